//! The system's file dialog: made on the window's thread, awaited off it, one at a time. Only the path travels on.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use eframe::egui::Context;

/// The one open dialog.
#[derive(Default)]
pub struct FileDialog {
    answer: Option<Receiver<Option<PathBuf>>>,
}

impl FileDialog {
    pub fn is_open(&self) -> bool {
        self.answer.is_some()
    }

    /// Asks for a file to save to. Without a portal the system answers at once with none, as if cancelled: the typed
    /// path stands beside the button for that reason.
    pub fn save(&mut self, ctx: &Context, title: &str, name: &str) {
        if self.is_open() {
            return;
        }
        let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name).add_filter("PDF", &["pdf"]);
        let answered = dialog.save_file();
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let wait = move || {
            let path = pollster::block_on(answered).map(|file| file.path().to_owned());
            // The window may be closed by now.
            sender.send(path).ok();
            ctx.request_repaint();
        };
        if thread::Builder::new().name("caveat-file-dialog".into()).spawn(wait).is_ok() {
            self.answer = Some(receiver);
        }
    }

    /// The answer, once: `Some(None)` for "cancelled".
    pub fn take(&mut self) -> Option<Option<PathBuf>> {
        let answer = match self.answer.as_ref()?.try_recv() {
            Ok(path) => path,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        self.answer = None;
        Some(answer)
    }
}
