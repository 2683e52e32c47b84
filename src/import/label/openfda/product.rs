//! What openFDA says about a label's product: the block `openfda`, which may be empty.

use serde_json::{Map, Value};

use crate::domain::label::{DocumentKind, Ingredient, IngredientRole, Names, Packager, Product};
use crate::import::label::finish::name;
use crate::import::label::refusal::{Oddity, Reason, Refusal};

pub struct About<'a>(Option<&'a Map<String, Value>>);

pub fn read(block: Option<&Map<String, Value>>) -> About<'_> {
    About(block)
}

impl About<'_> {
    /// The strings under a key, each once. Numbers with leading zeros are strings there and stay so.
    fn all(&self, key: &str) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        let values = match self.0.and_then(|block| block.get(key)) {
            Some(Value::Array(values)) => values.as_slice(),
            Some(value) => std::slice::from_ref(value),
            None => &[],
        };
        for text in values.iter().filter_map(Value::as_str).map(name).filter(|text| !text.is_empty()) {
            if !all.iter().any(|known| known.eq_ignore_ascii_case(&text)) {
                all.push(text);
            }
        }
        all
    }

    pub fn first(&self, key: &str) -> Option<String> {
        self.all(key).into_iter().next()
    }

    /// What kind of label this is, or why it is none for a clinic.
    pub fn document(&self, oddities: &mut Vec<Oddity>) -> Result<DocumentKind, Refusal> {
        let Some(kind) = self.first("product_type") else {
            oddities.push(Oddity::UnknownDocument(None));
            return Ok(DocumentKind::Other);
        };
        let upper = kind.to_uppercase();
        let has = |word: &str| upper.contains(word);
        let refused = |reason| Err(Refusal::with(reason, kind.clone()));
        match () {
            () if has("ANIMAL") || has("VETERINARY") => refused(Reason::Animal),
            () if has("BULK") || has("FURTHER PROCESSING") => refused(Reason::Bulk),
            () if has("ALLERGENIC") => refused(Reason::Allergen),
            () if has("PRESCRIPTION") || has("COMPOUNDED") => Ok(DocumentKind::Prescription),
            () if has("OTC") => Ok(DocumentKind::OverTheCounter),
            () if has("VACCINE") || has("PLASMA") || has("CELL") => Ok(DocumentKind::Biologic),
            () if has("SUPPLEMENT") => Ok(DocumentKind::Supplement),
            () if has("FOOD") => Ok(DocumentKind::MedicalFood),
            () if has("COSMETIC") => Ok(DocumentKind::Cosmetic),
            () if has("DEVICE") => Ok(DocumentKind::Device),
            () => {
                oddities.push(Oddity::UnknownDocument(Some(kind)));
                Ok(DocumentKind::Other)
            }
        }
    }

    /// `is_original_packager` is a list of one boolean, and missing for those that fill another firm's goods.
    pub fn packager(&self) -> Packager {
        let said = self.0.and_then(|block| block.get("is_original_packager"));
        let said = said.and_then(|value| value.as_bool().or_else(|| value.as_array()?.first()?.as_bool()));
        match said {
            Some(true) => Packager::Original,
            Some(false) => Packager::Repackager,
            None if !self.all("original_packager_product_ndc").is_empty() => Packager::Repackager,
            None => Packager::Unknown,
        }
    }

    pub fn names(&self) -> Names {
        Names {
            brands: self.all("brand_name"),
            generics: self.all("generic_name"),
            classes: self.all("pharm_class_epc"),
        }
    }

    /// One product: openFDA lists the codes, routes and substances of all together.
    pub fn products(&self) -> Vec<Product> {
        let (substances, uniis) = (self.all("substance_name"), self.all("unii"));
        let mut ndcs = self.all("product_ndc");
        ndcs.extend(self.all("package_ndc"));
        let paired = substances.len() == 1 && uniis.len() == 1;
        let ingredient = |name: String| Ingredient {
            name,
            unii: uniis.first().filter(|_| paired).cloned(),
            role: IngredientRole::Active,
            strength: None,
            moieties: Vec::new(),
        };
        let product = Product {
            name: self.first("brand_name"),
            generic: self.first("generic_name"),
            form: self.first("dosage_form"),
            routes: self.all("route"),
            ndcs,
            ingredients: substances.into_iter().map(ingredient).collect(),
            loose_uniis: if paired { Vec::new() } else { uniis.clone() },
            tablet: None,
        };
        if product == Product::default() { Vec::new() } else { vec![product] }
    }
}
