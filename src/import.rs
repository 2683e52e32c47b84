//! Bytes to monographs, official labels and the clinic's layer: pure readers that return what they could read and a list of what they
//! could not. Opening files is the work of `store`.

#[cfg(test)]
mod as_json;
pub mod clinic_layer;
pub mod label;
pub mod monograph;
