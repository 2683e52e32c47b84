//! Failures as sentences, made in this one place: what failed, what was kept, what to do, the path last.

use crate::app::clinic::{Imported, Refused};
use crate::domain::clinic_layer::LayerProblem;
use crate::domain::grade::State;
use crate::domain::review::ReviewProblem;
use crate::domain::statement::{Gap, GapReason};
use crate::handout::logo::{LogoError, MOST_BYTES, MOST_PIXELS, MOST_SIDE};
use crate::handout::{HandoutError, Spot, Unprintable};
use crate::import::clinic_layer::LayerFileError;
use crate::import::monograph::{MistakeKind, Place};
use crate::store::last_run::Crash;
use crate::store::letterhead::LetterheadProblem;
use crate::store::library::{FailedFile, FailedReason};
use crate::store::policy::Policy;
use crate::store::settings::{SettingsFile, SettingsProblem};
use crate::store::{StoreError, StoreErrorKind};
use crate::words::{Arg, Words};

/// As many unprintable characters as are read one by one.
const MOST_UNPRINTABLE: usize = 5;

/// The sentence about a failure of the store.
pub fn store_error(words: &Words, error: &StoreError) -> String {
    let id = match error.kind {
        StoreErrorKind::NotFound => "error-kind-not-found",
        StoreErrorKind::Exists => "error-kind-exists",
        StoreErrorKind::NotWritable => "error-kind-not-writable",
        StoreErrorKind::IsADirectory => "error-kind-is-directory",
        StoreErrorKind::DiskFull => "error-kind-disk-full",
        StoreErrorKind::NoSuchFolder => "error-kind-no-such-folder",
        StoreErrorKind::Busy => "error-kind-busy",
        StoreErrorKind::Unreadable => "error-kind-unreadable",
        StoreErrorKind::NewerVersion => "error-kind-newer",
        StoreErrorKind::Damaged => "error-kind-damaged",
        StoreErrorKind::NoFolder => "error-kind-no-folder",
    };
    words.f(id, &[("path", (&error.path.display().to_string()).into())])
}

/// How the last run ended: where in the program, which is all that is known of it.
pub fn crash(words: &Words, crash: &Crash) -> (String, String) {
    let Crash { version, place, system } = crash;
    let arguments = [("version", version.into()), ("place", place.into()), ("system", system.into())];
    (words.t("notice-crash-title"), words.f("notice-crash", &arguments))
}

/// Why there is no page. A character that cannot be printed is named with its place and with what to do.
pub fn page_error(words: &Words, error: &HandoutError) -> String {
    match error {
        HandoutError::Unprintable { found } => unprintable(words, found),
        other => words.f("error-page", &[("detail", (&other.to_string()).into())]),
    }
}

/// The sentences about characters that no font of the page has.
pub fn unprintable(words: &Words, found: &[Unprintable]) -> String {
    let mut list: Vec<String> = found.iter().take(MOST_UNPRINTABLE).map(|one| unprintable_at(words, one)).collect();
    let more = found.len().saturating_sub(list.len());
    list.extend((more > 0).then(|| words.f("unprintable-more", &[("n", more.into())])));
    words.f("error-unprintable", &[("list", (&list.join(" ")).into())])
}

fn unprintable_at(words: &Words, one: &Unprintable) -> String {
    let spot = match &one.spot {
        Spot::Letterhead => words.t("unprintable-letterhead"),
        Spot::Name => words.t("unprintable-name"),
        Spot::Foot => words.t("unprintable-foot"),
        Spot::Part(heading) => words.f("unprintable-part", &[("part", heading.into())]),
    };
    let name = one.name.clone().unwrap_or_else(|| words.t("unprintable-no-name"));
    let arguments = [
        ("code", (&one.code).into()),
        ("name", (&name).into()),
        ("n", one.count.into()),
        ("spot", (&spot).into()),
        ("around", (&one.around).into()),
    ];
    words.f("unprintable-at", &arguments)
}

