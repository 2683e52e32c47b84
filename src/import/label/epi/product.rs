//! What the resources of a bundle say about the product: its names, substances, form, holder, and whose regulator it is.

use crate::domain::label::{Ingredient, IngredientRole, Names, Product};
use crate::import::label::dom::Element;
use crate::import::label::finish::name;

#[derive(Default)]
pub struct Products {
    pub names: Names,
    pub products: Vec<Product>,
    pub holder: Option<String>,
}

/// The product data of the bundles around a document, the innermost bundle that has any first.
pub fn read(around: &[&Element]) -> Products {
    let mut read = Products::default();
    for bundle in around.iter().rev() {
        let resources: Vec<&Element> =
            bundle.all("entry").flat_map(|entry| entry.all("resource")).flat_map(Element::elements).collect();
        for medicine in resources.iter().filter(|r| r.name == "MedicinalProductDefinition") {
            product(medicine, &mut read);
        }
        if read.holder.is_none() {
            read.holder = holder(&resources);
        }
        if read.products.is_empty() {
            continue;
        }
        let ingredients = ingredients(&resources);
        let form = resources
            .iter()
            .find(|r| r.name == "ManufacturedItemDefinition" || r.name == "AdministrableProductDefinition");
        let form =
            form.and_then(|r| coded(r, &["manufacturedDoseForm"]).or_else(|| coded(r, &["administrableDoseForm"])));
        let routes: Vec<String> = resources
            .iter()
            .flat_map(|r| r.all("routeOfAdministration"))
            .filter_map(|route| coded(route, &["code"]))
            .fold(Vec::new(), |mut all, route| {
                push(&mut all, route);
                all
            });
        for product in &mut read.products {
            product.ingredients.clone_from(&ingredients);
            product.form = product.form.take().or_else(|| form.clone());
            product.routes.clone_from(&routes);
        }
        for ingredient in ingredients.iter().filter(|ingredient| ingredient.role == IngredientRole::Active) {
            push(&mut read.names.generics, ingredient.name.clone());
        }
        break;
    }
    read
}

fn push(all: &mut Vec<String>, text: String) {
    if !text.is_empty() && !all.iter().any(|known| known.eq_ignore_ascii_case(&text)) {
        all.push(text);
    }
}

fn product(medicine: &Element, read: &mut Products) {
    // R5 says `name.productName`, its ballots `name.name`.
    let full = medicine.all("name").find_map(|n| n.value(&["productName"], "value").or(n.value(&["name"], "value")));
    let parts = || medicine.all("name").flat_map(|n| n.all("part").chain(n.all("namePart")));
    let typed = |codes: &[&str]| {
        let part = parts().find(|part| {
            let code = part.value(&["type", "coding", "code"], "value").unwrap_or_default();
            codes.iter().any(|known| known.eq_ignore_ascii_case(code))
        });
        part.and_then(|part| part.value(&["part"], "value")).map(name)
    };
    let invented = typed(&["220000000002", "INV", "InventedNamePart"]);
    let scientific = typed(&["220000000003", "SCI", "ScientificNamePart"]);
    let shown = invented.or_else(|| full.map(name)).filter(|name| !name.is_empty());
    if let Some(brand) = &shown {
        push(&mut read.names.brands, brand.clone());
    }
    if let Some(generic) = &scientific {
        push(&mut read.names.generics, generic.clone());
    }
    let form = coded(medicine, &["combinedPharmaceuticalDoseForm"]);
    read.products.push(Product { name: full.map(name).or(shown), generic: scientific, form, ..Product::default() });
}

/// What a coded value shows: its text, else the display of its first coding.
fn coded(element: &Element, path: &[&str]) -> Option<String> {
    let found = element.at(path)?;
    let text = found.value(&["text"], "value").or(found.value(&["coding", "display"], "value"))?;
    Some(name(text)).filter(|text| !text.is_empty())
}

