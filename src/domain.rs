//! The field's own terms: drugs, statements, grades, populations, the check, the poll, search by name. Pure values and
//! functions: no files, no threads, no clock, no window, and no sentence for people (those are in `assets/words`).

pub mod check;
pub mod clinic_layer;
pub mod country;
pub mod date;
pub mod effect;
pub mod grade;
pub mod handout;
pub mod id;
pub mod interaction;
pub mod label;
pub mod line;
pub mod matrix;
pub mod monograph;
pub mod pack;
pub mod patient;
pub mod patient_text;
pub mod plain_word;
pub mod poll;
pub mod population;
pub mod precautions;
pub mod review;
pub mod search;
pub mod source;
pub mod statement;
pub mod tablet;
pub mod text;
pub mod text_marks;
pub mod translation;