/// The sentence about a file of the letterhead.
pub fn letterhead_problem(words: &Words, problem: &LetterheadProblem) -> String {
    let (id, path) = match problem {
        LetterheadProblem::PutAside(path) => ("letterhead-put-aside", path),
        LetterheadProblem::Garbage(path) => ("letterhead-garbage", path),
        LetterheadProblem::Newer(path) => ("letterhead-newer", path),
        LetterheadProblem::NotOpened(kind, path) => return store_error(words, &StoreError::new(*kind, path)),
    };
    words.f(id, &[("path", (&path.display().to_string()).into())])
}

/// Why a file is no logo. The last logo stays.
pub fn logo_error(words: &Words, error: &LogoError) -> String {
    let number = |n: u64| words.number(n);
    match error {
        LogoError::TooManyBytes { bytes } => {
            let (n, most) = (number(*bytes as u64), number(MOST_BYTES as u64));
            words.f("logo-bytes", &[("n", (&n).into()), ("most", (&most).into())])
        }
        LogoError::TooManyPixels { width, height } => {
            let (width, height) = (number(*width), number(*height));
            let (side, most) = (number(u64::from(MOST_SIDE)), number(MOST_PIXELS));
            let arguments = [
                ("width", (&width).into()),
                ("height", (&height).into()),
                ("side", (&side).into()),
                ("most", (&most).into()),
            ];
            words.f("logo-pixels", &arguments)
        }
        LogoError::TooManyElements { elements } => {
            words.f("logo-elements", &[("n", (&number(*elements as u64)).into())])
        }
        LogoError::Element { element } => words.f("logo-element", &[("element", element.into())]),
        LogoError::Unknown => words.t("logo-unknown"),
        LogoError::Broken { detail } => words.f("logo-broken", &[("detail", detail.into())]),
    }
}

/// The sentence about a file of the library.
pub fn failed_file(words: &Words, failed: &FailedFile) -> String {
    match &failed.reason {
        FailedReason::Mistake(kind) => mistake(words, kind),
        FailedReason::NotOpened(detail) => words.f("mistake-not-opened", &[("detail", detail.into())]),
        FailedReason::PackChanged { pack } => words.f("gap-pack-changed", &[("pack", pack.into())]),
        FailedReason::SameId { id, other } => {
            words.f("mistake-same-id", &[("id", id.as_str().into()), ("other", other.into())])
        }
    }
}

/// The sentence with the line itself, and that the last version is still in use.
pub fn failed_file_whole(words: &Words, failed: &FailedFile) -> String {
    let mut text = failed_file(words, failed);
    if !text.ends_with('.') {
        text.push('.');
    }
    if let Some(line) = failed.line.as_deref().filter(|line| !line.is_empty()) {
        text.push(' ');
        text.push_str(&words.f("mistake-line", &[("line", line.into())]));
    }
    if failed.kept {
        text.push(' ');
        text.push_str(&words.t("mistake-last-version-kept"));
    }
    text
}

/// Why an entry of the clinic's layer cannot be recorded.
pub fn layer_problem(words: &Words, problem: LayerProblem) -> String {
    words.t(match problem {
        LayerProblem::NoName => "review-no-name",
        LayerProblem::NoRole => "review-no-role",
        LayerProblem::NoWords => "layer-no-words",
        LayerProblem::NoReason => "layer-no-reason",
        LayerProblem::AgeBounds => "layer-age-bounds",
        LayerProblem::Trimester => "layer-trimester",
        LayerProblem::UnknownPopulation => "layer-unknown-population",
        LayerProblem::HiddenCharacter => "layer-hidden-character",
        LayerProblem::TooLong => "layer-too-long",
    })
}

/// Why a review cannot be recorded.
pub fn review_problem(words: &Words, problem: ReviewProblem) -> String {
    words.t(match problem {
        ReviewProblem::NoName => "review-no-name",
        ReviewProblem::NoRole => "review-no-role",
        ReviewProblem::NoReason => "review-no-reason",
    })
}

/// "3 entries and 2 reviews added."
pub fn imported(words: &Words, imported: &Imported) -> String {
    words.f("exchange-imported", &[("entries", imported.entries.into()), ("reviews", imported.reviews.into())])
}

