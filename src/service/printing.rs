//! Giving a finished page to the printer, or to a viewer that prints. Knows commands and temporary files, no window.
//!
//! A page may tell who it is for, so nothing of it may stay on the disk: the printing commands read it from their input,
//! and no file is made for them. A viewer needs a file; that one is for this account alone (mode 0600), lies in the
//! folder of the session, which the system keeps in memory and empties at log-out, and is deleted with its [`Held`],
//! at the latest when the program ends. Its name and the name of the print job tell nothing.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use tempfile::TempPath;

/// The name of the print job and of the temporary file.
const JOB: &str = "medicine-information";

/// Shows a file in the program that the system has for it.
pub type Viewer = Arc<dyn Fn(&Path) -> Result<(), String> + Send + Sync>;

/// What there is to print with.
#[derive(Clone)]
pub struct Tools {
    /// Folders in which printing commands are looked for.
    pub folders: Vec<PathBuf>,
    pub viewer: Viewer,
    /// Where a file for a viewer lies.
    pub session: PathBuf,
}

impl Tools {
    /// What the account's system has.
    pub fn of_the_system() -> Self {
        let folders = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
        let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir());
        let viewer = |path: &Path| open::that_detached(path).map_err(|error| error.to_string());
        Self { folders, viewer: Arc::new(viewer), session: session.unwrap_or_else(std::env::temp_dir) }
    }

    fn command(&self, name: &str) -> Option<PathBuf> {
        self.folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file())
    }
}

/// A file that is deleted when this goes.
#[derive(Debug)]
pub struct Held(TempPath);

impl Held {
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Who took the page.
#[derive(Debug)]
pub enum Taken {
    /// The printing command of this name.
    Command(&'static str),
    /// The viewer of the system, with the file that it reads; what a printing command said before, where it refused.
    Viewer { file: Held, refused: Option<String> },
    /// Nobody: the file lies there.
    Nobody { file: Held, reason: String },
}

/// Prints a PDF: `lp` or `lpr` where there is one that takes it, else the system's viewer, else the file is named.
///
/// # Errors
/// Where not even a temporary file could be written.
pub fn print(pdf: &[u8], tools: &Tools) -> std::io::Result<Taken> {
    let mut refused = None;
    for (name, job) in [("lp", "-t"), ("lpr", "-T")] {
        match tools.command(name).map(|path| feed(&path, &[job, JOB], pdf)) {
            Some(Ok(())) => return Ok(Taken::Command(name)),
            Some(Err(said)) => refused = refused.or(Some(format!("{name}: {said}"))),
            None => {}
        }
    }
    let file = held(pdf, &tools.session)?;
    Ok(match (tools.viewer)(file.path()) {
        Ok(()) => Taken::Viewer { file, refused },
        Err(reason) => Taken::Nobody { file, reason },
    })
}

/// Gives the bytes to a command's input and waits until it has taken them; what it said where it refused.
fn feed(command: &Path, arguments: &[&str], bytes: &[u8]) -> Result<(), String> {
    let said = |error: std::io::Error| error.to_string();
    let mut started = Command::new(command)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(said)?;
    // A command that refuses may close its input early; its own words say more than a broken pipe.
    let fed = started.stdin.take().map_or(Ok(()), |mut input| input.write_all(bytes));
    let ended = started.wait_with_output().map_err(said)?;
    match (ended.status.success(), fed) {
        (true, Ok(())) => Ok(()),
        (true, Err(error)) => Err(error.to_string()),
        (false, _) => Err(first_line(&ended.stderr).unwrap_or_else(|| ended.status.to_string())),
    }
}

fn first_line(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    text.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned)
}

/// A file for this account alone; `tempfile` makes it with mode 0600.
fn held(bytes: &[u8], folder: &Path) -> std::io::Result<Held> {
    let mut file = tempfile::Builder::new().prefix(&format!("{JOB}-")).suffix(".pdf").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(Held(file.into_temp_path()))
}

#[cfg(test)]
mod tests;
