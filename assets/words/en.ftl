# Every visible string of the window and the command line, in English. The fixed sentences of the patient's page are in
# en-handout.ftl. Sentence case, no exclamation marks, never the word "safe" as a verdict.

## Lists, dates, numbers
list-and = { $first } and { $last }
no-date = no date
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
years-old = { $years ->
    [one] 1 year old
   *[other] { $years } years old
}
months-old = { $months ->
    [one] 1 month old
   *[other] { $months } months old
}
less-than-a-month-old = less than a month old
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
month-long-1 = January
month-long-2 = February
month-long-3 = March
month-long-4 = April
month-long-5 = May
month-long-6 = June
month-long-7 = July
month-long-8 = August
month-long-9 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December

## Populations
population-elderly = Elderly
population-pregnant = Pregnant
population-under_18 = Under 18
population-schizophrenia = Schizophrenia
population-breastfeeding = Breastfeeding
population-psychiatric = Psychiatric disorder
population-dependence = Drug or alcohol dependence
population-anyone = Anyone
population-short-elderly = elderly
population-short-pregnant = pregnant
population-short-under_18 = under 18
population-short-schizophrenia = schizophrenia
population-short-breastfeeding = breastfeeding
population-short-psychiatric = psychiatric disorder
population-short-dependence = dependence

## Answers
answer-yes = Yes
answer-no = No
answer-not_asked = Not asked
from-age-years = from age { $age }
from-age-months = from age { $age } months
from-trimester = from the trimester
from-population = from { $population }
see-population = See { $population }.
conflict-age = { $population } was answered { $typed }, but the age says otherwise. It counts as Yes.
conflict-trimester = A trimester was given, but pregnant was not answered Yes. It counts as Yes.
conflict-population = { $population } was answered { $typed }, but { $against } was answered Yes. It counts as Yes.

## Grades and the four kinds of nothing
standing-check_failed = Check failed
standing-contraindicated = Contraindicated
standing-avoid = Avoid
standing-caution = Caution
standing-no_data = No data
standing-not_stated = Not stated
standing-not_assessed = Not assessed
standing-monitor = Monitor
standing-no_special_risk = No special risk stated
standing-nothing_counts = Answered No
standing-short-check_failed = check failed
standing-short-contraindicated = contraindicated
standing-short-avoid = avoid
standing-short-caution = caution
standing-short-no_data = no data
standing-short-not_stated = not stated
standing-short-not_assessed = not assessed
standing-short-monitor = monitor
standing-short-no_special_risk = no special risk stated
standing-short-nothing_counts = answered no
boxed-warning = Boxed warning
boxed-short = boxed warning
explain-check_failed = It could not be read. It may hide a contraindication.
explain-contraindicated = The source says that it must not be used.
explain-avoid = The source says that it should not be used, or may harm.
explain-caution = The source asks for special care.
explain-no_data = The source looked and says there is no data.
explain-not_stated = This source has no text about this population. That is not the same as safe.
explain-not_assessed = The text is here. Nobody has graded it yet.
explain-monitor = The source asks to watch for something.
explain-no_special_risk = The source looked and names no special risk. Not a statement that it is safe.
explain-boxed = The label prints this in a box, its strongest warning. It stands beside a grade.
gap-no_data = The source looked and says there is no data.
gap-not_stated = This source has no text about this population.
gap-not_stated-more = That is not the same as safe.
gap-only-parts = Only parts of the sources were read; they say nothing here.
gap-none-for-this-patient = The sources have text about this group, but none for a patient like this one.
gap-file-unreadable = The file { $file } could not be read (line { $line }, column { $column }), so it was not checked.
gap-entry-unreadable = An entry of { $file } could not be read (line { $line }, column { $column }), so it was not checked.

## Sources and review
kind-regulator_label = regulator label
kind-guideline = guideline
kind-formulary = formulary
kind-database = database
kind-clinic = clinic
kind-web_article = web article
rank = { $kind }, { $date }
source-rank = { $source }, { $kind }, { $date }
read-whole = read whole
read-part = read in part
review-unreviewed = Not reviewed
review-in_review = In review
review-reviewed = Reviewed
review-due = Review due
review-superseded = Reviewed against an older version
review-withdrawn = Withdrawn
sources-disagree = Sources disagree ({ $n })
sources-disagree-short = Sources disagree
written-oddly = Written oddly in the source
reason = Why this grade: { $reason }
effective = effective { $date }
effective-age = effective { $date }, { $age }
version-number = version { $version }
misspelling-means = “{ $word }” is a misspelling of { $name }.
called-serious = Called serious: { $term }
report-mistake = Report a mistake in this text
report-mistake-name = Report a mistake in this text: { $text }
report-line = Mistake in a text of Caveat { $program } | drug: { $drug } | entry: { $entry } | source: { $source } | title: { $title } | document: { $document } | version: { $version } | date: { $date } | section: { $section } | text: { $text }
report-none = none
source-says = { $source } says
source-place = rank { $n } of { $of }
source-licence = Licence: { $licence }
source-no-licence = Licence not given
source-document = Document { $id }
no-version = no version
copy-source = Copy source
copy-source-name = Copy source: { $source }
newest-text = Newest text: { $date }.
oldest-text = Oldest: { $date }.
text-ages-name = { $dates } Show the oldest texts
text-ages-undated = Without a date ({ $n })
text-ages-oldest = Oldest
text-ages-more = { $n } more
text-ages-line = { $drug }: { $source }
quoted = “{ $phrase }”

## Tiers
tier-very_common = Very common
tier-common = Common
tier-less_common = Less common
tier-uncommon = Uncommon
tier-rare = Rare
tier-very_rare = Very rare
tier-not_known = Frequency not known
tier-empty = None listed by this source.
tiers-words-only = Terms and tiers as the source has them.
tiers-no-numbers = The source gives no numbers.
serious = serious

## Sections of a monograph
section-uses = What it treats
section-mechanism = How it works
section-duration = How fast, how long
section-taking = How it is taken
section-missed_dose = Missed dose
section-overdose = Too much
section-driving = Driving and machines
section-monitoring = What to watch
section-alcohol = Alcohol
section-urgent = Signs to act on at once
section-soon = Signs to report soon
section-long_term = Long-term use
section-tolerance = Tolerance
section-dependence = Dependence
section-stopping = Stopping
section-withdrawal = Withdrawal
section-dose_notes = Dose notes
section-storage = Keeping it
section-advice = Advice
section-disclaimer = Disclaimer of the source
section-missing = This source gives no information about { $section }.
sections-missing = The sources read give no information about: { $sections }.

## The check
for-anyone = For anyone
boxed-count = Boxed warning ({ $n })
contra-count = Must not be used with ({ $n })
more-for-anyone = More for everyone ({ $n })
results-for-patient = { $n ->
    [0] Results for this patient
    [one] 1 result for this patient
   *[other] { $n } results for this patient
}
worst-first = Worst first
also-source = { $source }: { $grade }.
not-meeting = Does not concern this patient
not-asked-line = Not asked ({ $n }).
not-asked-all = { $populations }:
not-asked-worst = Worst: { $populations }:
scope = You answered { $answered } of { $of } questions. Not asked about this patient: { $list }.
scope-dose = dose
scope-kidney = kidney
scope-liver = liver
scope-allergies = allergies
scope-other_medicines = other medicines
all-not-asked = Answer a question to see warnings for this patient.
all-no = No question is answered Yes. Boxed warnings and contraindications for anyone still apply.
medicines-title = Other medicines
medicines-hint = Name, then Enter
medicines-add = Add this medicine
medicines-remove = Remove { $medicine }
medicines-similar = similar name
medicines-offered = Names in the library
medicine-not-checked = Not checked: { $medicine }. This drug has warnings about { $list }: compare by hand.
medicine-not-checked-none = Not checked: { $medicine }. The sources read name no interactions of this drug.
interactions-title = Other medicines and dose
interactions-note = No grade: these name no group of patients
direction-raises = stronger effect
direction-lowers = weaker effect
direction-adds = effects add up
direction-other = another effect

## Search
why-exact-generic = Generic name
why-exact-brand = Brand of { $name }
why-exact-synonym = Synonym of { $name }
why-prefix-generic = Generic name that begins so
why-prefix-brand = Brand of { $name } that begins so
why-prefix-synonym = Synonym of { $name } that begins so
why-misspelling = Known misspelling of { $matched }, seen in a source. { $n ->
    [one] One letter differs.
   *[other] { $n } letters differ.
}
why-distance = { $n ->
    [one] One letter differs.
   *[other] { $n } letters differ.
}
why-sound = Sounds alike
not-found = Not found: “{ $query }”
nothing-opened = Nothing is opened for you: choose one.
searched-names = { $n ->
    [one] Searched names, brands and synonyms of 1 drug.
   *[other] Searched names, brands and synonyms of { $n } drugs.
}
did-you-mean = Did you mean
exact-matches = Exact matches
other-matches = Names that begin so
in-the-text = In the text
no-drug-has-name = No drug or brand has this name
no-name-begins-so = No other name begins so
no-suggestion = No similar name
no-text-has-word = No text has this word
brand-of = brand of { $name }
generic-name = generic name