/// How many were here already, how many were refused, how many contradict.
pub fn imported_more(words: &Words, imported: &Imported) -> String {
    words.f(
        "exchange-imported-more",
        &[
            ("unchanged", imported.unchanged.into()),
            ("refused", imported.refused.len().into()),
            ("conflicts", imported.conflicts.len().into()),
        ],
    )
}

/// An entry of a second desk that was not taken, and why.
pub fn refused(words: &Words, refused: &Refused) -> String {
    match refused {
        Refused::Entry(id, problem) => {
            let why = layer_problem(words, *problem);
            words.f("exchange-refused-entry", &[("id", id.as_str().into()), ("why", (&why).into())])
        }
        Refused::Review { drug, source, problem } => {
            let why = review_problem(words, *problem);
            let arguments =
                [("drug", drug.as_str().into()), ("source", source.as_str().into()), ("why", (&why).into())];
            words.f("exchange-refused-review", &arguments)
        }
    }
}

/// Why the file of a second desk was not taken.
pub fn layer_file(words: &Words, error: &LayerFileError) -> String {
    match error {
        LayerFileError::TooLarge { bytes, most } => {
            let (bytes, most) = (words.number(*bytes), words.number(*most));
            words.f("layer-file-too-large", &[("bytes", (&bytes).into()), ("most", (&most).into())])
        }
        LayerFileError::NotUtf8 => words.t("layer-file-not-utf8"),
        LayerFileError::NotALayer => words.t("layer-file-other"),
        LayerFileError::Newer { found, known } => {
            let (found, known) = (found.to_string(), known.to_string());
            words.f("layer-file-newer", &[("found", (&found).into()), ("known", (&known).into())])
        }
        LayerFileError::Syntax { detail, place, line } => {
            let (at, column) = (place.line.to_string(), place.column.to_string());
            let arguments =
                [("at", (&at).into()), ("column", (&column).into()), ("detail", detail.into()), ("line", line.into())];
            words.f("layer-file-syntax", &arguments)
        }
    }
}

/// "file:line:column".
pub fn place(file: &str, place: Place) -> String {
    match place.line {
        0 => file.to_owned(),
        line => format!("{file}:{line}:{}", place.column),
    }
}

/// The sentence about a mistake in a file of a monograph.
pub fn mistake(words: &Words, kind: &MistakeKind) -> String {
    use MistakeKind as Kind;
    let number = |n: u64| words.number(n);
    let one = |id: &str, name: &str, value: &str| words.f(id, &[(name, value.into())]);
    let two = |id: &str, a: (&str, Arg<'_>), b: (&str, Arg<'_>)| words.f(id, &[a, b]);
    match kind {
        Kind::TooLarge { bytes, most } => {
            two("mistake-too-large", ("bytes", (&number(*bytes)).into()), ("most", (&number(*most)).into()))
        }
        Kind::NotUtf8 { at_byte } => one("mistake-not-utf8", "byte", &number(*at_byte as u64)),
        Kind::Syntax { detail } => one("mistake-syntax", "detail", detail),
        Kind::NewerVersion { found, known } => {
            two("mistake-newer", ("found", (&found.to_string()).into()), ("known", (&known.to_string()).into()))
        }
        Kind::Entry { part, detail } => {
            let part = words.t(&format!("part-{}", part.id()));
            two("mistake-entry", ("part", (&part).into()), ("detail", detail.into()))
        }
        Kind::DuplicateId { id } => one("mistake-duplicate-id", "id", id),
        Kind::UnknownSource { id } if id.is_empty() => words.t("mistake-no-source"),
        Kind::UnknownSource { id } => one("mistake-unknown-source", "id", id),
        Kind::UnknownId { id } => one("mistake-unknown-id", "id", id),
        Kind::UnknownPopulation { id } => one("mistake-unknown-population", "id", id),
        Kind::GradeWithoutPhrase { id } => one("mistake-grade-without-phrase", "id", id),
        Kind::PhraseDoesNotEarn { id, grade } => {
            two("mistake-phrase-does-not-earn", ("id", id.into()), ("grade", grade.id().into()))
        }
        Kind::PhraseTooLong { id, words: n } => {
            two("mistake-phrase-too-long", ("id", id.into()), ("words", (*n).into()))
        }
        Kind::Empty { id, field } => two("mistake-empty", ("id", id.into()), ("field", (*field).into())),
        Kind::HostileCharacter { code } => one("mistake-hostile", "code", &format!("{code:04X}")),
        Kind::NakedDecimal { id, field } => two("mistake-naked-decimal", ("id", id.into()), ("field", (*field).into())),
        Kind::AgeBounds { id } => one("mistake-age-bounds", "id", id),
        Kind::Trimester { id } => one("mistake-trimester", "id", id),
        Kind::GapState { state } => one("mistake-gap-state", "state", state),
        Kind::NotStatedFromPart { source } => one("mistake-not-stated-part", "source", source),
        Kind::NoDataWithoutPhrase => words.t("mistake-no-data-phrase"),
        Kind::SeriousWithoutSource { id } => one("mistake-serious", "id", id),
        Kind::DuplicateTier { tier, source } => {
            two("mistake-duplicate-tier", ("tier", tier.into()), ("source", source.into()))
        }
    }
}

