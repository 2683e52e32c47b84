//! One program for each account and data folder: whoever starts first holds a lock and listens on a local socket, a
//! second start hands over which drug it was asked for and ends. Only the id of a drug is sent, never anything of a
//! patient. The lock falls with its program, so that a crashed one is taken over. Systems without such sockets open a
//! second window, as before.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::store::paths::Places;

/// An id of a drug is far shorter.
const MOST_SENT: u64 = 256;
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

/// What came of the wish to be the only one.
#[derive(Debug)]
pub enum Claim {
    /// This program is the first: it listens.
    First(Instance),
    /// Another one has taken the drug.
    Handed,
    /// There is no place for a lock or a socket, or nobody answers: the window opens beside whatever there is.
    Alone,
}

/// Gives the drug to the program that runs already; false where none does.
pub fn hand_over(places: &Places, drug: Option<&str>) -> bool {
    let places = place(&places.data, runtime_folder().as_deref());
    places.is_some_and(|stem| system::send(&stem.with_extension("sock"), drug.unwrap_or_default()))
}

/// Becomes the first, or gives the drug to whoever was quicker.
pub fn claim(places: &Places, drug: Option<&str>) -> Claim {
    place(&places.data, runtime_folder().as_deref()).map_or(Claim::Alone, |stem| claim_at(&stem, drug))
}

fn claim_at(stem: &Path, drug: Option<&str>) -> Claim {
    system::claim(stem, drug.unwrap_or_default())
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

    use super::{Claim, MOST_SENT, PATIENCE};

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
        /// Waits for a second start; the answer is the id that it was asked for, empty where it was asked for none.
        /// `None` for a caller that says nothing sensible.
        pub fn wait(&self) -> Option<String> {
            let (stream, _) = self.listener.accept().ok()?;
            let mut stream = patient(stream)?;
            let mut text = String::new();
            (&mut stream).take(MOST_SENT).read_to_string(&mut text).ok()?;
            let drug = text.strip_prefix("open ")?.strip_suffix('\n')?.to_owned();
            stream.write_all(b"taken\n").ok()?;
            Some(drug)
        }
    }

    fn patient(stream: UnixStream) -> Option<UnixStream> {
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        stream.set_write_timeout(Some(PATIENCE)).ok()?;
        Some(stream)
    }

    /// True where a program has taken it. A socket of a crashed program or of another account takes nothing.
    pub fn send(socket: &Path, drug: &str) -> bool {
        let Some(mut stream) = UnixStream::connect(socket).ok().and_then(patient) else { return false };
        let mut answer = String::new();
        stream.write_all(format!("open {drug}\n").as_bytes()).is_ok()
            && stream.shutdown(std::net::Shutdown::Write).is_ok()
            && stream.read_to_string(&mut answer).is_ok()
            && answer == "taken\n"
    }

    pub fn claim(stem: &Path, drug: &str) -> Claim {
        let (lock, socket) = (stem.with_extension("lock"), stem.with_extension("sock"));
        let private = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(lock);
        let Ok(file) = private else { return Claim::Alone };
        let until = Instant::now() + PATIENCE;
        loop {
            if file.try_lock().is_ok() {
                return first(file, socket);
            }
            // Whoever holds the lock listens already, or will in a moment.
            if send(&socket, drug) {
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

    use super::Claim;

    /// There are none here.
    #[derive(Debug)]
    pub enum Instance {}

    impl Instance {
        pub fn wait(&self) -> Option<String> {
            match *self {}
        }
    }

    pub fn send(_: &Path, _: &str) -> bool {
        false
    }

    pub fn claim(_: &Path, _: &str) -> Claim {
        Claim::Alone
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;

    fn first(stem: &Path) -> Instance {
        match claim_at(stem, None) {
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
            let second = scope.spawn(|| claim_at(&stem, Some("clonazepam")));
            assert_eq!(instance.wait().as_deref(), Some("clonazepam"));
            assert!(matches!(second.join().unwrap(), Claim::Handed));
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
                scope.spawn(move || match claim_at(stem, Some("x")) {
                    Claim::First(instance) => {
                        // It takes what the others hand over, and then ends.
                        (0..3).for_each(|_| assert_eq!(instance.wait().as_deref(), Some("x")));
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
    fn the_socket_of_a_crashed_program_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let stem = place(folder.path(), None).unwrap();
        drop(UnixListener::bind(stem.with_extension("sock")).unwrap());
        assert!(stem.with_extension("sock").exists() && !system::send(&stem.with_extension("sock"), "x"));
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
        assert!(matches!(claim_at(&stem, None), Claim::Alone));
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
