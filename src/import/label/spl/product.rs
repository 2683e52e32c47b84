//! The product data of an SPL document: names, codes, ingredients, form, route, how a tablet looks. Kits count part by
//! part.

use crate::domain::label::{Ingredient, IngredientRole, Product, Tablet};
use crate::import::label::dom::Element;
use crate::import::label::finish::name;

const NDC: &str = "2.16.840.1.113883.6.69";
const UNII: &str = "2.16.840.1.113883.4.9";

#[derive(Default)]
pub struct Products {
    pub products: Vec<Product>,
    /// The codes name another firm's product as the one that was filled anew.
    pub of_another_firm: bool,
}

impl Products {
    /// The products of one `subject`.
    pub fn add(&mut self, subject: &Element) {
        for outer in subject.all("manufacturedProduct") {
            self.product(outer, outer.child("manufacturedProduct").or(outer.child("manufacturedMedicine")));
        }
    }

    fn product(&mut self, outer: &Element, inner: Option<&Element>) {
        let Some(inner) = inner else { return };
        let mut product = Product {
            name: inner.child("name").map(|found| name(&found.text())).filter(|name| !name.is_empty()),
            generic: inner.at(&["asEntityWithGeneric", "genericMedicine", "name"]).map(|n| name(&n.text())),
            form: inner.value(&["formCode"], "displayName").map(name),
            routes: routes(outer),
            ingredients: ingredients(inner),
            tablet: tablet(outer).or_else(|| tablet(inner)),
            ..Product::default()
        };
        push_ndc(inner, &mut product.ndcs);
        packages(inner, &mut product.ndcs);
        self.of_another_firm |= inner.all("asEquivalentEntity").any(|equal| is_of_another_firm(equal, &product.ndcs));
        let parts: Vec<&Element> = inner.all("part").collect();
        if parts.is_empty() || product.name.is_some() {
            self.products.push(product);
        }
        for part in parts {
            self.product(part, part.child("partProduct").or(part.child("partMedicine")));
        }
    }
}

fn routes(outer: &Element) -> Vec<String> {
    let mut routes = Vec::new();
    for given in outer.all("consumedIn").flat_map(Element::elements) {
        if let Some(route) = given.value(&["routeCode"], "displayName").map(name)
            && !routes.contains(&route)
        {
            routes.push(route);
        }
    }
    routes
}

fn push_ndc(element: &Element, ndcs: &mut Vec<String>) {
    let code = element.child("code").filter(|code| code.attribute("codeSystem") == Some(NDC));
    if let Some(ndc) = code.and_then(|code| code.attribute("code")).map(name)
        && !ndc.is_empty()
        && !ndcs.contains(&ndc)
    {
        ndcs.push(ndc);
    }
}

/// The codes of the packages, each inside the one it is sold in.
fn packages(element: &Element, ndcs: &mut Vec<String>) {
    for content in element.all("asContent") {
        for package in content.elements().filter(|package| package.name.starts_with("containerPackaged")) {
            push_ndc(package, ndcs);
            packages(package, ndcs);
        }
    }
}

/// Is the product named as equal one of another labeler? The first part of the code is the labeler's.
fn is_of_another_firm(equal: &Element, own: &[String]) -> bool {
    let other = equal.value(&["definingMaterialKind", "code"], "code");
    let labeler = |ndc: &str| ndc.split('-').next().unwrap_or_default().trim_start_matches('0').to_owned();
    other.is_some_and(|other| own.first().is_some_and(|own| labeler(own) != labeler(other)))
}

fn ingredients(inner: &Element) -> Vec<Ingredient> {
    // The older schema has elements of their own for the two roles.
    let active = inner.all("activeIngredient").map(|i| (i, Some(IngredientRole::Active), "activeIngredientSubstance"));
    let inactive = inner.all("inactiveIngredient");
    let inactive = inactive.map(|i| (i, Some(IngredientRole::Inactive), "inactiveIngredientSubstance"));
    let all = inner.all("ingredient").map(|i| (i, role(i), "ingredientSubstance")).chain(active).chain(inactive);
    all.filter_map(|(found, role, substance)| ingredient(found, role?, found.child(substance)?)).collect()
}

fn role(ingredient: &Element) -> Option<IngredientRole> {
    match ingredient.attribute("classCode")? {
        "ACTIB" | "ACTIM" | "ACTIR" | "ACTI" => Some(IngredientRole::Active),
        "IACT" | "INGR" | "CNTM" | "ADJV" | "COLR" | "FLVR" | "PRSV" | "STBL" => Some(IngredientRole::Inactive),
        _ => None,
    }
}

fn ingredient(found: &Element, role: IngredientRole, substance: &Element) -> Option<Ingredient> {
    let label = substance.child("name").map(|n| name(&n.text())).unwrap_or_default();
    let code = substance.child("code").filter(|code| code.attribute("codeSystem") == Some(UNII));
    let unii = code.and_then(|code| code.attribute("code")).map(name).filter(|unii| !unii.is_empty());
    let moieties = substance.all("activeMoiety").filter_map(|outer| outer.child("activeMoiety")?.child("name"));
    let moieties = moieties.map(|moiety| name(&moiety.text())).filter(|moiety| !moiety.is_empty()).collect();
    let nothing = label.is_empty() && unii.is_none();
    (!nothing).then(|| Ingredient { name: label, unii, role, strength: strength(found), moieties })
}

/// "5 mg" or "10 mg/5 mL", as the file gives number and unit.
fn strength(found: &Element) -> Option<String> {
    let part = |name: &str| {
        let part = found.at(&["quantity", name])?;
        let value = part.attribute("value").filter(|value| !value.is_empty())?;
        let unit = part.attribute("unit").filter(|unit| *unit != "1").unwrap_or_default();
        Some((value.to_owned(), unit.to_owned()))
    };
    let (amount, unit) = part("numerator")?;
    let per = match part("denominator") {
        Some((value, unit)) if value == "1" && unit.is_empty() => String::new(),
        Some((value, unit)) if value == "1" => format!("/{unit}"),
        Some((value, unit)) => format!("/{value} {unit}"),
        None => String::new(),
    };
    Some(name(&format!("{}{per}", format!("{amount} {unit}").trim_end())))
}

/// The coded looks among the characteristics.
fn tablet(holder: &Element) -> Option<Tablet> {
    let mut tablet = Tablet::default();
    for found in holder.all("subjectOf").flat_map(|subject| subject.all("characteristic")) {
        let Some(value) = found.child("value") else { continue };
        let shown = || {
            let text = value.attribute("displayName").map(str::to_owned).unwrap_or_else(|| value.text());
            Some(name(&text)).filter(|text| !text.is_empty())
        };
        match found.value(&["code"], "code") {
            Some("SPLCOLOR") => tablet.colours.extend(shown()),
            Some("SPLSHAPE") => tablet.shape = shown(),
            Some("SPLIMPRINT") => tablet.imprint = shown(),
            Some("SPLSIZE") => {
                let unit = value.attribute("unit").unwrap_or_default();
                tablet.size = value.attribute("value").map(|size| name(&format!("{size} {unit}")));
            }
            Some("SPLSCORE") => tablet.score = value.attribute("value").and_then(|score| score.trim().parse().ok()),
            _ => {}
        }
    }
    (tablet != Tablet::default()).then_some(tablet)
}