## Command line
drugs-count = { $n ->
    [one] 1 drug
   *[other] { $n } drugs
}
files-failed = { $n ->
    [one] 1 mistake in a file:
   *[other] { $n } mistakes in files:
}
cli-brands = Brands: { $list }
cli-class = Class: { $class }
cli-form = Form: { $form }, { $route }
cli-boxed-yes = Boxed warning: yes
cli-boxed-no = Boxed warning: none in the label
cli-boxed-unknown = Boxed warning: not known
cli-looks-like = Name looks like: { $list }
cli-tablets = Tablets: { $list }
cli-pack = Pack: { $pack }, version { $version }
in-pack = pack { $pack }
cli-review = Review: { $review }
cli-side-effects = Side effects
cli-populations = Patients to take care with
cli-sources = Sources
cli-answers = Answers: { $list }
cli-none-answered = No question was answered.
cli-trimester = trimester { $n }
cli-medicines = Medicines: { $list }
poll-total = { $n ->
    [0] No votes here yet
    [one] 1 vote here
   *[other] { $n } votes here
}
poll-vote-line = { $votes } ({ $percent }%)
poll-your-vote = your vote
validate-clean = { $n ->
    [one] 1 file, no mistakes.
   *[other] { $n } files, no mistakes.
}
validate-mistakes = { $mistakes ->
    [one] 1 mistake.
   *[other] { $mistakes } mistakes.
}
validate-odd = { $n ->
    [one] 1 oddly written quote of a source is kept and not checked for decimals.
   *[other] { $n } oddly written quotes of sources are kept and not checked for decimals.
}
import-progress = { $done } of { $all ->
    [one] 1 file, { $labels ->
        [one] 1 label
       *[other] { $labels } labels
    }
   *[other] { $all } files, { $labels ->
        [one] 1 label
       *[other] { $labels } labels
    }
}
import-done = { $files ->
    [one] 1 file
   *[other] { $files } files
}. Added: { $added }. Updated: { $updated }. Unchanged: { $unchanged }. Refused: { $refused }.
import-disk-full = Disk full after { $n ->
    [one] 1 label
   *[other] { $n } labels
}. Nothing was changed.
import-stopped = The import stopped after { $n ->
    [one] 1 label
   *[other] { $n } labels
}. Nothing was changed. { $detail }
labels-put-aside = The library of imported labels was damaged. It was put aside and a new one begun: import the labels again. { $path }
labels-damaged = The library of imported labels is damaged and is not read. The next import puts it aside. { $path }
labels-newer = A newer version of this program wrote the library of imported labels. It is read as far as this version understands it and never written to. Update this program to import. { $path }
pack-of-title = { $title } (pack { $pack }, version { $version })
# Why a pack is refused, or what could not be done with it.
pack-not-a-pack = This file is no label pack. Nothing was changed. { $path }
pack-newer-format = A newer version of this program made this pack: its format is { $found }, and this version reads formats up to { $known }. Nothing was changed. Update this program. { $path }
pack-wrong-length = The pack is cut off, or something was added at its end. Nothing was changed. Copy it again from where it came. { $path }
pack-head-changed = The beginning of the pack has changed since it was built. Nothing was changed here. Copy it again from where it came. { $path }
pack-manifest = What the pack says of itself cannot be understood ({ $detail }). Nothing was changed. { $path }
pack-part-changed = A part of the pack has changed since it was built: { $part }. Nothing was changed here. Copy the pack again from where it came. { $path }
pack-labels = The labels in the pack are no labels of this program. Nothing was changed. { $path }
pack-bad-signature = The signature does not match the key "{ $key }": the pack was changed after it was signed, or someone else made it. Nothing was changed here. { $path }
pack-unknown-key = The pack is signed with the key { $key }, which your clinic does not trust. Nothing was changed. Where you know whose key it is, put its .pub file into the folder trusted-keys of the data folder. { $path }
pack-not-signed = Your clinic trusts keys, and none of them has signed this pack. Nothing was changed. { $path }
pack-older = Version { $installed } is installed, and this pack is older: version { $offered }. Nothing was changed. { $path }
pack-older-do = To put the older one in its place: --force.
pack-unsigned-do = To add it without a signature that your clinic trusts: --unsigned.
pack-key = The key could not be used: the file is no secret key, or its password is missing or another. { $path }
pack-same-drug = There are two monographs of { $drug }. A pack has one. { $path }
pack-empty = There is nothing to pack: no label and no monograph was read. { $path }
pack-not-installed = No such pack is installed. { $path }
pack-nothing-before = No earlier version of this pack was kept. { $path }
pack-source-lost = The pack could not be read to its end: the stick was pulled out, or the file is damaged. Nothing was changed. { $path }
pack-stopped = Stopped by you. Nothing was changed.
pack-nothing-changed = Nothing was changed.
pack-no-id = No id can be made from this name. Give one with --id.
pack-mistakes = { $n ->
    [one] 1 monograph has mistakes
   *[other] { $n } monographs have mistakes
}. Nothing was written. Run caveat validate to see each with its line.
pack-counts = { $drugs ->
    [one] 1 drug
   *[other] { $drugs } drugs
}: { $labels ->
    [one] 1 label
   *[other] { $labels } labels
}, { $monographs ->
    [one] 1 monograph
   *[other] { $monographs } monographs
}
pack-built = { $pack }, version { $version }. { $counts }. Written: { $path }
pack-signed = Signed: { $pack }, version { $version }. { $path }
pack-new-key = A new key was made. Keep the secret one to yourself; who shall trust your packs puts this file into the folder trusted-keys: { $path }
pack-matches = { $pack }, version { $version }, built on { $date }. { $counts }. Every byte matches.
pack-does-not-match = { $pack }, version { $version }. Does not match: { $list }
pack-signed-by = Signed by: { $key }
pack-signed-by-unknown = Signed by a key that your clinic does not trust: { $key }
pack-not-signed-by = Not signed.
pack-installed = Added: { $pack }, version { $version }. { $counts }.
pack-replaced = It takes the place of version { $version }. To bring that back: caveat pack install --bring-back { $id }
pack-brought-back = Brought back: { $pack }, version { $version }. { $counts }.
pack-removed = Removed: { $pack }, version { $version }.
pack-progress = { $done } of { $total } MB, { $rate } MB a second
packs-checked = { $n ->
    [0] No label pack is installed.
    [one] 1 label pack was checked.
   *[other] { $n } label packs were checked.
}
packs-all-match = Every byte matches.
# The last results of packs and imports.
result-line = { $date }, { $time }. { $what }
result-installed = { $pack } added: { $labels ->
    [one] 1 label
   *[other] { $labels } labels
}, { $monographs ->
    [one] 1 monograph
   *[other] { $monographs } monographs
}.
result-removed = { $pack } taken out.
result-brought-back = { $pack }: the version before was brought back.
result-changed = { $pack } has changed since it was added.
result-checked = All packs were checked. Every byte matches.
result-refused = { $pack } was refused. Nothing was changed.
result-stopped = { $pack } stopped by you. Nothing was changed.
result-disk-full = { $pack }: disk full. Nothing was changed.
result-imported = { $labels ->
    [one] 1 label was read.
   *[other] { $labels } labels were read.
}
result-import-disk-full = Disk full after { $labels ->
    [one] 1 label
   *[other] { $labels } labels
}. Nothing was changed.
result-import-failed = An import failed after { $labels ->
    [one] 1 label
   *[other] { $labels } labels
}. Nothing was changed.
packs-labels-whole = The imported labels outside packs are whole.
packs-labels-damaged = The library of imported labels outside packs is damaged. The next import puts it aside.
imported-title = { $name }, label of { $labeler }
imported-title-no-labeler = { $name }, label
label-short = { $country } label
label-short-no-country = Label
why-exact-labeler = Label of { $matched }
why-prefix-labeler = Label of { $matched }, a firm that is named so
why-ndc = Product code of { $name }
why-set-id = Set id of a label of { $name }
refused-not_a_label = This is not a label of a medicine.
refused-animal = This label is for animals.
refused-bulk = This is about an ingredient or a half-made product, not about a medicine for patients.
refused-allergen = This label is of an allergen extract.
refused-template = This is a form that nobody has filled in.
refused-index = This is a list of substances or classes, not a label.
refused-doctype = The file has a document type declaration. Labels have none, and it can be used for attacks.
refused-too_large = The file asks for more than a label may have.
refused-truncated = The file ends too early. Get it again.
refused-encoding = The file is not written in UTF-8.
refused-invalid = The file is broken.
odd-hidden-characters = Characters that nobody sees were left out.
odd-wrong-date = The date is none and was left out.
odd-wrong-version = The version is no number and was left out.
odd-no-name = Nothing in the product data names the medicine.
odd-no-set-id = The file does not name its set.
odd-unknown-document = The kind of document is missing or not known.
odd-plain-text = A text is no readable markup and was taken in without it.
odd-table-not-placed = A table stands in the text without its rows and columns.
odd-no-text = The label has no text.
validate-reading-title = Reading grades (Flesch-Kincaid), the median of the texts; names of medicines are left out
validate-reading = { $file }: words { $staff } ({ $n }), words for patients { $patient } ({ $m })
validate-reading-all = All files
validate-reading-none = none
validate-hardest = The hardest texts
validate-hardest-line = { $grade } | { $file } | { $id } | { $text }
doctor-good = ok
doctor-bad = needs attention
doctor-do = What to do: { $what }

## Mistakes in files of monographs
mistake-too-large = The file has { $bytes } bytes; at most { $most } are read.
mistake-not-utf8 = The file is not UTF-8 text from byte { $byte } on. Save it as UTF-8.
mistake-syntax = The file is not readable: { $detail }
mistake-newer = The file has version { $found }; this program reads up to version { $known }. Use a newer program.
mistake-entry = This { $part } could not be read: { $detail }
mistake-duplicate-id = The id "{ $id }" stands twice.
mistake-unknown-source = There is no source "{ $id }" in this file.
mistake-no-source = The gap names no source.
mistake-unknown-id = There is nothing with the id "{ $id }" in this file.
mistake-unknown-population = "{ $id }" is not a population that the program knows.
mistake-grade-without-phrase = "{ $id }" has a grade but no phrase: give the source's own words, or leave the grade out.
mistake-phrase-does-not-earn = The phrase of "{ $id }" holds none of the words of the grade { $grade }: give a reason, or another grade.
mistake-phrase-too-long = The phrase of "{ $id }" has { $words } words; at most 9 are quoted.
mistake-empty = The field { $field } of "{ $id }" is empty.
mistake-hostile = A hidden character (U+{ $code }) stands here: it can change how the text reads. Take it out.
mistake-naked-decimal = The field { $field } of "{ $id }" has a decimal that can be misread: write 0.5, never .5, and 1, never 1.0.
mistake-age-bounds = The age bounds of "{ $id }" cross each other.
mistake-trimester = A trimester of "{ $id }" is not 1, 2 or 3.
mistake-gap-state = A gap cannot have the state { $state }: no_data, not_stated or not_assessed.
mistake-not-stated-part = The source "{ $source }" was read in part, so it cannot be said to state nothing.
mistake-no-data-phrase = "No data" needs the source's own words as phrase.
mistake-serious = The effect "{ $id }" is marked serious without a source that says so.
mistake-duplicate-tier = The tier { $tier } of the source "{ $source }" stands twice.
mistake-not-opened = The file could not be opened: { $detail }
mistake-same-id = The drug "{ $id }" is also in { $other }. That file is used, this one is not.
part-drug = drug entry
part-source = source
part-item = item
part-side-effect = side effect
part-statement = statement
part-gap = gap
part-interaction = interaction

