//! `caveat check`: who is concerned, worst first, every source beside the others.

use serde_json::{Value, json};

use crate::run::{Desk, each, items};

fn check(flags: &[&str]) -> Value {
    Desk::new().json(&[&["check", "clonazepam"], flags].concat())
}

#[track_caller]
fn finding<'a>(json: &'a Value, population: &str) -> &'a Value {
    items(&json["drugs"][0]["findings"]).iter().find(|f| f["population"] == population).unwrap()
}

/// "id meets" of each statement of a finding.
fn met(finding: &Value) -> Vec<String> {
    let line = |s: &Value| format!("{} {}", s["id"].as_str().unwrap(), s["meets"].as_str().unwrap());
    items(&finding["statements"]).iter().map(line).collect()
}

#[test]
fn the_patient_of_the_request_is_checked_whole() {
    let json = check(&["--age", "70", "--pregnant", "yes", "--schizophrenia", "yes"]);
    let elderly = finding(&json, "elderly");
    assert_eq!(
        (&elderly["answer"], &elderly["from"], &elderly["grade"]),
        (&json!("yes"), &json!("age"), &json!("avoid"))
    );
    assert_eq!(elderly["grades"], json!(["avoid", "monitor"]));
    assert_eq!(elderly["disagree"], true);
    assert_eq!(
        elderly["by_source"],
        json!([
            {"source": "us-label", "kind": "regulator_label", "grade": "monitor"},
            {"source": "psyweb", "kind": "web_article", "grade": "avoid"}
        ])
    );
    assert_eq!(
        met(elderly),
        ["psyweb-elderly-1 yes", "beers-elderly-1 yes", "us-label-elderly-1 yes", "psyweb-elderly-2 yes"]
    );
    assert_eq!(each(&elderly["gaps"], "state"), ["no_data"]);

    let pregnant = finding(&json, "pregnant");
    assert_eq!(
        (&pregnant["grade"], &pregnant["grades"]),
        (&json!("contraindicated"), &json!(["contraindicated", "caution", "monitor"]))
    );
    assert_eq!(met(pregnant), ["psyweb-pregnant-1 yes", "psyweb-pregnant-2 yes", "us-label-pregnant-1 not_asked"]);
    assert_eq!(each(&pregnant["by_source"], "grade"), ["monitor", "contraindicated"]);

    assert_eq!(
        (&finding(&json, "schizophrenia")["grade"], &finding(&json, "schizophrenia")["from"]),
        (&json!("caution"), &Value::Null)
    );
    let psychiatric = finding(&json, "psychiatric");
    assert_eq!((&psychiatric["answer"], &psychiatric["from"]), (&json!("yes"), &json!("schizophrenia")));
    assert_eq!(
        each(&json["drugs"][0]["findings"], "population"),
        ["pregnant", "elderly", "schizophrenia", "psychiatric", "breastfeeding", "dependence", "under_18"]
    );
    assert_eq!(
        each(&json["drugs"][0]["always"], "id"),
        [
            "us-label-boxed-misuse",
            "us-label-boxed-opioids",
            "us-label-boxed-stopping",
            "us-label-contra-allergy",
            "us-label-contra-glaucoma",
            "us-label-contra-liver",
            "us-label-suicidal"
        ]
    );
    assert_eq!(json["conflicts"], json!([]));
}

