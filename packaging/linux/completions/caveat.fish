# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_caveat_global_optspecs
    string join \n dump-accessibility add= data-dir= settings= policy= json h/help V/version
end

function __fish_caveat_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_caveat_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_caveat_using_subcommand
    set -l cmd (__fish_caveat_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c caveat -n "__fish_caveat_needs_command" -l add -d 'Open the window and take these label packs and label files into the library, as if they were dropped onto it' -r -F
complete -c caveat -n "__fish_caveat_needs_command" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_needs_command" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_needs_command" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_needs_command" -l dump-accessibility -d 'Print what a screen reader is told of the window, and end; it needs no display'
complete -c caveat -n "__fish_caveat_needs_command" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_needs_command" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_needs_command" -s V -l version -d 'Print version'
complete -c caveat -n "__fish_caveat_needs_command" -a "list" -d 'All drugs of the library, by name'
complete -c caveat -n "__fish_caveat_needs_command" -a "show" -d 'Everything about one drug, each line with its source'
complete -c caveat -n "__fish_caveat_needs_command" -a "search" -d 'Find a drug by name; a misspelling is suggested, never opened'
complete -c caveat -n "__fish_caveat_needs_command" -a "check" -d 'What concerns this patient, worst first, each line with its source'
complete -c caveat -n "__fish_caveat_needs_command" -a "handout" -d 'A page for the patient, as PDF or text. A character that no font of the page has is named, and no PDF is written'
complete -c caveat -n "__fish_caveat_needs_command" -a "import" -d 'Take in official labels: SPL, openFDA, FHIR ePI, and archives of them'
complete -c caveat -n "__fish_caveat_needs_command" -a "validate" -d 'Check files of monographs: each mistake with its line and column'
complete -c caveat -n "__fish_caveat_needs_command" -a "new" -d 'A commented template of a monograph in the clinic\'s folder'
complete -c caveat -n "__fish_caveat_needs_command" -a "sources" -d 'Every source of the built-in monographs and what rests on it'
complete -c caveat -n "__fish_caveat_needs_command" -a "poll" -d 'The poll: see it, vote, take the vote back'
complete -c caveat -n "__fish_caveat_needs_command" -a "clinic" -d 'What the clinic itself has recorded: to and from a second desk'
complete -c caveat -n "__fish_caveat_needs_command" -a "review" -d 'How far the clinic has reviewed its drugs, and who'
complete -c caveat -n "__fish_caveat_needs_command" -a "pack" -d 'Label packs: build, sign, verify, install and remove them'
complete -c caveat -n "__fish_caveat_needs_command" -a "doctor" -d 'Can this program work here? Each check with what to do'
complete -c caveat -n "__fish_caveat_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand list" -l origin -d 'Only drugs from here' -r -f -a "bundled\t''
clinic\t''
pack\t''
imported\t''"
complete -c caveat -n "__fish_caveat_using_subcommand list" -l limit -d 'At most this many' -r
complete -c caveat -n "__fish_caveat_using_subcommand list" -l offset -d 'Leave out this many first' -r
complete -c caveat -n "__fish_caveat_using_subcommand list" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand list" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand list" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand list" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand list" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand show" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand show" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand show" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand show" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand show" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand search" -l limit -d 'At most this many of each group' -r
complete -c caveat -n "__fish_caveat_using_subcommand search" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand search" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand search" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand search" -l in-text -d 'Search inside the texts too'
complete -c caveat -n "__fish_caveat_using_subcommand search" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand search" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand check" -l age -d 'Age in years (0 to 130), or in months below 24 (7m)' -r
complete -c caveat -n "__fish_caveat_using_subcommand check" -l elderly -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l pregnant -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l under-18 -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l schizophrenia -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l breastfeeding -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l psychiatric -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l dependence -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l trimester -d '1, 2 or 3' -r
complete -c caveat -n "__fish_caveat_using_subcommand check" -l medicine -d 'A medicine that the patient takes; can be repeated' -r
complete -c caveat -n "__fish_caveat_using_subcommand check" -l format -d 'How to write the result' -r -f -a "text\t''
json\t''
csv\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -s o -l output -d 'Write the result to this file instead of the output' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand check" -l record -d 'Write the check for the record too, as PDF: a file, or a folder for a file with a name of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand check" -l paper -d 'The paper of the record' -r -f -a "a4\t''
letter\t''"
complete -c caveat -n "__fish_caveat_using_subcommand check" -l date -d 'The date on the record, YYYY-MM-DD; today without it' -r
complete -c caveat -n "__fish_caveat_using_subcommand check" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand check" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand check" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand check" -l force -d 'Replace a file that is there'
complete -c caveat -n "__fish_caveat_using_subcommand check" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand check" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -s o -l output -d 'The file, or a folder for one file a drug, or - for the output' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l age -d 'Age in years (0 to 130), or in months below 24 (7m)' -r
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l elderly -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l pregnant -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l under-18 -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l schizophrenia -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l breastfeeding -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l psychiatric -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l dependence -r -f -a "yes\t''
no\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l trimester -d '1, 2 or 3' -r
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l medicine -d 'A medicine that the patient takes; can be repeated' -r
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l paper -r -f -a "a4\t''
letter\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l size -d 'Points of the text' -r -f -a "12\t''
14\t''
18\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l lang -r -f -a "en\t''
es\t''"
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l date -d 'The date on the page, YYYY-MM-DD; today without it' -r
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l jobs -d 'How many pages are made at once with --all' -r
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l all -d 'Every drug of the library, one file each'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l large-print -d 'Large print: the same as --size 18'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l text -d 'Plain text instead of PDF'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l quiet -d 'No progress on a terminal'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l force -d 'Replace a file that is there'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand handout" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand import" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand import" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand import" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand import" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand import" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand validate" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand validate" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand validate" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand validate" -l readability -d 'Also how hard the texts read: median grades by Flesch-Kincaid, and the ten hardest'
complete -c caveat -n "__fish_caveat_using_subcommand validate" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand validate" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand new" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand new" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand new" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand new" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand new" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand sources" -s o -l output -d 'Write the page to this file' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand sources" -l check -d 'Fail where this file (data/SOURCES.md without a name) is not the page of today\'s data' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand sources" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand sources" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand sources" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand sources" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand sources" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -f -a "show" -d 'The question, the votes here, and the total of the original page'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -f -a "vote" -d 'Vote, or change your vote: yes-now, yes-past, no-never, no-answer'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -f -a "withdraw" -d 'Take your vote back'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and not __fish_seen_subcommand_from show vote withdraw help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from show" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from show" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from show" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from show" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from vote" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from vote" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from vote" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from vote" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from vote" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from withdraw" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from withdraw" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from withdraw" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from withdraw" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from help" -f -a "show" -d 'The question, the votes here, and the total of the original page'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from help" -f -a "vote" -d 'Vote, or change your vote: yes-now, yes-past, no-never, no-answer'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Take your vote back'
complete -c caveat -n "__fish_caveat_using_subcommand poll; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -f -a "export" -d 'Write all reviews, statements and notes of the clinic into one file'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -f -a "import" -d 'Add what a second desk has recorded. Nothing here is changed; conflicts are listed'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -f -a "backups" -d 'The copies of the clinic\'s database, the newest first'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -f -a "bring-back" -d 'Put a copy in the place of the database, by its number. What is there is kept'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and not __fish_seen_subcommand_from export import backups bring-back help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from export" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from export" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from export" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from export" -l force -d 'Replace a file that is there'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from export" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from import" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from import" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from import" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from import" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from backups" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from backups" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from backups" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from backups" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from backups" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from bring-back" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from bring-back" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from bring-back" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from bring-back" -l force -d 'Do it; without this it is only said what it would do'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from bring-back" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from bring-back" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write all reviews, statements and notes of the clinic into one file'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "import" -d 'Add what a second desk has recorded. Nothing here is changed; conflicts are listed'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "backups" -d 'The copies of the clinic\'s database, the newest first'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "bring-back" -d 'Put a copy in the place of the database, by its number. What is there is kept'
complete -c caveat -n "__fish_caveat_using_subcommand clinic; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -f -a "list" -d 'Every drug and source with its status, what is due first'
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -f -a "show" -d 'One drug: each source with its status, and everything that was recorded'
complete -c caveat -n "__fish_caveat_using_subcommand review; and not __fish_seen_subcommand_from list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from list" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from list" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from list" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from show" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from show" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from show" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from show" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "list" -d 'Every drug and source with its status, what is due first'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "show" -d 'One drug: each source with its status, and everything that was recorded'
complete -c caveat -n "__fish_caveat_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -f -a "build" -d 'Make one .caveatpack file of labels and monographs'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -f -a "sign" -d 'Put a signature on a pack, by a key as minisign makes them'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -f -a "verify" -d 'Hold every byte of a pack against its hashes; without a file those of all installed packs'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -f -a "install" -d 'Take a pack in, wholly or not at all; or bring back the version before'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -f -a "remove" -d 'Take an installed pack out'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and not __fish_seen_subcommand_from build sign verify install remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -s o -l output -d 'The file to write' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l name -d 'What people call it' -r
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l id -d 'Its id; made from the name without it. A pack takes the place of one of the same id' -r
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l pack-version -d 'Numbers with dots; made from the date without it' -r
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l date -d 'The date of the pack, YYYY-MM-DD; today without it' -r
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l force -d 'Replace a file that is there'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from build" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l key -d 'The secret key' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l password-file -d 'The first line of this file is the key\'s password' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l new-key -d 'Make the key first, and its public half beside it with the ending .pub'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from verify" -l key -d 'Trust this key (.pub) instead of those of the clinic' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from verify" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from verify" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from verify" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from verify" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l bring-back -d 'Make the version before the installed one count again' -r
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l force -d 'Put an older version in the place of a newer one'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l unsigned -d 'Go without a signature that the clinic trusts. One that does not match is refused all the same'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from install" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from remove" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from remove" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from remove" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from remove" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from help" -f -a "build" -d 'Make one .caveatpack file of labels and monographs'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from help" -f -a "sign" -d 'Put a signature on a pack, by a key as minisign makes them'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Hold every byte of a pack against its hashes; without a file those of all installed packs'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from help" -f -a "install" -d 'Take a pack in, wholly or not at all; or bring back the version before'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take an installed pack out'
complete -c caveat -n "__fish_caveat_using_subcommand pack; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand doctor" -l data-dir -d 'Keep all data in this folder; the settings are then settings.ron in it' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand doctor" -l settings -d 'Use this settings file, and so vote under its name' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand doctor" -l policy -d 'Use this policy file where the machine has none of its own' -r -F
complete -c caveat -n "__fish_caveat_using_subcommand doctor" -l json -d 'One JSON object on the output, nothing else (short for --format json)'
complete -c caveat -n "__fish_caveat_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "list" -d 'All drugs of the library, by name'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "show" -d 'Everything about one drug, each line with its source'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "search" -d 'Find a drug by name; a misspelling is suggested, never opened'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "check" -d 'What concerns this patient, worst first, each line with its source'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "handout" -d 'A page for the patient, as PDF or text. A character that no font of the page has is named, and no PDF is written'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "import" -d 'Take in official labels: SPL, openFDA, FHIR ePI, and archives of them'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "validate" -d 'Check files of monographs: each mistake with its line and column'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "new" -d 'A commented template of a monograph in the clinic\'s folder'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "sources" -d 'Every source of the built-in monographs and what rests on it'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "poll" -d 'The poll: see it, vote, take the vote back'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "clinic" -d 'What the clinic itself has recorded: to and from a second desk'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "review" -d 'How far the clinic has reviewed its drugs, and who'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "pack" -d 'Label packs: build, sign, verify, install and remove them'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "doctor" -d 'Can this program work here? Each check with what to do'
complete -c caveat -n "__fish_caveat_using_subcommand help; and not __fish_seen_subcommand_from list show search check handout import validate new sources poll clinic review pack doctor help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from poll" -f -a "show" -d 'The question, the votes here, and the total of the original page'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from poll" -f -a "vote" -d 'Vote, or change your vote: yes-now, yes-past, no-never, no-answer'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from poll" -f -a "withdraw" -d 'Take your vote back'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from clinic" -f -a "export" -d 'Write all reviews, statements and notes of the clinic into one file'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from clinic" -f -a "import" -d 'Add what a second desk has recorded. Nothing here is changed; conflicts are listed'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from clinic" -f -a "backups" -d 'The copies of the clinic\'s database, the newest first'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from clinic" -f -a "bring-back" -d 'Put a copy in the place of the database, by its number. What is there is kept'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from review" -f -a "list" -d 'Every drug and source with its status, what is due first'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from review" -f -a "show" -d 'One drug: each source with its status, and everything that was recorded'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from pack" -f -a "build" -d 'Make one .caveatpack file of labels and monographs'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from pack" -f -a "sign" -d 'Put a signature on a pack, by a key as minisign makes them'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from pack" -f -a "verify" -d 'Hold every byte of a pack against its hashes; without a file those of all installed packs'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from pack" -f -a "install" -d 'Take a pack in, wholly or not at all; or bring back the version before'
complete -c caveat -n "__fish_caveat_using_subcommand help; and __fish_seen_subcommand_from pack" -f -a "remove" -d 'Take an installed pack out'