/// The plain sentence that says what kind of nothing a gap is.
pub fn gap(words: &Words, gap: &Gap) -> String {
    if let Some(own) = &gap.words {
        return own.clone();
    }
    let unreadable = |id: &str, file: &str, line: u32, column: u32| {
        let (line, column) = (line.to_string(), column.to_string());
        words.f(id, &[("file", file.into()), ("line", (&line).into()), ("column", (&column).into())])
    };
    match (&gap.explained_by, gap.state) {
        (Some(GapReason::OnlyPartsRead), _) => words.t("gap-only-parts"),
        (Some(GapReason::NoneForThisPatient), _) => words.t("gap-none-for-this-patient"),
        (Some(GapReason::FileUnreadable { file, line, column }), _) => {
            unreadable("gap-file-unreadable", file, *line, *column)
        }
        (Some(GapReason::EntryUnreadable { file, line, column }), _) => {
            unreadable("gap-entry-unreadable", file, *line, *column)
        }
        (Some(GapReason::PackChanged { pack }), _) => words.f("gap-pack-changed", &[("pack", pack.into())]),
        (Some(GapReason::ClinicEntryUnreadable), _) => words.t("gap-clinic-entry"),
        (Some(GapReason::WholeSourceSilent), _) | (None, State::NotStated) => words.t("gap-not_stated"),
        (None, State::NoData) => words.t("gap-no_data"),
        (None, State::CheckFailed) => words.t("explain-check_failed"),
        (None, State::Graded | State::NotAssessed) => words.t("explain-not_assessed"),
    }
}

/// What was wrong with the settings, one sentence each.
pub fn settings_problems(words: &Words, file: &SettingsFile) -> Vec<String> {
    let own_path = file.path().display().to_string();
    let sentence = |problem: &SettingsProblem| match problem {
        SettingsProblem::PutAside(path) => {
            words.f("settings-put-aside", &[("path", (&path.display().to_string()).into())])
        }
        SettingsProblem::Garbage => words.f("settings-garbage", &[("path", (&own_path).into())]),
        SettingsProblem::Value(key) => words.f("settings-value", &[("key", key.into())]),
        SettingsProblem::Newer(version) => words.f("settings-newer", &[("version", (&version.to_string()).into())]),
        SettingsProblem::NotOpened(_) => words.f("settings-not-opened", &[("path", (&own_path).into())]),
    };
    file.problems.iter().map(sentence).chain(policy_problem(words, &file.policy)).collect()
}

/// The sentence about a policy that could not be read: where, and what is forbidden meanwhile.
pub fn policy_problem(words: &Words, policy: &Policy) -> Option<String> {
    let (path, problem) = (policy.path.as_ref()?, policy.problem.as_ref()?);
    let place = problem.place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
    let file = format!("{}{place}", path.display());
    Some(words.f("policy-broken", &[("detail", (&problem.detail).into()), ("path", (&file).into())]))
}
