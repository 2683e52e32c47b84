//! What differs between the systems that a window is shown on. What does not belong here: paths (`store::paths`) and whether
//! there is a display (`cli::run`).

use eframe::Renderer;

/// Which way to draw is tried first, and which next.
///
/// OpenGL starts quickest on Linux. Windows has OpenGL from the maker of the graphics card alone: a remote desktop or a
/// machine without such a driver has version 1.1. There wgpu takes Direct3D 12, whose software adapter belongs to the
/// system; macOS keeps OpenGL for old programs only and has Metal.
pub const fn renderers() -> [Renderer; 2] {
    if cfg!(any(windows, target_os = "macos")) {
        [Renderer::Wgpu, Renderer::Glow]
    } else {
        [Renderer::Glow, Renderer::Wgpu]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_two_ways_to_draw() {
        let [first, next] = renderers();
        assert_ne!(first.to_string(), next.to_string());
        assert_eq!(first.to_string() == "glow", cfg!(not(any(windows, target_os = "macos"))));
    }
}
