
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'caveat' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'caveat'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'caveat' {
            [CompletionResult]::new('--add', '--add', [CompletionResultType]::ParameterName, 'Open the window and take these label packs and label files into the library, as if they were dropped onto it')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--dump-accessibility', '--dump-accessibility', [CompletionResultType]::ParameterName, 'Print what a screen reader is told of the window, and end; it needs no display')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'All drugs of the library, by name')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Everything about one drug, each line with its source')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find a drug by name; a misspelling is suggested, never opened')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'What concerns this patient, worst first, each line with its source')
            [CompletionResult]::new('handout', 'handout', [CompletionResultType]::ParameterValue, 'A page for the patient, as PDF or text. A character that no font of the page has is named, and no PDF is written')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take in official labels: SPL, openFDA, FHIR ePI, and archives of them')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check files of monographs: each mistake with its line and column')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'A commented template of a monograph in the clinic''s folder')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'Every source of the built-in monographs and what rests on it')
            [CompletionResult]::new('poll', 'poll', [CompletionResultType]::ParameterValue, 'The poll: see it, vote, take the vote back')
            [CompletionResult]::new('clinic', 'clinic', [CompletionResultType]::ParameterValue, 'What the clinic itself has recorded: to and from a second desk')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'How far the clinic has reviewed its drugs, and who')
            [CompletionResult]::new('pack', 'pack', [CompletionResultType]::ParameterValue, 'Label packs: build, sign, verify, install and remove them')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Can this program work here? Each check with what to do')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;list' {
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'Only drugs from here')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most this many')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'Leave out this many first')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;search' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most this many of each group')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--in-text', '--in-text', [CompletionResultType]::ParameterName, 'Search inside the texts too')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;check' {
            [CompletionResult]::new('--age', '--age', [CompletionResultType]::ParameterName, 'Age in years (0 to 130), or in months below 24 (7m)')
            [CompletionResult]::new('--elderly', '--elderly', [CompletionResultType]::ParameterName, 'elderly')
            [CompletionResult]::new('--pregnant', '--pregnant', [CompletionResultType]::ParameterName, 'pregnant')
            [CompletionResult]::new('--under-18', '--under-18', [CompletionResultType]::ParameterName, 'under-18')
            [CompletionResult]::new('--schizophrenia', '--schizophrenia', [CompletionResultType]::ParameterName, 'schizophrenia')
            [CompletionResult]::new('--breastfeeding', '--breastfeeding', [CompletionResultType]::ParameterName, 'breastfeeding')
            [CompletionResult]::new('--psychiatric', '--psychiatric', [CompletionResultType]::ParameterName, 'psychiatric')
            [CompletionResult]::new('--dependence', '--dependence', [CompletionResultType]::ParameterName, 'dependence')
            [CompletionResult]::new('--trimester', '--trimester', [CompletionResultType]::ParameterName, '1, 2 or 3')
            [CompletionResult]::new('--medicine', '--medicine', [CompletionResultType]::ParameterName, 'A medicine that the patient takes; can be repeated')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the result')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the result to this file instead of the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the result to this file instead of the output')
            [CompletionResult]::new('--record', '--record', [CompletionResultType]::ParameterName, 'Write the check for the record too, as PDF: a file, or a folder for a file with a name of its own')
            [CompletionResult]::new('--paper', '--paper', [CompletionResultType]::ParameterName, 'The paper of the record')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The date on the record, YYYY-MM-DD; today without it')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace a file that is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;handout' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file, or a folder for one file a drug, or - for the output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file, or a folder for one file a drug, or - for the output')
            [CompletionResult]::new('--age', '--age', [CompletionResultType]::ParameterName, 'Age in years (0 to 130), or in months below 24 (7m)')
            [CompletionResult]::new('--elderly', '--elderly', [CompletionResultType]::ParameterName, 'elderly')
            [CompletionResult]::new('--pregnant', '--pregnant', [CompletionResultType]::ParameterName, 'pregnant')
            [CompletionResult]::new('--under-18', '--under-18', [CompletionResultType]::ParameterName, 'under-18')
            [CompletionResult]::new('--schizophrenia', '--schizophrenia', [CompletionResultType]::ParameterName, 'schizophrenia')
            [CompletionResult]::new('--breastfeeding', '--breastfeeding', [CompletionResultType]::ParameterName, 'breastfeeding')
            [CompletionResult]::new('--psychiatric', '--psychiatric', [CompletionResultType]::ParameterName, 'psychiatric')
            [CompletionResult]::new('--dependence', '--dependence', [CompletionResultType]::ParameterName, 'dependence')
            [CompletionResult]::new('--trimester', '--trimester', [CompletionResultType]::ParameterName, '1, 2 or 3')
            [CompletionResult]::new('--medicine', '--medicine', [CompletionResultType]::ParameterName, 'A medicine that the patient takes; can be repeated')
            [CompletionResult]::new('--paper', '--paper', [CompletionResultType]::ParameterName, 'paper')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'Points of the text')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'lang')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The date on the page, YYYY-MM-DD; today without it')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many pages are made at once with --all')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Every drug of the library, one file each')
            [CompletionResult]::new('--large-print', '--large-print', [CompletionResultType]::ParameterName, 'Large print: the same as --size 18')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'Plain text instead of PDF')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'No progress on a terminal')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace a file that is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;import' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;validate' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--readability', '--readability', [CompletionResultType]::ParameterName, 'Also how hard the texts read: median grades by Flesch-Kincaid, and the ten hardest')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;new' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;sources' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write the page to this file')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the page to this file')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Fail where this file (data/SOURCES.md without a name) is not the page of today''s data')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;poll' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'The question, the votes here, and the total of the original page')
            [CompletionResult]::new('vote', 'vote', [CompletionResultType]::ParameterValue, 'Vote, or change your vote: yes-now, yes-past, no-never, no-answer')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take your vote back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;poll;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;poll;vote' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;poll;withdraw' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;poll;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'The question, the votes here, and the total of the original page')
            [CompletionResult]::new('vote', 'vote', [CompletionResultType]::ParameterValue, 'Vote, or change your vote: yes-now, yes-past, no-never, no-answer')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take your vote back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;poll;help;show' {
            break
        }
        'caveat;poll;help;vote' {
            break
        }
        'caveat;poll;help;withdraw' {
            break
        }
        'caveat;poll;help;help' {
            break
        }
        'caveat;clinic' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all reviews, statements and notes of the clinic into one file')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add what a second desk has recorded. Nothing here is changed; conflicts are listed')
            [CompletionResult]::new('backups', 'backups', [CompletionResultType]::ParameterValue, 'The copies of the clinic''s database, the newest first')
            [CompletionResult]::new('bring-back', 'bring-back', [CompletionResultType]::ParameterValue, 'Put a copy in the place of the database, by its number. What is there is kept')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;clinic;export' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace a file that is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;clinic;import' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;clinic;backups' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;clinic;bring-back' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Do it; without this it is only said what it would do')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;clinic;help' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all reviews, statements and notes of the clinic into one file')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add what a second desk has recorded. Nothing here is changed; conflicts are listed')
            [CompletionResult]::new('backups', 'backups', [CompletionResultType]::ParameterValue, 'The copies of the clinic''s database, the newest first')
            [CompletionResult]::new('bring-back', 'bring-back', [CompletionResultType]::ParameterValue, 'Put a copy in the place of the database, by its number. What is there is kept')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;clinic;help;export' {
            break
        }
        'caveat;clinic;help;import' {
            break
        }
        'caveat;clinic;help;backups' {
            break
        }
        'caveat;clinic;help;bring-back' {
            break
        }
        'caveat;clinic;help;help' {
            break
        }
        'caveat;review' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Every drug and source with its status, what is due first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One drug: each source with its status, and everything that was recorded')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;review;list' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;review;show' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;review;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Every drug and source with its status, what is due first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One drug: each source with its status, and everything that was recorded')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;review;help;list' {
            break
        }
        'caveat;review;help;show' {
            break
        }
        'caveat;review;help;help' {
            break
        }
        'caveat;pack' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Make one .caveatpack file of labels and monographs')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Put a signature on a pack, by a key as minisign makes them')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Hold every byte of a pack against its hashes; without a file those of all installed packs')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Take a pack in, wholly or not at all; or bring back the version before')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take an installed pack out')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;pack;build' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'What people call it')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Its id; made from the name without it. A pack takes the place of one of the same id')
            [CompletionResult]::new('--pack-version', '--pack-version', [CompletionResultType]::ParameterName, 'Numbers with dots; made from the date without it')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The date of the pack, YYYY-MM-DD; today without it')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace a file that is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;pack;sign' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The secret key')
            [CompletionResult]::new('--password-file', '--password-file', [CompletionResultType]::ParameterName, 'The first line of this file is the key''s password')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--new-key', '--new-key', [CompletionResultType]::ParameterName, 'Make the key first, and its public half beside it with the ending .pub')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;pack;verify' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Trust this key (.pub) instead of those of the clinic')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;pack;install' {
            [CompletionResult]::new('--bring-back', '--bring-back', [CompletionResultType]::ParameterName, 'Make the version before the installed one count again')
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Put an older version in the place of a newer one')
            [CompletionResult]::new('--unsigned', '--unsigned', [CompletionResultType]::ParameterName, 'Go without a signature that the clinic trusts. One that does not match is refused all the same')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;pack;remove' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;pack;help' {
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Make one .caveatpack file of labels and monographs')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Put a signature on a pack, by a key as minisign makes them')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Hold every byte of a pack against its hashes; without a file those of all installed packs')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Take a pack in, wholly or not at all; or bring back the version before')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take an installed pack out')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;pack;help;build' {
            break
        }
        'caveat;pack;help;sign' {
            break
        }
        'caveat;pack;help;verify' {
            break
        }
        'caveat;pack;help;install' {
            break
        }
        'caveat;pack;help;remove' {
            break
        }
        'caveat;pack;help;help' {
            break
        }
        'caveat;doctor' {
            [CompletionResult]::new('--data-dir', '--data-dir', [CompletionResultType]::ParameterName, 'Keep all data in this folder; the settings are then settings.ron in it')
            [CompletionResult]::new('--settings', '--settings', [CompletionResultType]::ParameterName, 'Use this settings file, and so vote under its name')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Use this policy file where the machine has none of its own')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'One JSON object on the output, nothing else (short for --format json)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'caveat;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'All drugs of the library, by name')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Everything about one drug, each line with its source')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find a drug by name; a misspelling is suggested, never opened')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'What concerns this patient, worst first, each line with its source')
            [CompletionResult]::new('handout', 'handout', [CompletionResultType]::ParameterValue, 'A page for the patient, as PDF or text. A character that no font of the page has is named, and no PDF is written')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take in official labels: SPL, openFDA, FHIR ePI, and archives of them')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check files of monographs: each mistake with its line and column')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'A commented template of a monograph in the clinic''s folder')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'Every source of the built-in monographs and what rests on it')
            [CompletionResult]::new('poll', 'poll', [CompletionResultType]::ParameterValue, 'The poll: see it, vote, take the vote back')
            [CompletionResult]::new('clinic', 'clinic', [CompletionResultType]::ParameterValue, 'What the clinic itself has recorded: to and from a second desk')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'How far the clinic has reviewed its drugs, and who')
            [CompletionResult]::new('pack', 'pack', [CompletionResultType]::ParameterValue, 'Label packs: build, sign, verify, install and remove them')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Can this program work here? Each check with what to do')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'caveat;help;list' {
            break
        }
        'caveat;help;show' {
            break
        }
        'caveat;help;search' {
            break
        }
        'caveat;help;check' {
            break
        }
        'caveat;help;handout' {
            break
        }
        'caveat;help;import' {
            break
        }
        'caveat;help;validate' {
            break
        }
        'caveat;help;new' {
            break
        }
        'caveat;help;sources' {
            break
        }
        'caveat;help;poll' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'The question, the votes here, and the total of the original page')
            [CompletionResult]::new('vote', 'vote', [CompletionResultType]::ParameterValue, 'Vote, or change your vote: yes-now, yes-past, no-never, no-answer')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take your vote back')
            break
        }
        'caveat;help;poll;show' {
            break
        }
        'caveat;help;poll;vote' {
            break
        }
        'caveat;help;poll;withdraw' {
            break
        }
        'caveat;help;clinic' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all reviews, statements and notes of the clinic into one file')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add what a second desk has recorded. Nothing here is changed; conflicts are listed')
            [CompletionResult]::new('backups', 'backups', [CompletionResultType]::ParameterValue, 'The copies of the clinic''s database, the newest first')
            [CompletionResult]::new('bring-back', 'bring-back', [CompletionResultType]::ParameterValue, 'Put a copy in the place of the database, by its number. What is there is kept')
            break
        }
        'caveat;help;clinic;export' {
            break
        }
        'caveat;help;clinic;import' {
            break
        }
        'caveat;help;clinic;backups' {
            break
        }
        'caveat;help;clinic;bring-back' {
            break
        }
        'caveat;help;review' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Every drug and source with its status, what is due first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One drug: each source with its status, and everything that was recorded')
            break
        }
        'caveat;help;review;list' {
            break
        }
        'caveat;help;review;show' {
            break
        }
        'caveat;help;pack' {
            [CompletionResult]::new('build', 'build', [CompletionResultType]::ParameterValue, 'Make one .caveatpack file of labels and monographs')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Put a signature on a pack, by a key as minisign makes them')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Hold every byte of a pack against its hashes; without a file those of all installed packs')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Take a pack in, wholly or not at all; or bring back the version before')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take an installed pack out')
            break
        }
        'caveat;help;pack;build' {
            break
        }
        'caveat;help;pack;sign' {
            break
        }
        'caveat;help;pack;verify' {
            break
        }
        'caveat;help;pack;install' {
            break
        }
        'caveat;help;pack;remove' {
            break
        }
        'caveat;help;doctor' {
            break
        }
        'caveat;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