## Failures: what failed, what was kept, what to do; the path last
error-not-found-drug = Not found: "{ $query }".
error-did-you-mean = Did you mean: { $list }?
error-pack-changed-drug = "{ $query }" is in the pack { $pack }, which has changed since it was added, so it was not read. Add the pack again.
error-unreadable-drug = The file of "{ $query }" could not be read, so nothing can be made from it. Mend the file: { $file }, line { $line }, column { $column }.
error-kind-not-found = It is not there: { $path }
error-kind-exists = A file of this name is there already and was left as it is. Choose another name, or use --force to replace it: { $path }
error-kind-not-writable = You cannot write there. Nothing was changed. Choose another place: { $path }
error-kind-is-directory = That is a folder, not a file. Nothing was changed. Name a file in it: { $path }
error-kind-no-such-folder = The folder is not there. Nothing was written. Choose another place: { $path }
error-kind-disk-full = The disk is full. Nothing was changed. Make room, or choose another place: { $path }
error-kind-busy = Another program holds the file. Nothing was changed. Try again: { $path }
error-kind-unreadable = It could not be read. Nothing was changed: { $path }
error-kind-newer = It was written by a newer version of this program and was left as it is. Use the newer program: { $path }
error-kind-damaged = The file is damaged and was left as it is. Put it aside or bring back a copy: { $path }
error-kind-no-folder = No folder for data was found for this account. Name one with --data-dir.
error-no-display = There is no display to show the window on. The same work can be done from the command line: caveat --help
error-no-window = The window could not be opened: { $detail } The same work can be done from the command line: caveat --help
error-no-gui = This program was built without the window. The same work can be done from the command line: caveat --help
error-built-in = The program itself is damaged ({ $detail }). Install it again.
error-poll-option = "{ $option }" is not an answer of the poll. The answers: { $list }.
error-poll-closed = The poll is closed.
error-json-and-stdout = "-o -" writes the page to the output, so there is no room for --json. Name a file.
error-both-drugs-and-all = Name drugs or give --all, not both.
error-drug-and-command = Name a drug or files to open the window with them, or a command, not both.
error-no-drugs = Name at least one drug, or give --all.
reviews-not-read = The clinic's reviews and votes could not be read; every text counts as not reviewed. { $detail }
settings-put-aside = The settings could not be read. They were put aside and the defaults are used. Kept as: { $path }
settings-garbage = The settings could not be read and could not be put aside. The defaults are used and nothing is saved: { $path }
settings-value = The setting "{ $key }" could not be read; its default is used.
settings-newer = The settings were written by a newer version ({ $version }). They are used as far as they are understood and not changed.
settings-not-opened = The settings could not be opened. The defaults are used and nothing is saved: { $path }

## doctor
doctor-words = The words of the program can be read.
doctor-fonts = The fonts of window and page are built in: { $n } weights.
doctor-data = The built-in monographs are without mistakes: { $n }.
doctor-data-bad = A built-in monograph has mistakes.
doctor-data-do = Install the program again.
doctor-clinic-files = The clinic's own files are without mistakes.
doctor-clinic-files-bad = { $n ->
    [one] 1 mistake in the clinic's own files.
   *[other] { $n } mistakes in the clinic's own files.
}
doctor-clinic-files-do = Run caveat list to see each with its line.
doctor-data-folder = The data folder can be written to: { $path }
doctor-data-folder-new = The data folder is not there yet; it is made with the first vote or review: { $path }
doctor-data-folder-bad = The data folder cannot be written to: { $path }
doctor-data-folder-do = Ask who keeps this computer for the right to write, or choose another folder with --data-dir.
doctor-settings = The settings can be read: { $path }
doctor-settings-bad = The settings have a problem: { $path }
doctor-settings-do = Set them again in the program, or remove the file.
doctor-db = The clinic's database can be read.
doctor-db-none = There is no clinic's database yet; it is made with the first vote.
doctor-db-bad = The clinic's database cannot be read.
doctor-packs-none = No label pack is installed.
doctor-packs = { $n ->
    [one] 1 label pack is installed
   *[other] { $n } label packs are installed
}: { $list }. Run caveat pack verify to check every byte.
doctor-packs-bad = These label packs have changed since they were added, and are not read: { $list }
doctor-packs-do = Add each again from its file with caveat pack install, or take it out with caveat pack remove.
doctor-key-bad = A file in the folder of trusted keys is no key. Until it is mended no pack counts as signed by it: { $path }
doctor-key-do = Put the .pub file there again as its owner gave it, or remove it.
doctor-page = A patient's page can be made ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
}).
doctor-page-bad = A patient's page could not be made: { $detail }
doctor-page-do = Install the program again; until then print from another desk.
doctor-display = A display was found.
doctor-display-bad = No display was found.
doctor-display-do = Use the command line: caveat --help

## The poll
poll-about-you = About you, the person at this desk. Do not vote for a patient.
poll-original = { $total } votes on the original page, split not published.
poll-original-more = They are not added to the votes here. The original page lists no answers: the answers above are this program's.
poll-rounded = rounded

## Handout
handout-written = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, reading grade { $grade }. Written: { $path }
handout-written-ungraded = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}. Written: { $path }
handout-progress = { $n } of { $of }
letterhead-put-aside = A file of the letterhead could not be read. It was kept under another name and is not used: { $path }
letterhead-garbage = A file of the letterhead could not be read and could not be moved. It is not used and not written to: { $path }
letterhead-newer = The letterhead was written by a newer version of this program. It is not used and not written to: { $path }
logo-bytes = This file has { $n } bytes. A logo may have at most { $most }. The logo stays as it was.
logo-pixels = This picture has { $width } by { $height } pixels. A logo may have at most { $side } at a side and { $most } together. The logo stays as it was.
logo-elements = This drawing has { $n } elements or copies, more than a logo may have. The logo stays as it was.
logo-element = This drawing holds <{ $element }>, which is not drawn here. Save it with outlines only. The logo stays as it was.
logo-unknown = This file is neither PNG nor JPEG nor SVG. The logo stays as it was.
logo-broken = This picture is broken ({ $detail }). The logo stays as it was.
handout-replaced = A character that cannot be printed was taken out or replaced: { $code }
handout-unprintable = This page can be neither saved nor printed
error-page = The page could not be made. Nothing was written. { $detail }
error-unprintable = The page has text that its letters cannot draw. It is neither written nor printed. { $list } Change the text there, or take the page as plain text (--text, or "Copy as text" in the window), which keeps every character.
error-unprintable-drug = { $drug }: { $message }
unprintable-at = { $code } ({ $name }){ $n ->
    [one] { "" }
   *[other] , { $n } times,
} { $spot }, at "{ $around }".
unprintable-no-name = without a name
unprintable-more = And { $n } more.
unprintable-letterhead = in the letterhead or the names typed for this copy
unprintable-name = above the first part
unprintable-foot = in the foot of the page
unprintable-part = under "{ $part }"
error-no-date = Today's date is not known. Give one with --date.
handout-no-path = Name a file first.
handout-exists = A file of this name is there already. It was left as it is.
handout-not-opened-title = The file could not be shown
handout-not-opened = No program for it was found or it could not be started ({ $detail }). The file lies here: { $path }
error-job = The program failed at this work. Nothing was written. Try again; if it happens again, use the command line.

## The check for the record
record-copied = The check is on the clipboard as text, with the answers about the patient.
idle-warning = { $n ->
    [one] The answers about the patient are cleared in 1 second.
   *[other] The answers about the patient are cleared in { $n } seconds.
}
idle-keep = Keep
idle-cleared = The answers about the patient were cleared
idle-cleared-why = { $n ->
    [one] Nobody used the program for 1 minute.
   *[other] Nobody used the program for { $n } minutes.
}
idle-setting = { $n ->
    [one] Cleared after 1 minute unused
   *[other] Cleared after { $n } minutes unused
}
idle-setting-menu = Clear the answers when nobody uses the program
idle-setting-minutes = { $n ->
    [one] After 1 minute
   *[other] After { $n } minutes
}
record-take = Take away
record-take-tip = Copy this check, or save it as a PDF for the record, as a table or as text
record-none = No drug is checked.
record-copy = Copy as text
record-as = Save the check as
record-as-pdf = PDF for the record
record-as-csv = Table (CSV)
record-as-text = Text
record-name = Patient's name for this copy
record-name-hint = Patient's name, this copy only
record-name-tip = Printed on this copy alone. It is not kept, and it is not in the name of the file.
record-choose = Save the check
record-path = Or type where to save the check
record-path-hint = Folder and file name
record-save = Save check there
record-writing = The check is being written.
record-saved = Check saved
record-saved-pages = Check saved, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
record-not-written = The check was not written
record-kind = For the record
record-of = { $title }: { $list }
record-patient = Patient: { $name }
record-versions = { $program } { $version }, content { $content }
record-foot = Information for professionals. It does not replace your judgement. Not a complete list.
record-answers = Answers about the patient
record-age-years = { $n ->
    [one] Age: 1 year
   *[other] Age: { $n } years
}
record-age-months = { $n ->
    [one] Age: 1 month
   *[other] Age: { $n } months
}
record-age-none = Age: Not asked
record-conflicts = Answers that contradict each other
record-scope = What was not asked
record-meanings = What the words mean
record-no-medicines = No other medicine was named. These are all interactions that the sources read name.
record-no-sources = No source could be read.
record-written = { $pages ->
    [one] Record, 1 page
   *[other] Record, { $pages } pages
}. Written: { $path }
check-written = Check written: { $path }
error-record-and-stdout = A record is a PDF and is not written to the output. Name a file.
error-same-file-twice = The check and its record need two files. Name another one.

## Notices
notice-clinic-db = The clinic's data
notice-settings = Settings
notice-file = A file of the library has a mistake: { $place }
notice-not-kept = The change could not be kept
notice-close = Close this notice
notice-copied = Copied.
notice-copied-report = Send it to whoever keeps this library.
notice-copied-source = The name of the source is on the clipboard.

## Work on the library
work-pack = Adding { $name }
work-labels = Adding labels from { $name }
work-remove = Taking out { $name }
work-bring-back = Bringing back the version before of { $name }
work-check = Checking the library
work-rebuild = Making the imported labels anew
work-note = You can keep working. Today's library stays in use until this is finished and checked.
work-file = Now: { $file }
work-cancel = Cancel
work-stopping = It is being stopped.
work-progress-name = How far: { $done } percent
work-labels-read = labels read
work-labels-done = labels done
work-of = { $done } of { $total }
work-megabytes = { $n } MB
work-done-share = { $n } %
work-done = done
work-rate = { $n } MB/s
work-speed = reading speed
work-left-seconds = About { $n } s
work-left-minutes = About { $m } min { $n } s
work-left = left
work-refused-so-far = could not be read
work-failed = It was not done
work-added = { $pack } was added
work-version = Version { $version }. { $counts }.
work-labels-added = { $n ->
    [one] 1 label was read
   *[other] { $n } labels were read
}
work-no-label = No label was found there. Nothing was changed.
work-changed-parts = Does not match: { $list }
work-not-all-match = Not everything is as it was when it was added
work-rebuilt = { $n ->
    [one] 1 label was made anew
   *[other] { $n } labels were made anew
}
work-old-kept = The library as it was is kept here: { $path }
work-lost-label = It could not be read any more. Import it again.
work-refused = { $n ->
    [one] 1 could not be taken in
   *[other] { $n } could not be taken in
}
work-refused-more = { $n ->
    [one] 1 more is not shown here. The copy has all.
   *[other] { $n } more are not shown here. The copy has all.
}
work-refused-copy = Copy the list
work-refused-copied = The list is on the clipboard.
work-waiting = Waiting
work-forget = Do not add
work-forget-name = Do not do this: { $what }
work-close-outcome = Close what is said of the last work

