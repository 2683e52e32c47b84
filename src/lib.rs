//! Caveat: an offline drug reference for clinics. Each layer is a module; a layer imports only the layers under it.

pub mod handout;
