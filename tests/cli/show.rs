//! `caveat show`: everything about one drug.

use crate::run::{Desk, each, items};

#[test]
fn every_key_stands_in_the_order_of_the_contract() {
    let shown = Desk::new().run_json(&["show", "clonazepam"]).ok().ordered();
    assert_eq!(
        shown.keys(),
        "schema drug synonyms misspellings look_alikes strengths most_important sections side_effects statements gaps \
         interactions sources"
    );
    for (path, keys) in [
        ("drug", "drug name tall_man brands class form route origin labeler boxed_warning review newest_source"),
        ("look_alikes/0", "name why source"),
        ("strengths/0", "id strength colour shape mark score source colour_source"),
        ("sections/0", "section items"),
        ("sections/0/items/0", "id words patient_words phrase odd_quote source section disagree"),
        ("side_effects/0", "tier source_word scheme source effects"),
        ("side_effects/0/effects/0", "id term plain serious serious_source urgency percent"),
        (
            "statements/0",
            "id population condition age_from_months age_to_months trimesters grade reason phrase words patient_words \
             verbatim boxed source section",
        ),
        ("gaps/0", "population state source section words phrase patient_words"),
        ("interactions/0", "id with kind direction phrase words patient_words source section disagree medicine"),
        ("sources/0", "id kind read title publisher jurisdiction document_id version effective licence review"),
    ] {
        assert_eq!(shown.at(path).keys(), keys, "{path}");
    }
}

#[test]
fn a_drug_is_shown_by_id_name_and_brand_in_any_case() {
    let desk = Desk::new();
    for name in ["clonazepam", "CLONAZEPAM", "Klonopin", "klonopin", "  Klonopin® "] {
        assert_eq!(desk.json(&["show", name])["drug"]["drug"], "clonazepam", "{name}");
    }
}

#[test]
fn a_misspelling_is_no_name() {
    let desk = Desk::new();
    for name in ["Klonipin", "clonazepan", "klono", ""] {
        let ran = desk.run_json(&["show", name]).fails(1);
        let error = &ran.json()["error"];
        assert_eq!((error["kind"].as_str(), error["query"].as_str()), (Some("not_found"), Some(name)));
    }
    let error = desk.run_json(&["show", "Klonipin"]).fails(1).json();
    assert_eq!(each(&error["error"]["did_you_mean"], "matched"), ["Klonopin"]);
}

#[test]
fn an_error_has_every_key_in_order_and_a_sentence_beside_it() {
    let ran = Desk::new().run_json(&["show", "klonipin"]).fails(1);
    let ordered = ran.ordered();
    assert_eq!(ordered.keys(), "schema error");
    assert_eq!(ordered.at("error").keys(), "kind message query file line column did_you_mean");
    assert_eq!(ordered.at("error/did_you_mean/0").keys(), "drug name matched kind why");
    assert_eq!(ran.stderr, "Not found: \"klonipin\". Did you mean: Klonopin?\n");
    let text = Desk::new().run(&["show", "klonipin"]).fails(1);
    assert_eq!((text.stdout.as_str(), text.stderr), ("", ran.stderr));
}

#[test]
fn the_tiers_hold_the_terms_of_the_source_and_no_numbers() {
    let json = Desk::new().json(&["show", "clonazepam"]);
    assert_eq!(each(&json["side_effects"], "tier"), ["common", "less_common", "rare"]);
    assert_eq!(each(&json["side_effects"], "source_word"), ["Common", "Less common", "Rare"]);
    let counts: Vec<_> = items(&json["side_effects"]).iter().map(|t| items(&t["effects"]).len()).collect();
    assert_eq!(counts, [8, 7, 7]);
    for tier in items(&json["side_effects"]) {
        assert_eq!(tier["scheme"], "words");
        assert!(items(&tier["effects"]).iter().all(|effect| effect["percent"].is_null()));
    }
    let text = Desk::new().run(&["show", "clonazepam"]).ok().stdout;
    assert!(text.contains("The source gives no numbers."), "{text}");
}

#[test]
fn serious_effects_stand_first_in_their_tier_on_screen() {
    let text = Desk::new().run(&["show", "clonazepam"]).ok().stdout;
    let at = |term: &str| text.find(term).unwrap();
    assert!(at("- Dysphoria, sometimes serious") < at("- Confusion"), "{text}");
}

#[test]
fn sections_come_in_the_order_of_reading_and_sources_by_rank() {
    let json = Desk::new().json(&["show", "clonazepam"]);
    assert_eq!(
        each(&json["sections"], "section"),
        [
            "uses",
            "mechanism",
            "duration",
            "taking",
            "driving",
            "monitoring",
            "alcohol",
            "urgent",
            "soon",
            "long_term",
            "tolerance",
            "dependence",
            "stopping",
            "withdrawal",
            "dose_notes",
            "advice",
            "disclaimer"
        ]
    );
    assert_eq!(
        each(&json["sources"], "kind"),
        [
            "regulator_label",
            "regulator_label",
            "regulator_label",
            "regulator_label",
            "guideline",
            "guideline",
            "database",
            "web_article",
            "web_article"
        ]
    );
    assert_eq!(json["sources"][0]["id"], "klonopin-label", "the dated label comes before those without a date");
}

#[test]
fn sources_that_contradict_each_other_are_marked() {
    let json = Desk::new().json(&["show", "clonazepam"]);
    let marked: Vec<_> = items(&json["interactions"]).iter().filter(|i| i["disagree"] == true).collect();
    let ids: Vec<_> = marked.iter().map(|i| i["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["psyweb-antifungals", "us-label-antifungals"]);
    assert!(items(&json["sections"][0]["items"]).iter().all(|item| item["disagree"] == true), "uses");
}

#[test]
fn what_the_source_writes_oddly_is_quoted_for_staff() {
    let text = Desk::new().run(&["show", "clonazepam"]).ok().stdout;
    assert!(text.contains("[Written oddly in the source: “Doses higher than .5m-1mg per day”]"), "{text}");
    assert!(text.starts_with("clonazePAM\nBrands: Klonopin\nClass: benzodiazepine\n"), "{text}");
    assert!(text.contains("Name looks like: cloNIDine, LORazepam, cloBAZam"), "{text}");
}