ask-older = An older version over a newer one?
ask-older-text = Version { $installed } is installed, and this pack is older: version { $offered }. The newer one is kept and can be brought back.
ask-older-yes = Add the older one
ask-older-no = Leave it
ask-unsigned = Add it without a signature that your clinic trusts?
ask-unsigned-text = Every byte of it is checked all the same, but nobody you trust says where it comes from.
ask-unsigned-yes = Add it all the same
ask-unsigned-no = Leave it
ask-remove = Take out { $name }?
ask-remove-text = Its labels and drug texts are not found any more. Reviews, notes and statements of your clinic stay. It can be added again from its file.
ask-remove-yes = Take it out
ask-remove-no = Keep it
ask-rebuild = Make the imported labels anew?
ask-rebuild-text = Every index is made again out of the texts that are there. It helps where labels are not found, and takes as long as importing them. The library as it is now is kept beside the new one.
ask-rebuild-yes = Make them anew
ask-rebuild-no = Leave them
ask-stop = Stop it?
ask-stop-text = What was read so far is given up. The library stays as it was.
ask-stop-yes = Stop
ask-stop-no = Go on
ask-close = Something is still under way. Close the program?
ask-close-yes = Stop it and close
ask-close-no = Keep it open

add-title = Add packs and labels
add-text = A label pack, label files (SPL, openFDA, FHIR ePI) or a folder of them. Drop them onto the window, choose them, or type where they lie.
add-path = Pack, label file or folder
add-hint = Where the file or folder lies
add-press = Add
add-file = Choose a file
add-folder = Choose a folder
add-choose-title = Packs and labels
add-drop = Let go to add it to the library
packs-title = Installed packs
packs-sum = { $packs ->
    [one] 1 pack
   *[other] { $packs } packs
}, { $n ->
    [one] 1 label
   *[other] { $labels } labels
}, { $monographs ->
    [one] 1 drug text
   *[other] { $monographs } drug texts
}, { $size }
packs-none = No pack is installed.
packs-column-pack = Pack
packs-column-holds = Labels, drug texts
packs-column-dated = Text date
packs-column-size = Size
packs-column-checked = Checksum
packs-to-date = to { $date }
packs-holds = { $labels }, { $monographs }
packs-matches = Matches
packs-does-not-match = Does not match
packs-built = Version { $version }, built { $date }. { $signed }
packs-bring-back = Bring back version { $version }
packs-remove = Take it out
packs-changed = { $name } has changed since it was added.
packs-changed-text = Its drugs and labels are Check failed until you add the pack again.
packs-imported = Imported labels outside packs
packs-imported-text = { $n ->
    [one] 1 label, { $size }
   *[other] { $n } labels, { $size }
}
packs-check = Check the library
packs-rebuild = Make anew
packs-folder = Open the library folder
size-kilobytes = { $n } kB
size-megabytes = { $n } MB
results-title = Last results
results-none = Nothing was added or taken out yet.
result-import-stopped = { $labels ->
    [one] An import was stopped by you after 1 label. Nothing was changed.
   *[other] An import was stopped by you after { $labels } labels. Nothing was changed.
}

## The command palette and the sheet of keys
action-find-drug = Search drugs
action-find-in-text = Find in this text
action-next-hit = Next hit
action-previous-hit = Previous hit
action-palette = Every command
action-my-list = Put on my list or take off
action-move-up = Move up in my list
action-move-down = Move down in my list
action-next-panel = Next panel
action-tab-reference = Go to Reference
action-tab-check = Go to Patient check
action-tab-handouts = Go to Handouts
action-tab-library = Go to Library
action-tab-poll = Go to Poll
action-back = Back
action-forward = Forward
action-next-section = Next section
action-previous-section = Previous section
action-escape = Back or clear
action-all-tiers = Open all tiers
action-boxed-warnings = Show or hide the boxed warnings
action-handout = Make handout
action-blank-handout = Make handout without this patient's answers
action-export = Export handout
action-print = Print handout
action-copy-handout = Copy handout as plain text
action-clear-answers = Clear the answers
action-undo-clear = Undo clearing the answers
action-add-to-check = Add this drug to the check of several drugs
action-check-list = Check several drugs
action-check-my-list = Check my list for this patient
action-check-matrix = Check as a matrix of drugs and groups
action-check-contraindicated = Which drugs are contraindicated for this patient
action-check-compare = Compare drugs side by side
action-copy-check = Copy the check as text
action-review = Review texts against their sources
action-reload = Read the clinic's folder again
action-larger = Larger
action-smaller = Smaller
action-actual-size = 100 %
action-theme = Light, dark, high contrast
action-meanings = What the words of the grades mean
action-keys = Keys

action-off-no-label = No imported label is open.
action-off-nothing-before = Nothing was opened before.
action-off-nothing-behind = You have not gone back.
action-off-no-text = No text is open.
action-off-no-list = The list is not on screen.
action-off-no-drug = No drug is open.
action-off-no-page = No handout is on screen.
action-off-page-is-there = It is on screen.
action-off-nothing-cleared = Nothing was cleared.

palette-name = Commands and drugs
palette-field = Command or drug
palette-hint = Type a command or a drug
palette-clear = Clear the words
palette-count = { $n } of { $of } commands
palette-commands = Commands
palette-no-command = No command has these words
palette-drugs = Drugs
palette-no-drug = No drug or brand starts with “{ $text }”
palette-off = Off: { $why }
palette-row-about = { $name }, { $about }
palette-row-keys = { $name }, keys: { $keys }
palette-move = Move
palette-run = Run. Never votes, deletes or opens a guessed name
palette-close = Close

keys-title = Keys
keys-filter = Filter the keys
keys-filter-hint = Filter
keys-filter-clear = Clear the filter
keys-print = Print
keys-close = Close the sheet of keys
keys-none = No key has these words
keys-foot = Enter never does anything that cannot be undone.
keys-tabs = Reference to Poll
keys-move = Move and preview
keys-open = Open
keys-letter = Jump to a letter
keys-fold = Fold or open a tier
keys-yes = Yes
keys-no = No
keys-not-asked = Not asked
keys-change = Change the answer
keys-page = Page up or down
keys-pane = Move the edge of a pane
keys-group-find = Find
keys-group-lists = Lists
keys-group-move = Move
keys-group-effects = Side effects
keys-group-paper = Paper
keys-group-check = Patient check
keys-group-look = Look
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-space = Space
key-enter = Enter
key-esc = Esc
key-plus = +
key-minus = -
key-pageup = Page up
key-pagedown = Page down

## The window
tabs-name = Sections
tabs-now = Section: { $tab }
tab-reference = Reference
tab-check = Patient check
tab-handouts = Handouts
tab-library = Library
tab-poll = Poll
theme-button = Change between light, dark and high contrast
status-line = Information for professionals. It does not replace your judgement.
back = Back
search-name = Search drug, brand or class
search-hint = Search drug or brand
search-clear = Clear the search
my-list = My list
on-my-list = On my list
add-to-my-list = My list
my-list-add = Put on my list
my-list-remove = Take off my list
list-name = Drugs
list-recent = Recent
list-clear-recent = Clear
list-clear-recent-name = Clear recent drugs
list-keep-recent = Keep recent drugs
list-move-up = Move { $name } up
list-move-down = Move { $name } down
list-move-up-tip = Move up (Alt+Up)
list-move-down-tip = Move down (Alt+Down)
list-first-already = It is the first of the list.
list-last-already = It is the last of the list.
list-unreadable = Could not be read
list-stated = { $population }: stated
list-no-information = { $population }: no information
list-boxed-not-known = Boxed warning not known
list-no-class = No class given
list-no-date = No date
list-nothing-left = No drug of the library is known to fit all filters.
list-search-whole = Filters do not apply to a search.
list-menu = Order of the list: { $sort }
list-sort-by = Sort by
sort-name = Name
sort-class = Class
sort-newest = Newest text
sort-review = Review status
filter-class = Class
filter-class-n = Class ({ $n })
filter-class-name = Filter by class
filter-class-chosen = Filter by class, chosen: { $list }
filter-any-class = Any class
filter-no-classes = No drug of the library gives a class.
filter-boxed = Boxed warning
filter-boxed-name = Filter by boxed warning
filter-population = Population
filter-population-name = Group by population
filter-population-chosen = Group by population, chosen: { $population }
filter-population-none = No grouping
filter-review = Review
filter-review-name = Filter by review status
filter-review-chosen = Filter by review status, chosen: { $status }
filter-review-all = All
filter-review-superseded = Older version
filter-clear = Clear filters
drugs-of = { $shown } of { $n ->
    [one] 1 drug
   *[other] { $n } drugs
}
enter-opens-nothing = Enter opens nothing here
open-drug = Open { $name }
not-given = Not given by the sources
says-nothing-about-drug = This says nothing about the drug.
fact-brand = Brand
fact-class = Class
fact-active = Active in the body
fact-used-for = Used for:
boxed-yes = Yes, { $source }
boxed-no = None in the label
boxed-unknown = Not known
tablets-sources = Where strengths and looks come from
strengths-name = { $brand }: { $list }
tablets-name = { $brand } tablets: { $list }
name-looks-like = Name looks like
name-misspelt = Misspelt in a source as
make-handout = Make handout
outline-name = Sections of the monograph
outline-more = More
outline-more-name = More sections
outline-uses = Uses
outline-mechanism = How it works
outline-effects = Side effects
outline-long-term = Long-term use
outline-taking = Taking it
outline-precautions = Precautions
outline-sources = Sources
heading-effects = Side effects
heading-long-term = Long-term use and stopping
heading-taking = Taking it
heading-precautions = Precautions
heading-sources = Sources and review
do-not-stop-suddenly = Do not stop suddenly after long use
dose = Dose
serious-by = Serious ({ $source })
tier-name = { $tier }, { $n ->
    [one] 1 effect
   *[other] { $n } effects
}
show = Show
hide = Hide
sources-count = { $n ->
    [one] 1 source
   *[other] { $n } sources
}
sources-worst-first = { $n ->
    [one] 1 source, worst first
   *[other] { $n } sources, worst first
}
empty-title = The library is empty
empty-text = This program never goes online. Drug texts come in files that you add.

## The patient check in the window
check-title = Patient check
check-title-drug = Patient check, { $name }
check-clear = Clear
check-clear-name = Clear all answers about the patient
check-undo-clear = Undo clear
check-age = Age in years
check-age-problem = An age is 0 to 130 years, or months below 24 written as 7m.
check-memory = In memory only
check-memory-tip = Kept in memory only. Closing the program clears it.
check-trimester = Trimester
check-open-full = Open full check
check-use-in-handout = Use in handout
check-blank-handout = Blank handout
answers-counts = { $yes } yes, { $no } no, { $notasked } not asked.
answers-change-name = Show or hide the questions
change = Change
fold = Fold
still-same-patient = Still for the same patient?
still-keep = Yes, keep the answers
meanings-open = What do these words mean?
meanings-close = Hide the meanings
strip-none-answered = No answer yet
strip-not-asked = Not asked { $n }

