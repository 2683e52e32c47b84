# The fixed sentences and headings of the patient's page, in English. Reading grade 6 or lower, held by a test.

page-kind = Medicine information
page-title = { $name }: medicine information
page-clinic-label = Clinic:
page-for = For: { $name }
page-from = From: { $name }
page-of = Page { "{n}" } of { "{m}" }
page-code = Code { $code }
page-brand = Brand name: { $list }
page-form-strengths = { $form }: { $list }
page-form = Form: { $form }
page-form-unknown = Ask us how this medicine looks.
page-drawing = Drawing. Your tablets may look different.
page-drawing-alt = Drawing of { $brand }: { $list }
page-tablet = { $strength } { $colour }
page-tablet-mark = { $strength } { $colour }, { $mark }
page-logo-alt = Logo of { $clinic }
page-logo-alt-unnamed = Logo of the clinic
page-translation-unreviewed = This translation is not reviewed. Ask us before you rely on it.
page-translation-reviewed = This translation is reviewed.
page-source-language = The text of this medicine is in English. Ask us to explain it to you.
page-source-language-parts = Some parts of this text are in English. Ask us to explain them to you.
page-contents = Contents
page-contents-note = The numbers count all pages of this file, this one too.
page-left-out = Your clinic left out these parts: { $list }. Ask us about them.

## Headings, in the order of the page
page-most-important = Most important
page-uses = What is it for, and how does it work?
page-before = Before you take it
page-about-you = About you
page-tell-us = Tell us if you ...
page-not-you = Not about you
page-everyone = For everyone who takes it
page-other-medicines = Other medicines, alcohol
page-taking = How to take it
page-while = While you take it
page-help-now = Side effects: get help now
page-tell-soon = Side effects: tell us soon
page-effects = Side effects: the lists of our sources
page-long-use = Long use, and after you stop
page-keeping = Keeping and throwing away
page-who = Who to call
page-notes = Notes from your clinic
page-sources = Where this comes from

## Uses
page-used-for = It is used for: { $list }.
page-also-names = Another source also names: { $list }. Ask us which is yours.
page-why-you = Why you take it:

## Populations: about you, tell us, not about you
about-elderly = You are 65 or older.
about-pregnant = You are pregnant.
about-under_18 = You are under 18.
about-schizophrenia = You have schizophrenia.
about-breastfeeding = You are breastfeeding.
about-psychiatric = You have a mental health condition.
about-dependence = You have had a drug or alcohol problem.
tell-elderly = are 65 or older.
tell-pregnant = are pregnant, or could be.
tell-under_18 = are under 18.
tell-schizophrenia = have schizophrenia.
tell-breastfeeding = are breastfeeding.
tell-psychiatric = have a mental health condition.
tell-dependence = have had a drug or alcohol problem.
not-elderly = People of 65 or older.
not-pregnant = Pregnancy.
not-under_18 = People under 18.
not-schizophrenia = Schizophrenia.
not-breastfeeding = Breastfeeding.
not-psychiatric = A mental health condition.
not-dependence = A drug or alcohol problem.
page-other-age = At another age:
page-other-time = At another time in pregnancy:
page-see = See: { $other }
page-also = Also:

## Grades on paper
paper-contraindicated = Do not take.
paper-avoid = Usually avoided.
paper-caution = Take with care.
paper-monitor = We will check you.
paper-no_data = Not enough is known.
paper-not_assessed = Ask us: this has not been checked.
paper-check_failed = We could not read this. Ask us.
paper-not_stated = The sources read for this page say nothing about this. Ask us.
paper-contraindicated-disagree = Do not take it unless we tell you to: our sources do not agree.
paper-avoid-disagree = Usually avoided, but our sources do not agree: ask us.
paper-already = Already taking it? Do not stop suddenly. Call us first.
page-contraindications = { $list }.
page-or = { $first }, or { $last }

## Gaps
page-gap = The sources read for this page say nothing about { $about }. Ask us.
page-gap-uses = what it is used for
page-gap-mechanism = how it works
page-gap-missed_dose = a missed dose
page-gap-overdose = taking too much
page-gap-taking = how to take it
page-gap-driving = driving and machines
page-gap-monitoring = tests while you take it
page-gap-interactions = other medicines and alcohol
page-gap-long_term = long use
page-gap-stopping = stopping it
page-gap-storage = keeping and throwing it away
page-gap-effects = side effects
page-gap-soon = side effects to tell us soon
page-no-important = Our sources name no points as most important.

