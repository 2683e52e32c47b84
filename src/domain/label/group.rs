//! Which labels are of one drug: the same active ingredients in the same form by the same route. Order inside a group is
//! the business of the search.

use std::collections::BTreeSet;

use super::{IngredientRole, Label};
use crate::domain::text::normalise;

/// Equal for labels of one drug. A label that names neither ingredients nor a product stands alone, under its set.
pub fn group_key(label: &Label) -> String {
    let mut ingredients = ingredients(label);
    if ingredients.is_empty() {
        let name = label.names.generics.first().or(label.names.brands.first());
        let alone = || format!("set:{}", label.identity.set_id);
        ingredients.insert(name.map_or_else(alone, |name| format!("name:{}", normalise(name))));
    }
    let forms: BTreeSet<String> = label.products.iter().filter_map(|p| p.form.as_deref()).map(normalise).collect();
    let routes: BTreeSet<String> = label.products.iter().flat_map(|p| &p.routes).map(|r| normalise(r)).collect();
    [ingredients, forms, routes].map(|part| part.into_iter().collect::<Vec<_>>().join("+")).join("|")
}

/// The codes of the active ingredients, their names where the file has no codes.
fn ingredients(label: &Label) -> BTreeSet<String> {
    let active = || {
        let all = label.products.iter().flat_map(|product| &product.ingredients);
        all.filter(|ingredient| ingredient.role == IngredientRole::Active)
    };
    let mut codes: BTreeSet<String> = active().filter_map(|i| i.unii.as_deref()).map(str::to_lowercase).collect();
    if codes.is_empty() {
        codes = label.products.iter().flat_map(|p| &p.loose_uniis).map(|code| code.to_lowercase()).collect();
    }
    if codes.is_empty() {
        codes = active().map(|ingredient| format!("name:{}", normalise(&ingredient.name))).collect();
    }
    codes.remove("name:");
    codes
}