## The check of several drugs
summary-no-drugs = Choose the drugs to check.
summary-failed = { $n ->
    [one] check failed for 1 drug
   *[other] check failed for { $n } drugs
}
summary-count = { $n } { $standing }
summary-none-yes = no question is answered Yes
summary-not-asked = { $n ->
    [one] 1 question not asked
   *[other] { $n } questions not asked
}
summary-not-asked-worst = worst among them: { $population }, { $standing }
summary-not-assessed = { $n ->
    [one] 1 drug not assessed
   *[other] { $n } drugs not assessed
}
summary-anyone = For anyone: { $boxed }, { $contra }
count-boxed = { $n ->
    [one] 1 boxed warning
   *[other] { $n } boxed warnings
}
count-contraindications = { $n ->
    [one] 1 contraindication
   *[other] { $n } contraindications
}
check-drugs = { $n ->
    [one] 1 drug.
   *[other] { $n } drugs.
}
check-age-is = Age { $age }.
check-age-months = Age { $age } months.
check-age-none = No age.
check-kept = Answers are kept in memory only.
check-views = View
check-view-list = List
check-view-matrix = Matrix
check-view-contraindicated = Contraindicated
check-view-compare = Compare
check-scope-name = Choose the drugs to check. Now: { $scope }
check-scope-menu = Drugs to check
check-scope-shown = Shown drug: { $name }
check-scope-all = All drugs
check-scope-chosen = Only single drugs
check-scope-classes = All drugs of a class
check-scope-drugs = Single drugs
check-scope-more = { $scope } and { $n } more
check-scope-less = { $scope }, { $n } taken off
check-add = Add a drug
check-add-list = Drugs that you can add
check-add-none = Not in this library
check-add-there = In the check
check-remove = Take { $name } off the check
check-problems = Problems only
check-problems-tip = Hides a drug only where every question answered Yes has "No special risk stated". Gaps and failures stay.
check-class-all = All classes
check-class-none = No class given
check-class-name = Class: { $class }
check-class-menu = Show drugs of one class
check-group-drug = By drug
check-group-population = By population
check-group-name = Group the list
check-working = Checking the drugs. What you see is the check before the last change.
check-working-first = Checking the drugs.
check-hidden = { $n ->
    [one] 1 drug hidden
   *[other] { $n } drugs hidden
}
check-none-chosen = No drug is chosen. Choose a group of drugs above, or add a drug by its name.
check-all-hidden = The filters hide all drugs.
check-too-many = The list ends here, after { $n } of them, worst first. The matrix shows all drugs.
check-open-monograph = Open monograph
check-open-monograph-of = Open the monograph of { $name }
check-must-not = { $n ->
    [one] Must not be used with (1): { $list }
   *[other] Must not be used with ({ $n }): { $list }
}
check-boxed = { $n ->
    [one] Boxed warning (1): { $list }
   *[other] Boxed warnings ({ $n }): { $list }
}
check-more-anyone = { $n ->
    [one] 1 more for anyone: { $list }
   *[other] { $n } more for anyone: { $list }
}
check-line-of = { $name }. { $line }
check-not-asked = { $n ->
    [one] Not asked (1). { $population }: { $standing }
   *[other] Not asked ({ $n }). Worst: { $population }: { $standing }
}
check-answered-no = { $n ->
    [one] Answered No (1)
   *[other] Answered No ({ $n })
}
check-interactions = { $n ->
    [one] 1 interaction: { $list }
   *[other] { $n } interactions: { $list }
}
check-between = The checked drugs with each other
check-between-of = { $n ->
    [one] { $drug }: 1 line, about { $list }
   *[other] { $drug }: { $n } lines, about { $list }
}
check-between-none = The sources of these drugs name none of the others.
check-narrow-matrix = The matrix needs a wider window. This is the same check as a list.
cell-no_special_risk =
    No special
    risk stated
cell-contraindicated-n = Contraindicated { $n }
matrix-name = Drugs and groups of patients
matrix-anyone = Anyone
matrix-anyone-note = Whatever the answers are
matrix-cell = { $drug }, { $population }: { $list }
matrix-sort-by = Sort by { $column }
matrix-sorted-by = Sorted by { $column }
matrix-order = Order of the drugs. Now: { $order }
matrix-order-menu = Order of the drugs
matrix-order-worst = Worst for this patient first
matrix-order-name = By name
matrix-order-class = By class
matrix-order-column = By { $column }
matrix-order-turned = { $order }, turned round
matrix-answer = { $population }: { $answer }
matrix-trimester = trimester { $n }
matrix-age = Age
drawer-close = Close the statements
drawer-copy = Copy
drawer-copy-all = Copy all of { $title }
drawer-copy-one = Copy the statement of { $source }: { $words }
drawer-source = Source
drawer-source-name = Source of { $words }
drawer-boxed = Boxed warning.
drawer-must-not = Contraindicated.
drawer-none-anyone = None stated.
notice-copied-statements = The statements with their sources are on the clipboard.
entry-sentence = { $drug }, { $population }: { $list }
disagree-short = sources disagree ({ $n })
disagree-word = sources disagree
shown-as = { $n ->
    [0] Shown as { $standing }.
    [one] Shown as { $standing }, from 1 statement.
   *[other] Shown as { $standing }, the worst of { $n } statements.
}
drawer-title = { $drug } and { $population }
drawer-anyone = anyone
reverse-looked = { $n ->
    [one] 1 drug was looked at
   *[other] { $n } drugs were looked at
}
reverse-found = { $n ->
    [0] none of them is known to be contraindicated for this patient
    [one] 1 is contraindicated for this patient
   *[other] { $n } are contraindicated for this patient
}
reverse-not-checked = { $n ->
    [one] 1 could not be checked, or only in part
   *[other] { $n } could not be checked, or only in part
}
reverse-gaps = { $n ->
    [one] of 1 more the sources give no grade for an answer of Yes
   *[other] of { $n } more the sources give no grade for an answer of Yes
}
interaction-sentence = { $drug } with { $with }: { $list }
between-too-many = So many drugs are not compared with each other; at most { $n } are.
medicine-is-the-drug = { $medicine } is { $drug } itself, so it is not compared with it.
not-checked-of = { $drug }. { $sentence }
check-drug-gone = { $drug } is on your list, but no file of this library holds it. It was not checked.
check-class-unknown = { $n ->
    [one] 1 drug of the library could not be read, so its class is not known. It was not checked.
   *[other] { $n } drugs of the library could not be read, so their class is not known. They were not checked.
}
check-not-made = The check could not be made
check-not-made-more = The program failed at this work. What you see is the check before the last change. Change it again, or check fewer drugs.
reverse-title = { $n ->
    [one] 1 drug is contraindicated for this patient
   *[other] { $n } drugs are contraindicated for this patient
}
reverse-failed-title = { $n ->
    [one] 1 drug could not be checked, or only in part
   *[other] { $n } drugs could not be checked, or only in part
}
reverse-none = No drug of these is known to be contraindicated for the answers given. What was not asked, and what the sources do not say, may still be.
reverse-ask = Answer a question with Yes to see which of these drugs are contraindicated for this patient.
reverse-gaps-link = { $n ->
    [one] Of 1 more drug the sources give no grade for an answer of Yes. Show the matrix
   *[other] Of { $n } more drugs the sources give no grade for an answer of Yes. Show the matrix
}
compare-note = Side by side, from the sources. The program does not say which is better.
compare-choose = Choose the first drug by its name above.
compare-choose-second = Choose a second drug by its name above.
compare-mark = Mark differences
compare-only = Differences only
compare-swap = Swap
compare-swap-name = Put the first drug last
compare-change = Change
compare-change-name = Another drug in the place of { $name }
compare-remove = Take { $name } off the comparison
compare-yes = { $population }, yes
compare-line-marks = A line at the left edge marks a difference.
compare-differs = These differ.
compare-copy = Copy
compare-copy-name = Copy the comparison
notice-copied-compare = The comparison is on the clipboard.
compare-groups = Groups of patients. Worst grade of each; open a cell for the statements
compare-effects = Side effects, in each source's own terms and tiers
compare-contraindicated = Contraindicated for anyone
compare-newest = { $sources }, newest { $date }
compare-not-stated = The sources were read whole and say nothing here.

## The poll in the window
poll-intro = One vote for each account. Votes stay in the data folder and hold no names. Nothing is sent or printed.
poll-vote = Vote
poll-choose-first = Choose an answer first.
poll-view-results = View results
poll-back = Back to voting
poll-cancel = Cancel your vote
poll-then-again = Then you can vote again.
poll-your-vote-tag = Your vote
poll-failed = The vote could not be kept or read

## Parts of a handout, why some must stay, and what was measured
handout-part-header = Header
handout-part-name = Name
handout-part-most-important = Most important
handout-part-uses = What it is for
handout-part-before = Before you take it
handout-part-other-medicines = Other medicines
handout-part-taking = How to take it
handout-part-while = While you take it
handout-part-side-effects = Side effects
handout-part-long-use = Long use
handout-part-keeping = Keeping it
handout-part-who = Who to call
handout-part-notes = Notes
handout-part-sources = Where this comes from
handout-lock-identity = This part stays: it says whose page this is and of which medicine.
handout-lock-warnings = This part stays: it holds warnings.
handout-lock-help = This part stays: it says whom to call.
handout-lock-boxed = This part stays: this medicine has a boxed warning.
handout-lock-stopping = This part stays: it says how to stop this medicine.
handout-lock-proof = This part stays: it says what the text rests on.
country-us = United States
country-uk = United Kingdom
country-canada = Canada
country-spain = Spain
country-own = Own numbers
handout-language-en = English
handout-language-es = Spanish
handout-outcome-met = Met
handout-outcome-not-met = Not met
handout-outcome-does-not-apply = Does not apply
handout-outcome-not-by-program = A person must look
handout-pemat-item-1 = The purpose is evident
handout-pemat-item-2 = Nothing distracts from the purpose
handout-pemat-item-3 = Common, everyday language
handout-pemat-item-4 = Medical terms are explained
handout-pemat-item-5 = Active voice
handout-pemat-item-6 = Numbers are clear
handout-pemat-item-7 = Nothing to calculate
handout-pemat-item-8 = Short sections
handout-pemat-item-9 = Sections have headings
handout-pemat-item-10 = A logical order
handout-pemat-item-11 = A summary
handout-pemat-item-12 = Visual cues draw attention to key points
handout-pemat-item-15 = Pictures where they help
handout-pemat-item-16 = Pictures support the text
handout-pemat-item-17 = Pictures have titles or captions
handout-pemat-item-18 = Pictures are clear and uncluttered
handout-pemat-item-19 = Simple tables
handout-pemat-item-20 = At least one action is named
handout-pemat-item-21 = The reader is addressed directly
handout-pemat-item-22 = Actions come in small steps
handout-pemat-item-23 = A tool that helps to act
handout-pemat-item-24 = Calculations are explained
handout-pemat-item-25 = Charts and tables are explained
handout-pemat-item-26 = Pictures where they help to act
handout-pemat-measured-titled = Titles that say what it is: { $n } of { $of }
handout-pemat-measured-hard = Words with a plainer one: { $n } of { $of }
handout-pemat-measured-explained = Terms with plain words: { $n } of { $of }
handout-pemat-measured-reckoning = Sentences that ask to calculate: { $n }
handout-pemat-measured-longest = Sentences without a gap: { $n }, at most { $of }
handout-pemat-measured-headed = Parts with a heading: { $n } of { $of }
handout-pemat-measured-summary = Pages with a frame of the most important points: { $n } of { $of }
handout-pemat-measured-frames = Frames: { $n }
handout-pemat-measured-captions = Drawings with a caption: { $n } of { $of }
handout-pemat-measured-actions = Sentences that tell what to do: { $n }
handout-pemat-measured-direct = Of these, addressed to the reader: { $n } of { $of }
handout-pemat-measured-to-write = Places to tick or to write: { $n }

