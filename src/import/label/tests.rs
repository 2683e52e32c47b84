//! The readers of labels over files of our own and over bad bytes.
