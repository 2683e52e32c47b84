//! The library tab: what is in the library, the clinic's review, the exchange with a second desk.

use eframe::egui::Ui;

use crate::ui::cx::Cx;

pub fn ui(_ui: &mut Ui, _cx: &mut Cx<'_>) {}