#[test]
fn every_key_stands_in_the_order_of_the_contract() {
    let flags = ["check", "clonazepam", "--age", "10", "--under-18", "no", "--medicine", "fluconazole"];
    let checked = Desk::new().run_json(&flags).ok().ordered();
    let statement = "id population condition age_from_months age_to_months trimesters grade reason phrase words \
                     patient_words verbatim boxed source section";
    for (path, keys) in [
        ("", "schema patient conflicts scope drugs sources"),
        ("patient", "age_months trimester medicines answers"),
        ("patient/answers", "elderly pregnant under_18 schizophrenia breastfeeding psychiatric dependence"),
        ("patient/answers/elderly", "answer from"),
        ("scope", "answered of not_checked"),
        ("drugs/0", "drug always findings interactions not_checked gaps"),
        ("drugs/0/always/0", statement),
        ("drugs/0/findings/0", "population answer from state grade grades by_source disagree statements gaps"),
        ("drugs/0/findings/0/by_source/0", "source kind grade"),
        ("drugs/0/findings/0/statements/0", &format!("{statement} meets")),
        ("drugs/0/findings/0/gaps/0", "population state source section words phrase patient_words"),
        (
            "drugs/0/interactions/0",
            "id with kind direction phrase words patient_words source section disagree medicine",
        ),
        ("sources/0", "id kind read title publisher jurisdiction document_id version effective licence review"),
    ] {
        assert_eq!(checked.at(path).keys(), keys, "{path}");
    }
    assert_eq!(checked.at("conflicts/0").keys(), "population typed against message");
}

#[test]
fn the_patient_comes_back_as_understood() {
    let json = check(&["--age", "5m", "--trimester", "2", "--medicine", " Phenobarbital ", "--medicine", ""]);
    let patient = &json["patient"];
    assert_eq!((&patient["age_months"], &patient["trimester"]), (&json!(5), &json!(2)));
    assert_eq!(patient["medicines"], json!(["Phenobarbital"]));
    assert_eq!(patient["answers"]["under_18"], json!({"answer": "yes", "from": "age"}));
    assert_eq!(patient["answers"]["pregnant"], json!({"answer": "yes", "from": "trimester"}));
    assert_eq!(patient["answers"]["dependence"], json!({"answer": "not_asked", "from": null}));
    assert_eq!(json["scope"], json!({"answered": 3, "of": 7, "not_checked": ["dose", "kidney", "liver", "allergies"]}));
    let unasked = check(&[]);
    assert_eq!(unasked["scope"]["not_checked"], json!(["dose", "kidney", "liver", "allergies", "other_medicines"]));
}

#[test]
fn a_trimester_narrows_the_statement_that_names_one() {
    let label =
        |flags: &[&str]| met(finding(&check(flags), "pregnant")).into_iter().find(|m| m.contains("us-label")).unwrap();
    assert_eq!(label(&["--pregnant", "yes", "--trimester", "3"]), "us-label-pregnant-1 yes");
    assert_eq!(label(&["--pregnant", "yes", "--trimester", "1"]), "us-label-pregnant-1 no");
    assert_eq!(label(&["--pregnant", "yes"]), "us-label-pregnant-1 not_asked");
    assert_eq!(label(&["--pregnant", "no"]), "us-label-pregnant-1 no");
    assert_eq!(label(&[]), "us-label-pregnant-1 not_asked");
    let first = check(&["--pregnant", "yes", "--trimester", "1"]);
    let pregnant = finding(&first, "pregnant");
    assert_eq!((&pregnant["grades"], &pregnant["disagree"]), (&json!(["contraindicated", "caution"]), &json!(false)));
    assert_eq!(met(pregnant).last().unwrap(), "us-label-pregnant-1 no", "what does not meet stands last");
}

#[test]
fn two_statements_of_one_source_never_disagree() {
    let json = check(&["--pregnant", "yes", "--trimester", "2"]);
    let pregnant = finding(&json, "pregnant");
    assert_eq!((each(&pregnant["by_source"], "source"), &pregnant["disagree"]), (vec!["psyweb"], &json!(false)));
}

