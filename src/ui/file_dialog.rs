//! The system's file dialog: made on the window's thread, awaited off it, one at a time. Only the path travels on.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use eframe::egui::Context;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Where a handout is saved.
    Handout,
    /// The clinic's logo.
    Logo,
    /// Where the clinic's reviews and statements are saved.
    ExportClinic,
    /// The reviews and statements of a second desk.
    ImportClinic,
    /// A pack or a file of labels, or a folder of them, to be added to the library.
    AddFile,
    AddFolder,
    /// Where the check of a patient is saved, as a page, a table or text.
    CheckPdf,
    CheckCsv,
    CheckText,
}

impl Purpose {
    /// The name of the kind of file, and how such files end.
    fn filter(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Handout | Self::CheckPdf => ("PDF", &["pdf"]),
            Self::CheckCsv => ("CSV", &["csv"]),
            Self::CheckText => ("TXT", &["txt"]),
            Self::Logo => ("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"]),
            Self::ExportClinic | Self::ImportClinic => ("RON", &["ron"]),
            Self::AddFile | Self::AddFolder => ("caveatpack, zip, xml, json", &["caveatpack", "zip", "xml", "json"]),
        }
    }

    /// How a file of this kind ends.
    pub fn extension(self) -> &'static str {
        self.filter().1.first().copied().unwrap_or_default()
    }
}

type Answer = Option<PathBuf>;

/// The one open dialog.
#[derive(Default)]
pub struct FileDialog {
    open: Option<(Purpose, Receiver<Answer>)>,
}

impl FileDialog {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Asks for a file: to save to under `name`, or to read. Without a portal the system answers at once with none, as
    /// if cancelled: the typed path stands beside the button for that reason.
    pub fn ask(&mut self, ctx: &Context, purpose: Purpose, title: &str, name: &str) {
        if self.is_open() {
            return;
        }
        let (kind, endings) = purpose.filter();
        let dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, endings);
        match purpose {
            Purpose::Handout | Purpose::ExportClinic | Purpose::CheckPdf | Purpose::CheckCsv | Purpose::CheckText => {
                self.await_answer(ctx, purpose, dialog.set_file_name(name).save_file());
            }
            Purpose::ImportClinic | Purpose::Logo | Purpose::AddFile => {
                self.await_answer(ctx, purpose, dialog.pick_file());
            }
            Purpose::AddFolder => self.await_answer(ctx, purpose, dialog.pick_folder()),
        }
    }

    fn await_answer<F>(&mut self, ctx: &Context, purpose: Purpose, answered: F)
    where
        F: Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    {
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let wait = move || {
            let path = pollster::block_on(answered).map(|file| file.path().to_owned());
            // The window may be closed by now.
            sender.send(path).ok();
            ctx.request_repaint();
        };
        if thread::Builder::new().name("caveat-file-dialog".into()).spawn(wait).is_ok() {
            self.open = Some((purpose, receiver));
        }
    }

    /// The answer, once: no path for "cancelled".
    pub fn take(&mut self) -> Option<(Purpose, Answer)> {
        let (purpose, receiver) = self.open.as_ref()?;
        let purpose = *purpose;
        let answer = match receiver.try_recv() {
            Ok(path) => path,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.open = None;
        Some((purpose, answer))
    }
}
