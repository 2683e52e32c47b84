//! The products of a label: names, ingredients, form, route, codes, how a tablet looks. All from the product data, never
//! from a title.

use serde::{Deserialize, Serialize};

/// The names a label can be found under, each once, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    pub brands: Vec<String>,
    pub generics: Vec<String>,
    /// Other names of the product data: synonyms, the established class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<String>,
}

impl Names {
    /// The name to show: the first brand, else the first generic name.
    pub fn first(&self) -> Option<&str> {
        self.brands.first().or(self.generics.first()).map(String::as_str)
    }
}

/// Who packed what the label is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Packager {
    Original,
    /// The packages are another firm's, filled or labelled anew.
    Repackager,
    #[default]
    Unknown,
}

/// One product: a form in one strength.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    pub name: Option<String>,
    pub generic: Option<String>,
    pub form: Option<String>,
    pub routes: Vec<String>,
    /// Product and package codes, as text with their hyphens and leading zeros, each once.
    pub ndcs: Vec<String>,
    pub ingredients: Vec<Ingredient>,
    /// UNII codes that the file lists without saying which ingredient each belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub loose_uniis: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tablet: Option<Tablet>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ingredient {
    pub name: String,
    pub unii: Option<String>,
    pub role: IngredientRole,
    /// "5 mg", "10 mg/5 mL": as the file gives number and unit.
    pub strength: Option<String>,
    /// The active moieties, where they are named apart from the salt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moieties: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IngredientRole {
    Active,
    Inactive,
}

/// How a tablet or capsule looks, as the file codes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tablet {
    pub colours: Vec<String>,
    pub shape: Option<String>,
    /// "12 mm".
    pub size: Option<String>,
    pub imprint: Option<String>,
    /// Into how many pieces it is scored; 1 is none.
    pub score: Option<u8>,
}