fn ingredients(resources: &[&Element]) -> Vec<Ingredient> {
    let mut ingredients: Vec<Ingredient> = Vec::new();
    for found in resources.iter().filter(|r| r.name == "Ingredient") {
        let concept = found.at(&["substance", "code", "concept"]);
        let label = concept.and_then(|c| c.value(&["text"], "value").or(c.value(&["coding", "display"], "value")));
        let Some(label) = label.map(name).filter(|label| !label.is_empty()) else { continue };
        let role = found.value(&["role", "coding", "display"], "value").unwrap_or_default().to_lowercase();
        let role_code = found.value(&["role", "coding", "code"], "value").unwrap_or_default().to_uppercase();
        let active = role.contains("active") && !role.contains("inactive") || role_code.starts_with("ACT");
        let role =
            if active || role_code == "100000072072" { IngredientRole::Active } else { IngredientRole::Inactive };
        let system = concept.and_then(|c| c.value(&["coding", "system"], "value")).unwrap_or_default();
        let is_unii = system.contains("gsrs") || system.contains("unii");
        let unii = concept.and_then(|c| c.value(&["coding", "code"], "value")).filter(|_| is_unii).map(name);
        let ingredient = Ingredient { name: label, unii, role, strength: strength(found), moieties: Vec::new() };
        if !ingredients.contains(&ingredient) {
            ingredients.push(ingredient);
        }
    }
    ingredients
}

fn strength(found: &Element) -> Option<String> {
    let strength = found.at(&["substance", "strength"])?;
    let ratio = strength.child("presentationRatio").or(strength.child("concentrationRatio"))?;
    let part = |name: &str| {
        let value = ratio.value(&[name, "value"], "value")?;
        let unit = ratio.value(&[name, "unit"], "value").or(ratio.value(&[name, "code"], "value")).unwrap_or_default();
        Some(format!("{value} {unit}").trim_end().to_owned())
    };
    let amount = part("numerator")?;
    let per =
        part("denominator").filter(|per| per != "1").map(|per| format!("/{}", per.strip_prefix("1 ").unwrap_or(&per)));
    Some(name(&format!("{amount}{}", per.unwrap_or_default())))
}

/// The holder of the authorisation: the organisation that an authorisation names, else the first.
fn holder(resources: &[&Element]) -> Option<String> {
    let wanted = resources.iter().filter(|r| r.name == "RegulatedAuthorization");
    let wanted = wanted.filter_map(|r| r.value(&["holder", "reference"], "value")).next();
    let organisations: Vec<&&Element> = resources.iter().filter(|r| r.name == "Organization").collect();
    let named = organisations.iter().find(|o| {
        let id = o.value(&["id"], "value").unwrap_or_default();
        wanted.is_some_and(|wanted| !id.is_empty() && wanted.ends_with(id))
    });
    let organisation = named.or(organisations.first())?;
    organisation.value(&["name"], "value").map(name).filter(|name| !name.is_empty())
}

/// Whose regulator stands behind the text, by the systems that its identifiers and codes are from.
pub fn jurisdiction(around: &[&Element], composition: &Element) -> Option<String> {
    const SYSTEMS: [(&str, &str); 8] = [
        ("fda.gov", "US"),
        ("hl7.org/fhir/us/spl", "US"),
        ("mhra", "GB"),
        ("jfda", "JO"),
        ("aemps", "ES"),
        ("npra", "MY"),
        ("tfda", "TW"),
        ("ema.europa.eu", "EU"),
    ];
    let mut said = Vec::new();
    for element in around.iter().rev().copied().chain([composition]) {
        said.extend(element.value(&["identifier", "system"], "value"));
        said.extend(element.value(&["meta", "profile"], "value"));
        said.extend(element.value(&["type", "coding", "system"], "value"));
    }
    let known = said.iter().find_map(|text| {
        let text = text.to_lowercase();
        SYSTEMS.iter().find(|(system, _)| text.contains(system)).map(|(_, country)| (*country).to_owned())
    });
    // Spain hands its texts out under the European lists, in Spanish.
    match (known.as_deref(), composition.value(&["language"], "value")) {
        (Some("EU"), Some("es")) => Some("ES".to_owned()),
        _ => known,
    }
}
