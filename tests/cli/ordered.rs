//! JSON with the order of its keys kept: the order is part of the contract, and the usual reader sorts them.

use serde_json::Value;

/// A JSON value whose objects keep the order in which they were written.
#[derive(Debug)]
pub enum Ordered {
    Leaf(Value),
    List(Vec<Ordered>),
    Object(Vec<(String, Ordered)>),
}

impl Ordered {
    /// The value at a path such as `drugs/0/findings`.
    #[track_caller]
    pub fn at(&self, path: &str) -> &Self {
        path.split('/').filter(|step| !step.is_empty()).fold(self, |value, step| match value {
            Self::List(items) => &items[step.parse::<usize>().unwrap()],
            Self::Object(entries) => {
                let found = entries.iter().find(|(key, _)| key == step);
                &found.unwrap_or_else(|| panic!("no {step} of {path}")).1
            }
            Self::Leaf(leaf) => panic!("{step} of {path} stands below {leaf}"),
        })
    }

    /// The keys of an object in their order, with blanks between.
    #[track_caller]
    pub fn keys(&self) -> String {
        match self {
            Self::Object(entries) => entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(" "),
            other => panic!("not an object: {other:?}"),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Ordered {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor)
    }
}

struct Visitor;

impl<'de> serde::de::Visitor<'de> for Visitor {
    type Value = Ordered;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Ordered, E> {
        Ok(Ordered::Leaf(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Ordered, E> {
        Ok(Ordered::Leaf(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Ordered, E> {
        Ok(Ordered::Leaf(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Ordered, E> {
        Ok(Ordered::Leaf(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Ordered, E> {
        Ok(Ordered::Leaf(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Ordered, E> {
        Ok(Ordered::Leaf(Value::Null))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Ordered, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Ordered::List(items))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
        let mut entries: Vec<(String, Ordered)> = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, _>()? {
            assert!(!entries.iter().any(|(other, _)| *other == key), "the key {key} stands twice");
            entries.push((key, value));
        }
        Ok(Ordered::Object(entries))
    }
}

#[test]
fn the_order_of_keys_is_kept() {
    let value: Ordered = serde_json::from_str(r#"{"b":1,"a":[{"z":null,"c":true}]}"#).unwrap();
    assert_eq!((value.keys().as_str(), value.at("a/0").keys().as_str()), ("b a", "z c"));
}