## How to take it
page-how-much = How much:
page-when = When:

## Side effects
page-now-breathing = You have trouble breathing, or your face, lips or throat swell. Call the emergency number.
page-now-self-harm = You have thoughts of harming yourself. Call the crisis line.
page-now-none = Our sources do not say which need help at once. Call us for any that worries you.
page-now-serious = A source calls these serious: call us at once.
page-effects-terms = In the words of the source. Plain words stand in brackets.
page-effects-words-only = Exact numbers are not known.
page-effects-up-to = { $term }: up to { $n } in { $of } people
page-tier-from = { $word } ({ $n }), source { $source }
page-tier-empty = None listed by this source.
page-term-plain = { $term } ({ $plain })

## Who to call
page-clinic-phone = Clinic:
page-emergency = Emergency number:
page-crisis = Crisis line:
page-report = To report a side effect:

## Sources and disclaimer
page-source = { $title }. { $kind }, { $date }.
page-source-publisher = { $title }, { $publisher }. { $kind }, { $date }.
page-source-version = { $title }, { $publisher }, { $version }. { $kind }, { $date }.
page-kind-regulator_label = A label, { $where }
page-kind-regulator_label-US = The US label
page-kind-regulator_label-UK = The UK label
page-kind-guideline = A guideline
page-kind-formulary = A book of medicines
page-kind-database = A database
page-kind-clinic = Your clinic
page-kind-web_article = A web page
page-does-not-replace = This page does not replace talking with your doctor or pharmacist. It is not a complete list.

## Foot of each page
foot-sources = { $n ->
    [one] Source 1: last page.
   *[other] Sources 1 to { $n }: last page.
}
foot-not-reviewed = Not reviewed by your clinic.
foot-reviewed = Reviewed by your clinic.
foot-reviewed-by = { $others ->
    [0] Reviewed by your clinic: { $who }, { $date }.
    [one] Reviewed by your clinic: { $who }, { $date }, and 1 other person.
   *[other] Reviewed by your clinic: { $who }, { $date }, and { $others } other people.
}
foot-does-not-replace = Does not replace talking with your doctor or pharmacist; not a complete list.

## The page of an imported label
page-label-text = This is what the maker of this medicine wrote for patients. It stands here word for word. Ask us what is not clear.
page-label-no-text = The label of this medicine has no text for patients. Here is what it names. Ask us what it means for you.
page-label-heading = Text for patients
page-label-from = From the label, word for word.
page-label-picture = The label has a picture here: { $words }
page-label-picture-unnamed = The label has a picture here. Ask us to show it to you.
page-label-boxed = Boxed warning of the label
page-label-ask-boxed = Ask us what this warning means for you.
page-label-contraindications = The label names people who must not take it. Ask us if you are one of them.
page-label-says = The label says something about this. Ask us.
page-label-taking = Ask us how to take it.
page-label-no-data = Not enough is known. Ask us.

## Tablets by the codes of an imported label

page-drawn-alt = Drawing of the tablets: { $list }
page-shape-round = round
page-shape-oval = oval
page-shape-capsule = capsule-shaped
page-shape-rectangle = rectangular
page-shape-square = square
page-shape-triangle = triangular
page-shape-diamond = diamond-shaped
page-shape-pentagon = five-sided
page-shape-hexagon = six-sided
page-shape-heptagon = seven-sided
page-shape-octagon = eight-sided
page-shape-tear = tear-shaped
page-shape-trapezoid = trapezoid
page-shape-semi_circle = half-round
page-colour-white = white
page-colour-yellow = yellow
page-colour-orange = orange
page-colour-red = red
page-colour-pink = pink
page-colour-purple = purple
page-colour-blue = blue
page-colour-turquoise = turquoise
page-colour-green = green
page-colour-brown = brown
page-colour-gray = grey
page-colour-black = black
page-two-colours = { $first } and { $second }
page-scored = scored in { $n } pieces
page-imprint = marked { $imprint }
page-size-mm = { $size } mm
