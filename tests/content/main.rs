//! What the program is made of: its data against the founding document and the sources, its words against its code, its
//! code against the rules of the house. Nothing here runs the program.

mod data;
mod files;
mod founding_document;
mod founding_map;
mod labels;
mod layers;
mod monographs;
mod tree;
mod words;