## Handouts in the window
handout-title = Handout
handout-no-drug = Choose a drug first, in Reference.
handout-for-patient = { $name }, for this patient
handout-for-anyone = { $name }, for any patient
handout-more-for-patient = { $name } and { $more } more, for this patient
handout-more-for-anyone = { $name } and { $more } more, for any patient
handout-paper = Paper
handout-letter = Letter
handout-size = Text
handout-points = { $n } pt
handout-answers-used = Patient answers used
handout-with-answers = Use the answers
handout-blank = Blank
handout-change = Change
handout-change-name = Change the patient's answers
handout-no-answers = No question is answered: all lines stand under “Tell us if you ...”.
handout-print-answers = Print the patient's answers on the page?
handout-answer-first = Answer the question first: print the patient's answers or not.
handout-printed-first = Printed first. Not saved after you close.
handout-copy = For this copy
handout-copy-ruled = Lines to write on
handout-copy-typed = Typed
handout-copy-note = Printed on this copy and kept nowhere. What is empty is a line to write on.
handout-copy-patient = Patient's name
handout-copy-clinician = Clinician's name
handout-copy-reason = Why the patient takes it
handout-copy-how-much = How much
handout-copy-when = When
handout-copy-notes = Notes from your clinic
handout-copy-of = { $field }, { $drug }
handout-drugs = Drugs in this file
handout-drugs-n = { $n ->
    [one] 1 drug
   *[other] { $n } drugs
}
handout-drugs-name = Add a drug by its name
handout-drugs-add = Add
handout-drugs-add-name = Add this drug to the file
handout-drugs-missing = “{ $name }” is not in this library. Nothing was added.
handout-drugs-mine = From my list
handout-drugs-mine-empty = Your list is empty.
handout-drugs-up = Move { $name } up
handout-drugs-down = Move { $name } down
handout-drugs-remove = Remove { $name } from the file
handout-drugs-end = It stands at this end already.
handout-drugs-last = A file has at least one drug.
handout-grade-title = Reading grade
handout-grades = { $fk } Flesch-Kincaid · { $smog } SMOG
handout-grade = Reading grade { $fk } (Flesch-Kincaid), { $smog } (SMOG). Target: 6 or lower.
handout-target = Target: 6 or lower
handout-letterhead = Letterhead
handout-letterhead-none = None
handout-letterhead-unnamed = Without a name
handout-letterhead-edit = Edit the letterhead
handout-language = Language
handout-parts = Parts
handout-parts-n = { $n } of { $of } printed
handout-tablets = Drawing of the tablets
handout-ease-title = Ease of reading
handout-ease = { $ease } of 100, Fernández Huerta
handout-pages-title = Pages
handout-fit = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $sheets ->
    [one] one sheet
   *[other] { $sheets } sheets
}
handout-fit-part = { $part }: { $n } % of the text
handout-fit-saves = { $part }: { $n } % of the text. Without it there is a page less.
handout-hardest = Hardest sentences
handout-hardest-row = Grade { $grade }: { $text }
handout-long = Sentences over 20 words
handout-long-row = { $n } words: { $text }
handout-hard = Words with a plainer one
handout-hard-row = { $word }: say “{ $plain }” ({ $n ->
    [one] once
   *[other] { $n } times
})
handout-none-of-these = None on these pages.
handout-pemat = PEMAT-P, as far as a program can tell
handout-pemat-n = { $met } of { $of } met
handout-not-reviewed = Text is not reviewed.
handout-not-reviewed-more = Each page says “Not reviewed by your clinic”.
handout-start-review = Start a review
handout-set-it = Set it
handout-set-it-name = Set the emergency number
handout-no-emergency = No emergency number is set: a line is printed.
handout-export = Export PDF
handout-export-tip = Save the pages as a file (Ctrl+E)
handout-print = Print
handout-print-tip = Print the pages (Ctrl+P)
handout-copy-text = Copy as text
handout-copied = The handout is on the clipboard as text.
handout-give-up = Cancel
handout-choose = Save as PDF
handout-choose-title = Save the handout
handout-dialog-open = The system's file dialog is open.
handout-writing = The handout is being written.
handout-printing = The handout is being printed.
handout-documents = Save to Documents
handout-path = Or type where to save it
handout-path-hint = Folder and file name
handout-write = Save there
handout-saved = Handout saved, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
handout-printed = Handout printed, { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
handout-print-viewer = Open in a viewer, to be printed there
handout-not-printed = The handout was not printed
handout-printed-by = Given to the printer by the command “{ $command }”.
handout-printed-viewer = No printing command was found. The page is open in the system's viewer: print it there. Its file is deleted when the answers are cleared or the program is closed.
handout-printed-refused = The printing command refused ({ $said }). The page is open in the system's viewer: print it there. Its file is deleted when the answers are cleared or the program is closed.
handout-printed-nobody = No printing command and no viewer took the page ({ $detail }). It lies here until the answers are cleared or the program is closed: { $path }
handout-print-no-file = The page could not be given to a viewer. Nothing was printed. { $detail }
handout-open = Open
handout-not-written = The handout was not written
handout-replace = Replace it
handout-page-name = Page { $n } of { $of }
handout-read-two = Pages { $first } and { $last } of { $of }
handout-read-more = Pages { $first } to { $last } of { $of }
handout-paper-a4 = A4, 210 × 297 mm
handout-paper-letter = Letter, 8.5 × 11 in
handout-zoom-in = Larger pages
handout-zoom-out = Smaller pages
handout-zoom-percent = { $n } %
handout-zoom-name = Zoom: { $zoom }
handout-zoom-menu = How large the pages are shown
handout-fit-page = Fit page
handout-fit-width = Fit width
handout-making = The pages are being made.
handout-pages-failed = The pages could not be made

## The letterhead in the window
notice-letterhead = The letterhead could not be read
letterhead-note = Kept at once, on this computer. An empty field is a line to write on.
letterhead-line = A line to write on
letterhead-clinic = Clinic's name
letterhead-address = Address
letterhead-telephone = Telephone
letterhead-country = Country
letterhead-country-unset = Not set
letterhead-emergency = Emergency number
letterhead-crisis = Crisis line
letterhead-reporting = Where side effects are reported
letterhead-logo-none = Logo: none
letterhead-logo-size = Logo: { $width } by { $height } pixels
letterhead-logo-choose = Choose a logo
letterhead-logo-title = Choose a logo
letterhead-logo-remove = Remove the logo
letterhead-logo-path = Or type where the logo lies
letterhead-logo-reading = The logo is being read.
letterhead-not-writable = The letterhead's file is left as it is, so changes hold until the program is closed.
letterhead-close = Close the letterhead

## Sources and new monographs on the command line
sources-page-title = Sources of the built-in monographs
sources-page-intro = Made by "caveat sources -o data/SOURCES.md" from data/drugs/*.ron; do not edit it by hand. Lines: statements, gaps, sections, interactions, effects, tablets and names that rest on the source.
sources-page-head = | id | source | kind | date | licence | lines |
sources-page-no-licence = not stated
error-sources-stale = The page of sources is not that of today's data. Write it again with: caveat sources -o { $path }
error-new-name = "{ $name }" gives no id: use letters or digits.
error-new-taken = There is a drug "{ $name }" already. Choose another name.
new-written = Written. Open it in any text editor: { $path }

## The clinic's own layer and its reviews
clinic-source-title = Statements of our clinic
clinic-source-short = Our clinic
clinic-source-section = Recorded by
clinic-no-date = The date of this computer could not be read. Nothing was recorded.
clinic-db-newer = A newer version of this program wrote the clinic's data. It is read as far as this version understands it and never written to: reviews, votes, notes and statements are off. Update this program to record again. { $path }
gap-pack-changed = The pack { $pack } has changed since it was added, so it was not read. Add it again.
gap-clinic-entry = An entry of the clinic's own could not be read. It may hold a warning.
notice-not-recorded = Nothing was recorded
mistake-line = The line: { $line }
mistake-last-version-kept = The last version that could be read stays in use.
review-no-name = Type your name. A review without a name is not recorded.
review-no-role = Choose your role. A review without a role is not recorded.
review-no-reason = Write the reason into the note. A review is not taken back without one.
review-nothing-chosen = Choose a text first.
review-not-all-read = Recording is off until all are read.
review-recorded = The review is recorded
review-kept = Kept for later
review-withdrawn-done = The review is taken back
layer-no-words = Write the words of the statement or note.
layer-no-reason = Write why: a grade of the clinic's own needs a reason.
layer-age-bounds = The first age must be below the second.
layer-trimester = A trimester is 1, 2 or 3.
layer-unknown-population = This group of patients is not known to this version.
layer-hidden-character = The text holds a hidden character. Type it again by hand.
layer-too-long = The text is too long: at most 2,000 characters.
layer-file-too-large = The file is too large: { $bytes } bytes, at most { $most }. Nothing was taken from it.
layer-file-not-utf8 = The file is no text. Nothing was taken from it.
layer-file-other = This is not a file of a clinic's reviews and statements. Nothing was taken from it.
layer-file-newer = A newer version of this program wrote the file (version { $found }, this program reads up to { $known }). Nothing was taken from it.
layer-file-syntax = Line { $at }, column { $column }: { $detail }. The line: { $line }. Nothing was taken from the file.

## The library tab
library-offline = Everything here is on this computer. The program never goes online.
library-texts = Drug texts
library-built-in = Built in
library-of-clinic = Of the clinic
library-in-packs = In label packs
library-failed = Could not be read
library-folder = The clinic's own drug texts are read from this folder. A changed file is read again within two seconds.
library-look-again = Look again
library-looking = The folder is being read.
library-due = { $n ->
    [one] 1 text needs another review.
   *[other] { $n } texts need another review.
}
library-review-open = Open the review
read-only = Read-only.
not-reviewed-count = { $of ->
    [one] { $n } of 1 text is not reviewed
   *[other] { $n } of { $of } texts are not reviewed
}

## The language of the window
language-menu = Language of the window
language-unreviewed = Spanish interface: unreviewed translation.
language-system = As the system
language-en = English
language-es = Español

## Exchange with a second desk
exchange-title = The clinic's reviews and statements
exchange-intro = One file carries them to a second desk. What is missing there is added; nothing there is changed or removed.
exchange-export-path = Export to this file
exchange-export = Export
exchange-export-choose = Choose a file
exchange-export-choose-name = Choose a file to export to
exchange-import-path = Import from this file
exchange-import = Import
exchange-import-choose = Choose a file
exchange-import-choose-name = Choose a file to import from
exchange-file-name = clinic-reviews.ron
exchange-busy = A file is being read or written.
exchange-not-exported = Nothing was exported
exchange-not-imported = Nothing was imported
exchange-exported = Exported: { $entries ->
    [one] 1 statement or note
   *[other] { $entries } statements and notes
}, { $reviews ->
    [one] 1 review
   *[other] { $reviews } reviews
}
exchange-imported = Added: { $entries ->
    [one] 1 statement or note
   *[other] { $entries } statements and notes
}, { $reviews ->
    [one] 1 review
   *[other] { $reviews } reviews
}
exchange-imported-more = Here already: { $unchanged }. Refused: { $refused }. In conflict: { $conflicts }.
exchange-refused = Refused
exchange-refused-entry = { $id }: { $why }
exchange-refused-review = Review of { $drug } against { $source }: { $why }
conflicts-title = { $n ->
    [one] 1 conflict
   *[other] { $n } conflicts
}
conflicts-more = { $n ->
    [one] 1 more conflict is listed by caveat clinic import.
   *[other] { $n } more conflicts are listed by caveat clinic import.
}
conflict-same-id = one entry, two texts
conflict-grades = two grades for one line
conflict-reviews = both desks reviewed this text
conflict-ours = Ours:
conflict-theirs = Theirs:
conflict-both-stay = Both stay
conflict-ours-stays = Ours stays
layer-note = Note: { $text }

## The review
review-in-review-by = In review, { $who }
review-reviewed-by = Reviewed by { $who }, { $date }
review-due-date = Review due { $date }
review-withdrawn-reason = Withdrawn: { $reason }
review-and-others = { $n ->
    [one] and 1 other person
   *[other] and { $n } other people
}
review-some-sources = { $status } ({ $n } of { $of } sources)
review-title = Review
review-texts = { $n ->
    [one] 1 text
   *[other] { $n } texts
}
review-back = Back to the library
review-queue-name = Texts to review
review-sorted = Sorted by: due first, then by name
review-all = All
review-chip = { $status } { $n }
review-chip-unreviewed = Not reviewed
review-chip-in_review = In review
review-chip-due = Due
review-chip-superseded = Older version
review-chip-withdrawn = Withdrawn
review-chip-reviewed = Reviewed
review-picker = { $n ->
    [one] Choose a text (1)
   *[other] Choose a text ({ $n })
}
review-picker-close = { $n ->
    [one] Fold the list (1)
   *[other] Fold the list ({ $n })
}
review-being-reviewed = Being reviewed
review-nothing-here = No text is chosen
review-source-open = Open the source text
review-source-close = Close the source text
review-source-tip = Ctrl+Enter
review-keys = Y agrees, N changes, U takes it back, Down goes on. Ctrl+Enter opens the source.
review-counts = { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}, { $interactions ->
    [one] 1 interaction
   *[other] { $interactions } interactions
}, { $others ->
    [one] 1 other line
   *[other] { $others } other lines
}.
review-kind-statements = Groups of patients
review-kind-gaps = What is not known
review-kind-interactions = Other medicines
review-kind-dose = Dose notes
review-kind-sections = Other sections
review-kind-effects = Side effects
review-kind-names = Names and tablets
review-agree = Agree
review-change = Change
review-your-change = Your change, { $grade }, becomes a clinic statement. This one stays.
no-grade = No grade
layer-grade = Grade
layer-words = Words for staff
layer-patient-words = Words for patients, if others
layer-reason = Why this grade
label-title = Title
label-publisher = Publisher
label-kind = Kind
label-document = Document
label-version = Version
label-date = Date
label-read = What was read
label-licence = Licence
label-note = Note
source-not-here = The program does not hold this text as a whole. With these names it is found where it is published.
signature-name = Your name
signature-role = Role
role-pharmacist = pharmacist
role-physician = physician
role-nurse = nurse
review-record-title = Record this review
review-against = Read against
review-no-version = It has no version: the text itself is kept to compare.
review-date = Date
review-due-again = Due again
months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
review-note = Note, kept with the review
review-read-count = { $n } of { $of } read
review-editing-returns = Editing the text later returns it to Not reviewed.
review-nothing-read = No line was read yet.
review-nothing-to-withdraw = There is no review to take back.
review-record = Record review
review-keep = Keep for later
review-withdraw = Withdraw
review-withdraw-tip = Takes the last review back. The note is the reason.
review-log-title = What was recorded before
review-log-note = Entries are added, never changed or removed.
review-log-empty = Nothing was recorded about this text.

## The clinic's own notes and statements
graded-by-clinic = Graded by our clinic: { $grade }
check-review = This text: { $status }.
grade-this = Grade this
grade-this-name = Grade this: { $words }
our-clinic-title = Our clinic
our-clinic-intro = What our clinic says about this drug. It stands beside the sources and changes none of them.
our-clinic-none = Nothing was recorded yet.
our-clinic-take-back = Take back
our-clinic-take-back-name = Take back: { $words }
our-clinic-why-back = Why it is taken back
our-clinic-take-back-now = Take it back
our-clinic-add-note = Add a note
our-clinic-add-statement = Add a statement
our-clinic-note = Note
our-clinic-note-about = About the drug. Nothing about a patient belongs here.
our-clinic-record = Record
our-clinic-cancel = Put aside
our-clinic-population = Group of patients
our-clinic-condition = Condition, if any
our-clinic-from-age = From age
our-clinic-to-age = Below age
our-clinic-age-hint = 65 or 7m
our-clinic-ages = Ages are optional: years, or months below 24 written as 7m.
our-clinic-no-population = Choose a group of patients.
our-clinic-grading = The line that is graded: { $words }
our-clinic-patient-words = For patients: { $words }

## Imported labels
labels-imported = Imported labels
no-label-has-name = No imported label has this name
labels-more = Only the first 20 are listed. Type more of the name.
label-line-name = { $names }, imported label, { $apart }
label-identity = { $source }. Imported, shown to the letter. { $review }.
label-set = set { $id }
label-picture = Picture in the label. It is not kept here.
label-picture-of = Picture in the label, not kept here: { $words }
label-source = Source: { $source }.
label-source-section = Source: { $source }. Section: { $section }.
label-gone = The label is not in the library of imported labels any more. Import it again.
notice-copied-label = The text with its source is on the clipboard.
notice-label = { $name } could not be read
notice-labels = Imported labels are not read
notice-compare = The versions could not be compared
label-meant = Imported label, { $apart }
open-label = Open the label of { $name }
label-tabs = Parts of the label's page
label-text = Text
label-changed = What changed
label-changed-n = What changed ({ $n })
label-source-tab = Source
label-reading = The label is being read.
label-not-read = The label could not be read. Open it again to try once more.
label-find = Find in this label
label-find-clear = Clear the words to find
label-find-at = { $at } of { $n }
label-find-none = Not in this label
label-find-previous = Previous place (Shift+F3)
label-find-next = Next place (F3)
label-find-close = Close find in page
label-find-counts = Counts stand in the list at the left
label-copy-section = Copy with its source: { $section }
label-table = Table
label-table-in = Table in { $section }
label-copy-table = Copy table
label-copy-table-name = Copy table: { $table }
label-one-version = Only one version of this label was imported. Import another one to see what changed.
label-comparing = The versions are being compared.
label-nothing-changed = No word changed between these versions
label-changed-of = { $n ->
    [one] 1 section of { $of } has other words.
   *[other] { $n } sections of { $of } have other words.
}
label-only-spaces = { $n ->
    [one] 1 more differs only in spaces.
   *[other] { $n } more differ only in spaces.
}
label-show-spaces = Show them
label-hide-spaces = Hide them
label-show-spaces-name = Show sections that differ only in spaces
label-hide-spaces-name = Hide sections that differ only in spaces
label-spaces-heading = Only spaces differ
label-from = From { $version }
label-from-name = Older version
label-to = To { $version }
label-to-name = Newer version
label-change-previous = Previous change
label-change-next = Next change
label-no-heading = Section without a heading
label-section-added = { $section }, new section
label-section-removed = { $section }, section removed
label-lines-same = { $n ->
    [one] 1 line is the same
   *[other] { $n } lines are the same
}
label-removed = removed: { $text };
label-added = added: { $text };
label-versions = Versions
label-version-shown = { $version }, shown here
label-others = Other labels of this drug
label-no-others = No other label of this drug in this form was imported.
label-more-others = { $n ->
    [one] 1 more is not listed. The search finds it by its firm or code.
   *[other] { $n } more are not listed. The search finds them by their firm or code.
}
label-all-drugs = All drugs
label-in-this = In this label
label-sections = { $n ->
    [one] 1 section
   *[other] { $n } sections
}
label-section-hits = { $n ->
    [one] { $section }, 1 place
   *[other] { $section }, { $n } places
}
label-kilobytes = { $n } kB
label-size = { $size } of text
all-of-section = all of “{ $section }”
no-drug-text-has-word = No drug's text has this word
searched-labels = { $n ->
    [one] And of 1 imported label.
   *[other] And of { $n } imported labels.
}
label-part-boxed = boxed warning
label-part-contraindications = contraindications
label-part-populations = use in specific populations
label-same-words = Not changed, { $list }: the same words in both versions.
label-sections-menu = Sections

## Grading the text of an imported label (screens 09 and 11)

grading-title = What this label says about groups
grading-progress = { $n } of { $of } graded
grading-grade = Grade
grading-grade-name = Grade: { $population }, { $section }
grading-next = Next not graded
grading-next-tip = Ctrl+G
grading-keys = Ctrl+G goes to the next line that nobody graded. Ctrl+Enter shows or hides the label's text.
grading-all-done = Every line of this label is graded.
grading-words = Our grade of the label's text in “{ $section }”.
grading-by-clinic = Graded by our clinic: { $grade }
grading-open-text = Show the label's text
grading-close-text = Hide the label's text
grading-labels = Labels being graded
grading-open-name = Go on with grading { $name }
label-looks = How the tablets look by the codes of this label

## Settings and the clinic's policy
tab-settings = Settings
action-settings = Settings
action-off-no-poll = The poll is not shown.
action-off-fixed = This is set by your clinic.
settings-at-once = Every change is saved at once.
settings-undo = Undo last change
settings-undo-nothing = Nothing was changed yet.
settings-read-only = The settings file cannot be written. A change holds until the program is closed.
settings-sections = Sections of the settings
settings-look = Look
settings-clinic = Clinic
settings-lists = List of drugs
settings-check = Patient check
settings-handouts = Handouts
settings-data = Data folder
settings-data-not-opened = The folder could not be opened
setting-on = On
setting-off = Off
setting-theme = Theme
setting-theme-note = Paper stays white in each of them
setting-theme-system = As the system
setting-theme-light = Light
setting-theme-dark = Dark
setting-theme-high-contrast = High contrast
setting-zoom = Size of everything
setting-zoom-note = In percent. Ctrl + and Ctrl -
setting-zoom-percent = { $n }
setting-panes = Widths of the panes
setting-panes-note = Drag the edge of a pane to change its width
setting-panes-standard = As at first
setting-panes-already = No width was changed.
pane-sidebar = Width of the list
pane-check = Width of the patient check
pane-options = Width of the options
pane-queue = Width of the queue
pane-record = Width of what is recorded
pane-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
pane-hint = Drag, or Left and Right. Double click or Enter: as at first
setting-words = Language of the program
setting-words-note = Español is a translation that nobody has reviewed. Texts of sources stay as they are
setting-poll = Poll
setting-poll-note = Off takes its tab away. A vote that was cast stays
setting-country = Country
setting-country-note = Offers telephone numbers for handouts. None that was typed is replaced
setting-letterhead = Letterhead
setting-letterhead-note = Clinic, address and numbers that a handout prints
setting-letterhead-open = Edit
setting-sort = Order of the list
setting-sort-note = How all drugs are sorted at the left
setting-recent = Recent drugs
setting-recent-note = Which drugs were opened last. Off deletes them
setting-idle = Clear the answers after
setting-idle-note = Without a key or a click. A notice comes 60 seconds before
setting-language = Language of handouts
setting-language-note = Of the page, not of the program
setting-paper = Paper
setting-paper-note = Of each new handout
setting-text-size = Text size
setting-text-size-note = 18 points is large print
setting-unreviewed = Ask about text that is not reviewed
setting-unreviewed-note = Before a handout is saved, printed or copied
setting-unreviewed-refused = refused
setting-data = Folder with reviews, notes and votes
setting-data-open = Open
setting-data-open-name = Open the data folder
setting-file = Settings of your account
setting-policy = Policy of your clinic
policy-set = Set by your clinic: { $value }
policy-fixed = This is set by your clinic.
key-comma = ,
policy-broken = The policy of this computer could not be read ({ $detail }). Until it can, everything that it could forbid is off: the poll, recent drugs, and handouts of text that is not reviewed. Tell whoever looks after this computer. { $path }
handout-review-required = Your clinic makes no handouts of text that is not reviewed. Review the text against its source first. Nothing was made.
handout-ask-unreviewed = This text is not reviewed by your clinic.
handout-leave-unreviewed = Go on all the same
error-no-poll = The policy of your clinic has switched the poll off.
doctor-policy-none = This computer has no policy. Each account chooses for itself.
doctor-policy = { $n ->
    [0] The policy fixes nothing. { $path }
    [one] The policy fixes 1 key: { $list }. { $path }
   *[other] The policy fixes { $n } keys: { $list }. { $path }
}
doctor-policy-do = Put the file right or take it away.
setting-doctor = Check this program
setting-doctor-note = Words, fonts, texts, folders, packs and a trial page. Nothing is changed
setting-doctor-look = Check data
setting-doctor-busy = It is being looked at.
setting-backups = Copies of the clinic's data
setting-backups-choose = Bring back a copy
setting-backups-choose-name = Choose the copy to bring back
backup-line = Copy { $number }: { $day }, { $hour }:00
backup-line-no-date = Copy { $number }: no date known
backups-summary = { $n ->
    [one] 1 copy of votes, reviews, statements and notes. { $newest }
   *[other] { $n } copies of votes, reviews, statements and notes. The newest is { $newest }
}
backups-none = There is no copy yet. One is made when the program starts, and in each hour in which something was recorded.
backups-ask-title = Bring this copy back?
backups-ask = { $copy }. What was recorded after it will not be shown any more. What is there now is first kept as a copy of its own.
backups-yes = Bring back
backups-no = Leave everything as it is
backups-done = The copy was brought back
backups-done-copied = What was there before is kept. { $copy }
backups-done-put-aside = The damaged database was put aside. { $path }
backups-done-missing = There was no database before.
backups-failed = Nothing was brought back
backups-broken = It is damaged.
backups-not-found = There is no copy with the number { $number }. Nothing was changed. caveat clinic backups lists them.
backups-needs-force = { $copy }. It was not brought back: what was recorded after it would not be shown any more. What is there now would be kept as a copy. Run this again with --force.
notice-clinic-damaged-title = The clinic's database is damaged
notice-clinic-damaged = Votes, reviews and statements may be missing. No copy was made of it, and earlier copies are kept: bring one back in the settings, under Data folder. { $path }
notice-no-backup = No copy of the clinic's data could be made
doctor-db-damaged-do = Bring back a copy: caveat clinic backups lists them, and so do the settings of the window.
doctor-backups-bad = A copy of the clinic's database is damaged: { $path }
doctor-backups-do = Use another one. A new copy is made with the next start of the window.
notice-crash-title = The program ended by a fault of its own
notice-crash = What was recorded is kept; what was only typed is gone. If it happens again, report it with these words: version { $version }, { $place }, { $system }. Nothing about a patient is in them.
doctor-graphics = The window was last drawn with { $used }.
doctor-graphics-second = The window was last drawn with { $used }, because { $failed } did not work here.
doctor-graphics-none = No window has been drawn here yet.
report-attention = Needs attention.
report-copy = Copy report
handed-over = Caveat is open already. It is shown in the window that is there.

## Help and what the program says about itself
action-help = Help
action-about = About Caveat
help-title = Help
help-close = Close the help
help-pages = Pages of the help
help-about = About
settings-help = Help
setting-help = Help
setting-help-note = Short pages on this computer. Shift + F1
setting-help-open = Open
setting-about = About Caveat
setting-about-note = Versions, sources, fonts and licences
about-program = About Caveat
about-sources = Sources of the texts
about-fonts = Fonts
about-licences = Licences of all parts
about-version = Caveat { $version }
about-content = Built-in texts: { $n ->
    [one] 1 monograph
   *[other] { $n } monographs
}, version { $version }. Two programs that show the same version hold the same texts.
about-offline = It never goes online. It informs professionals and does not replace their judgement.
about-licence = The program may be used under the MIT licence or the Apache License 2.0, as you choose.
about-built = It is built from { $n } open-source parts. Two of them bring code in C along: SQLite (public domain) and zstd (BSD-3-Clause).
about-licences-note = { $n } parts, each with its version and its licence as its authors name it.
about-sources-note = What the built-in monographs rest on. Each line of a drug names its source there.
about-fonts-note = IBM Plex Sans, on screen and on paper. No font of the system is used. Its licence:

## The first start
first-start-title = Before you start
first-start-lead = Two choices and two notes. Each choice can be changed later; you can start as it stands.
first-start-clinic = 1. Your clinic
setting-clinic-name = Name and telephone
setting-clinic-name-note = Printed on every handout
first-start-data = 2. Where your notes, reviews and votes are kept
first-start-data-how = On this computer, in this folder. To keep them in another one, start the program with --data-dir FOLDER. To keep them beside the program, as on a USB stick, put a file named portable.txt beside it.
first-start-look = 3. Look
first-start-read = 4. Please read
first-start-professionals = Information for professionals.
first-start-professionals-rest = It does not replace your judgement. { $n ->
    [one] 1 drug is here
   *[other] { $n } drugs are here
}; no text is reviewed until your clinic has reviewed it.
first-start-offline = The program never goes online
first-start-offline-rest = and keeps no patient data: answers live in memory and are gone when you close it.
first-start-start = Start
first-start-add = Start and add a pack from a file
first-start-enter = Enter starts. Nothing is saved until then.
pointer-search = Search a drug, a brand or a class here. The key / brings you to the field.
pointer-check = Answer what you know about your patient. The warnings for this patient come below, worst first.
pointer-handout = This makes a page in plain words for your patient, to print or to save.
pointer-search-close = Close the pointer to the search
pointer-check-close = Close the pointer to the patient check
pointer-handout-close = Close the pointer to the handout
pointer-close-all = Close all pointers

# --- Words in the texts of imported labels
in-label-texts = In the texts of imported labels
label-texts-from-two = From two letters on
label-texts-looking = The texts are being searched
label-texts-counting = More may follow: the rest is being counted
drug-texts-first = Only the first 20 are listed. More words make them fewer.
label-texts-first = Only the first 20 are listed. More words or one kind of section make them fewer.
label-texts-failed = The texts could not be searched. Check the library.
no-label-text-has-words = No text of an imported label has these words
no-section-has-words = No section of this kind has these words. Other sections were not searched.
text-no-heading = Without a heading
text-line-name = { $name }, in { $section }: { $words }
text-line-label-name = { $name }, { $labels }, in { $section }: { $words }
text-line-labels = { $n ->
    [one] { $n } imported label
   *[other] { $n } imported labels
}
text-line-labels-short = { $n ->
    [one] { $n } label
   *[other] { $n } labels
}
text-part-name = Sections of labels that are searched: { $part }
text-part-menu = Search in
text-part-any = All sections
text-part-boxed = Boxed warning
text-part-contraindications = Contraindications
text-part-warnings = Warnings and precautions
text-part-adverse = Adverse reactions
text-part-interactions = Interactions
text-part-pregnancy = Pregnancy
text-part-lactation = Breastfeeding
text-part-children = Children
text-part-elderly = Elderly
text-part-uses = Uses
text-part-dose = Dose
text-part-patients = Texts for patients
not-found-in-texts = No name was found, but { $n ->
    [one] { $n } text has
   *[other] { $n } texts have
} these words: see the list at the left.

# --- A data folder that is only read
library-read-only = The data folder cannot be written to: nothing can be added, taken out or brought back here. What is installed is used.
