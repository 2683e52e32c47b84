//! One program for each account and data folder: whoever starts first holds a lock and listens on a local socket, a
//! second start hands over which drug or files it was asked for and ends. Only the id of a drug or the paths of packs and
//! labels are sent, never anything of a patient. The lock falls with its program, so that a crashed one is taken over. Systems without such sockets open a
//! second window, as before.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::store::paths::Places;

/// An id of a drug is far shorter, and so are the paths of a handful of files.
const MOST_SENT: u64 = 64 * 1024;
/// The other program is given this long to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// The folder of socket and lock, and their names without the ends. The runtime folder is the account's own; in a data
/// folder that accounts share, the files are private to who made them, and others open a window alone. `None` where there
/// is no folder to keep them in.
fn place(data: &Path, runtime: Option<&Path>) -> Option<PathBuf> {
    let folder = runtime.filter(|folder| folder.is_absolute() && folder.is_dir()).unwrap_or(data);
    if !folder.is_dir() {
        return None;
    }
    let whole = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    let mut hash = Sha256::new();
    hash.update(whole.as_os_str().as_encoded_bytes());
    let name: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Some(folder.join(format!("caveat-{name}")))
}

fn runtime_folder() -> Option<PathBuf> {
    std::env::var_os("XDG_RUNTIME_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// What a start was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The window, on the drug of this id where there is one.
    Open(Option<String>),
    /// These files, taken into the library.
    Add(Vec<PathBuf>),
}

impl Wish {
    /// One line that says which wish it is, then a line for each path. `None` for a path that is no line of text: such a
    /// window opens beside the other.
    fn written(&self) -> Option<String> {
        match self {
            Self::Open(drug) => Some(format!("open {}\n", drug.as_deref().unwrap_or_default())),
            Self::Add(paths) => {
                let lines: Option<Vec<&str>> =
                    paths.iter().map(|path| path.to_str().filter(|text| !text.contains('\n'))).collect();
                let text = format!("add\n{}\n", lines?.join("\n"));
                (text.len() as u64 <= MOST_SENT).then_some(text)
            }
        }
    }

    /// `None` for what says nothing sensible.
    fn read(text: &str) -> Option<Self> {
        let text = text.strip_suffix('\n')?;
        if let Some(lines) = text.strip_prefix("add\n") {
            return Some(Self::Add(lines.split('\n').map(PathBuf::from).collect()));
        }
        let drug = text.strip_prefix("open ")?;
        Some(Self::Open((!drug.is_empty()).then(|| drug.to_owned())))
    }
}

/// What came of the wish to be the only one.
#[derive(Debug)]
pub enum Claim {
    /// This program is the first: it listens.
    First(Instance),
    /// Another one has taken the wish.
    Handed,
    /// There is no place for a lock or a socket, or nobody answers: the window opens beside whatever there is.
    Alone,
}

/// Gives the wish to the program that runs already; false where none does.
pub fn hand_over(places: &Places, wish: &Wish) -> bool {
    let places = place(&places.data, runtime_folder().as_deref());
    places.is_some_and(|stem| system::send(&stem.with_extension("sock"), wish))
}

/// Becomes the first, or gives the wish to whoever was quicker.
pub fn claim(places: &Places, wish: &Wish) -> Claim {
    place(&places.data, runtime_folder().as_deref()).map_or(Claim::Alone, |stem| system::claim(&stem, wish))
}

pub use system::Instance;

#[cfg(unix)]
mod system {
    use std::fs::{File, OpenOptions};
    use std::io::{Read as _, Write as _};
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    use super::{Claim, MOST_SENT, PATIENCE, Wish};

    /// The lock and the socket of the first program. Both fall with it.
    #[derive(Debug)]
    pub struct Instance {
        listener: UnixListener,
        socket: PathBuf,
        _lock: File,
    }

    impl Drop for Instance {
        fn drop(&mut self) {
            // Before the lock falls: nobody else has bound it yet. The lock's file stays, as somebody may wait on it.
            std::fs::remove_file(&self.socket).ok();
        }
    }

    impl Instance {
        /// Waits for a second start; the answer is what it was asked for. `None` for a caller that says nothing sensible.
        pub fn wait(&self) -> Option<Wish> {
            let (stream, _) = self.listener.accept().ok()?;
            let mut stream = patient(stream)?;
            let mut text = String::new();
            (&mut stream).take(MOST_SENT).read_to_string(&mut text).ok()?;
            let wish = Wish::read(&text)?;
            stream.write_all(b"taken\n").ok()?;
            Some(wish)
        }
    }

    fn patient(stream: UnixStream) -> Option<UnixStream> {
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        stream.set_write_timeout(Some(PATIENCE)).ok()?;
        Some(stream)
    }

    /// True where a program has taken it. A socket of a crashed program or of another account takes nothing.
    pub fn send(socket: &Path, wish: &Wish) -> bool {
        let Some(text) = wish.written() else { return false };
        let Some(mut stream) = UnixStream::connect(socket).ok().and_then(patient) else { return false };
        let mut answer = String::new();
        stream.write_all(text.as_bytes()).is_ok()
            && stream.shutdown(std::net::Shutdown::Write).is_ok()
            && stream.read_to_string(&mut answer).is_ok()
            && answer == "taken\n"
    }

    pub fn claim(stem: &Path, wish: &Wish) -> Claim {
        let (lock, socket) = (stem.with_extension("lock"), stem.with_extension("sock"));
        let private = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(lock);
        let Ok(file) = private else { return Claim::Alone };
        let until = Instant::now() + PATIENCE;
        loop {
            if file.try_lock().is_ok() {
                return first(file, socket);
            }
            // Whoever holds the lock listens already, or will in a moment.
            if send(&socket, wish) {
                return Claim::Handed;
            }
            if Instant::now() > until {
                return Claim::Alone;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The lock is held, so a socket that lies there belongs to nobody any more.
    fn first(lock: File, socket: PathBuf) -> Claim {
        std::fs::remove_file(&socket).ok();
        let Ok(listener) = UnixListener::bind(&socket) else { return Claim::Alone };
        let private = std::fs::Permissions::from_mode(0o600);
        if std::fs::set_permissions(&socket, private).is_err() {
            std::fs::remove_file(&socket).ok();
            return Claim::Alone;
        }
        Claim::First(Instance { listener, socket, _lock: lock })
    }
}

#[cfg(not(unix))]
mod system {
    use std::path::Path;

    use super::{Claim, Wish};

    /// There are none here.
    #[derive(Debug)]
    pub enum Instance {}

    impl Instance {
        pub fn wait(&self) -> Option<Wish> {
            match *self {}
        }
    }

    pub fn send(_: &Path, _: &Wish) -> bool {
        false
    }

    pub fn claim(_: &Path, _: &Wish) -> Claim {
        Claim::Alone
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;

    fn on(drug: &str) -> Wish {
        Wish::Open(Some(drug.to_owned()))
    }

    fn first(stem: &Path) -> Instance {
        match system::claim(stem, &Wish::Open(None)) {
            Claim::First(instance) => instance,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_second_start_hands_over_its_drug_and_a_third_start_after_the_first_is_first() {
        let folder = tempfile::tempdir().unwrap();
        let stem = place(folder.path(), None).unwrap();
        let instance = first(&stem);
        std::thread::scope(|scope| {
            let files = Wish::Add(vec!["/a b/one.caveatpack".into(), "/two.xml".into()]);
            for wish in [on("clonazepam"), Wish::Open(None), files] {
                let (stem, sent) = (&stem, wish.clone());
                let second = scope.spawn(move || system::claim(stem, &sent));
                assert_eq!(instance.wait(), Some(wish));
                assert!(matches!(second.join().unwrap(), Claim::Handed));
            }
        });
        drop(instance);
        assert!(!stem.with_extension("sock").exists());
        first(&stem);
    }

    #[test]
    fn of_many_starts_at_once_one_is_first() {
        let folder = tempfile::tempdir().unwrap();
        let stem = place(folder.path(), None).unwrap();
        let (send, made) = std::sync::mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                let (send, stem) = (send.clone(), &stem);
                scope.spawn(move || match system::claim(stem, &on("x")) {
                    Claim::First(instance) => {
                        // It takes what the others hand over, and then ends.
                        (0..3).for_each(|_| assert_eq!(instance.wait(), Some(on("x"))));
                        send.send(true).unwrap();
                    }
                    Claim::Handed => send.send(false).unwrap(),
                    Claim::Alone => panic!("alone"),
                });
            }
        });
        assert_eq!(made.try_iter().filter(|first| *first).count(), 1);
    }

    #[test]
    fn what_cannot_be_sent_as_lines_is_not_sent_and_what_is_no_wish_is_not_taken() {
        let long = PathBuf::from("/x".repeat(40_000));
        for path in [PathBuf::from("/a\nb.xml"), long] {
            assert_eq!(Wish::Add(vec![path]).written(), None);
        }
        for text in ["", "open clonazepam", "close\n", "add\n"] {
            assert_eq!(Wish::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_socket_of_a_crashed_program_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let stem = place(folder.path(), None).unwrap();
        drop(UnixListener::bind(stem.with_extension("sock")).unwrap());
        assert!(stem.with_extension("sock").exists() && !system::send(&stem.with_extension("sock"), &on("x")));
        first(&stem);
    }

    #[test]
    fn without_a_folder_or_with_one_that_takes_no_socket_the_window_opens_alone() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(place(&folder.path().join("none"), None), None);
        // A name that is a folder can neither be locked nor bound; a runtime folder that is not there is passed over.
        let stem = place(folder.path(), Some(Path::new("/no/such/folder"))).unwrap();
        assert!(stem.starts_with(folder.path()));
        std::fs::create_dir(stem.with_extension("lock")).unwrap();
        assert!(matches!(system::claim(&stem, &Wish::Open(None)), Claim::Alone));
    }

    #[test]
    fn accounts_and_folders_do_not_share_a_socket_and_only_the_account_may_write_to_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let runtime = tempfile::tempdir().unwrap();
        let stem = |data: &Path| place(data, Some(runtime.path())).unwrap();
        assert_ne!(stem(one.path()), stem(two.path()));
        let _instance = first(&stem(one.path()));
        let mode = stem(one.path()).with_extension("sock").metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