#[test]
fn medicines_are_matched_by_name_brand_class_and_substance() {
    let matched = |medicine: &str| {
        let json = check(&["--medicine", medicine]);
        let drug = &json["drugs"][0];
        assert!(items(&drug["interactions"]).iter().all(|i| i["medicine"] == medicine));
        (each(&drug["interactions"], "id").join(" "), drug["not_checked"].clone())
    };
    let none = json!([]);
    assert_eq!(
        matched("PHENOBARBITAL"),
        ("us-label-cns psyweb-phenobarbital us-label-phenobarbital".into(), none.clone())
    );
    assert_eq!(matched("fluconazole"), ("psyweb-antifungals us-label-antifungals".into(), none.clone()));
    assert_eq!(matched("oxycodone"), ("us-label-opioids us-label-cns".into(), none.clone()));
    assert_eq!(matched("alcohol"), ("us-label-alcohol".into(), none));
    assert_eq!(matched("aspirin"), (String::new(), json!(["aspirin"])));
    let all = check(&[]);
    assert_eq!(items(&all["drugs"][0]["interactions"]).len(), 11);
    assert!(items(&all["drugs"][0]["interactions"]).iter().all(|i| i["medicine"].is_null()));
    let text = Desk::new().run(&["check", "clonazepam", "--medicine", "aspirin"]).ok().stdout;
    assert!(text.contains("Not checked: aspirin. This drug has warnings about opioids, alcohol,"), "{text}");
}

#[test]
fn one_unknown_drug_among_several_gives_only_the_error() {
    for flags in [&["--json"][..], &["--format", "json"]] {
        let ran = Desk::new().run(&[&["check", "clonazepam", "klonipin"], flags].concat()).fails(1);
        let json = ran.json();
        assert!(json.get("drugs").is_none());
        assert_eq!((&json["error"]["kind"], &json["error"]["query"]), (&json!("not_found"), &json!("klonipin")));
    }
}

#[test]
fn a_drug_named_twice_is_checked_once() {
    let json = Desk::new().json(&["check", "klonopin", "Clonazepam"]);
    assert_eq!(each(&json["drugs"], "drug"), ["clonazepam"]);
}

#[test]
fn csv_has_its_columns_and_one_row_for_each_statement_and_gap() {
    let desk = Desk::new();
    let csv = desk.run(&["check", "clonazepam", "--age", "70", "--format", "csv"]).ok().stdout;
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("drug,population,answer,state,grade,condition,words,phrase,source,section,date"));
    let json = desk.json(&["check", "clonazepam", "--age", "70"]);
    let drug = &json["drugs"][0];
    let rows: usize =
        items(&drug["findings"]).iter().map(|f| items(&f["statements"]).len() + items(&f["gaps"]).len()).sum();
    assert_eq!(lines.count(), rows + items(&drug["always"]).len());
    assert!(csv.contains("\nclonazepam,elderly,yes,no_data,,,No trials were done in people of 65 and over.,"), "{csv}");
    assert!(csv.contains("\nclonazepam,anyone,,graded,contraindicated,liver disease,"), "{csv}");
}

#[test]
fn the_text_puts_what_holds_for_anyone_first_and_its_scope_last() {
    let flags = ["check", "clonazepam", "--age", "70", "--pregnant", "yes", "--schizophrenia", "yes"];
    let text = Desk::new().run(&flags).ok().stdout;
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part}: {text}"));
    let order = [
        "Elderly: Yes (from age 70)",
        "clonazePAM\n",
        "Boxed warning (3)",
        "Must not be used with (3)",
        "More for everyone (1)",
        "Contraindicated | Pregnant (Yes) | Sources disagree (2)",
        "Avoid | Elderly (Yes) | Sources disagree (2)",
        "Caution | Schizophrenia (Yes)",
        "Caution | Psychiatric disorder (Yes)",
        "Contraindicated | Breastfeeding (Not asked)",
        "You answered 5 of 7 questions. Not asked about this patient: dose, kidney, liver, allergies, other medicines.",
    ];
    assert!(order.map(at).is_sorted(), "{text}");
    assert!(text.contains("Avoid: Older people break it down more slowly; not for long-term use, as it may build up in the body. “not recommended” (PsyWeb, web article, no date, Precautions)"), "{text}");
    assert!(!text.to_lowercase().contains("safe"), "{text}");
}

#[test]
fn a_conflict_is_said_and_counts_as_yes() {
    let text = Desk::new().run(&["check", "clonazepam", "--age", "10", "--under-18", "no"]).ok().stdout;
    assert!(text.contains("Under 18 was answered No, but the age says otherwise. It counts as Yes."), "{text}");
}
