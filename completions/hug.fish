# Completion for hug in fish. Written by hug's build: do not edit.
function __hug_begins
    test (count (commandline -opc)) -eq 1; and not string match -q -- '-*' (commandline -ct)
end
function __hug_whole
    abbr --erase __hug
    printf '%s\n' "$__hug_name"
end
function __hug_files
    for file in (string replace -r '^~/' "$HOME/" -- $argv[2])*
        # Candidates are lines, and a tab ends them.
        string match -qr '[\n\t]' -- "$file"; and continue
        # hug would read a dash as an option, and fish a tilde as a home.
        test -z "$argv[1]"; and string match -qr '^[-~]' -- "$file"; and continue
        test -d "$file"; and set file "$file/"
        string match -q '~/*' -- "$argv[2]"; and set file (string replace -- ~ '~' "$file")
        printf '%s%s\n' "$argv[1]" "$file"
    end
end
function __hug_candidates
    abbr --erase __hug 2>/dev/null
    set -l words (commandline -opc | string replace -r '^~/' "$HOME/")
    # Only remove a quote that is still open.
    set -l typed (string unescape -- (commandline -ct); or string sub -s 2 -- (commandline -ct))
    set -l found ($words[1] __complete $words[2..-1] "$typed" 2>/dev/null)
    if test "$found[1]" = :files
        set -l option (string match -r '^-[^=]*=' -- "$typed")
        __hug_files "$option" (string replace -r '^-[^=]*=' '' -- "$typed")
        return
    end
    # fish does not escape a leading tilde; below, it is quoted.
    test -z (commandline -ct); and set found (string match -v -- '~*' $found)
    set -l values (string replace -r '\t.*' '' -- $found)
    set -l unlike (string match -- '~*' $values)
    set -a unlike (string match -riv -- (string escape --style=regex -- "$typed") $values)
    if test (count $unlike) -eq 0; or not status is-interactive
        printf '%s\n' $found
        return
    end
    # fish accepts only candidates that contain the typed text, but hug matches more. A
    # single match is inserted as an abbreviation, several are only shown.
    if test (count $values) -eq 1
        set -g __hug_name (string escape --no-quoted -- $values)' '
        set -l whole (string escape --style=regex -- (commandline -ct))
        if abbr --add __hug --position anywhere --regex "$whole" --function __hug_whole 2>/dev/null
            commandline -f expand-abbr
            return
        end
    end
    set -l most (math max 1, $LINES - 4)
    printf '\n' >/dev/tty
    string replace \t '  -- ' -- $found[1..$most] >/dev/tty
    test (count $found) -gt $most; and echo (count $found) in all >/dev/tty
    commandline -f repaint
end
complete -c hug -f
complete -c hug -k -n 'not __hug_begins' -a '(__hug_candidates)'
complete -c hug -n __hug_begins -a due -d 'List clients to contact today, and why'
complete -c hug -n __hug_begins -a walk -d 'Work through today'\''s list, one client and one key at a time'
complete -c hug -n __hug_begins -a shell -d 'Start an interactive prompt for hug commands'
complete -c hug -n __hug_begins -a touch -d 'Log a call, visit or other contact with a client'
complete -c hug -n __hug_begins -a amend -d 'Correct the last touch with a client'
complete -c hug -n __hug_begins -a add -d 'Add a client to the book'
complete -c hug -n __hug_begins -a lapsed -d 'List clients you have lost touch with'
complete -c hug -n __hug_begins -a report -d 'Show what was done and missed in a week, and what comes next'
complete -c hug -n __hug_begins -a promise -d 'Record a promise to a client, or list open promises'
complete -c hug -n __hug_begins -a done -d 'Settle an open promise, complaint or job'
complete -c hug -n __hug_begins -a kept -d 'Mark a promise as kept and log the touch'
complete -c hug -n __hug_begins -a drop -d 'Close a promise you will not keep, or an outdated fact'
complete -c hug -n __hug_begins -a complaint -d 'Record a complaint, or list open complaints'
complete -c hug -n __hug_begins -a rectified -d 'Record how a complaint was fixed, to check back later'
complete -c hug -n __hug_begins -a confirmed -d 'Close a complaint after the client confirms it is fixed'
complete -c hug -n __hug_begins -a reopen -d 'Reopen a complaint that was not fixed after all'
complete -c hug -n __hug_begins -a job -d 'Record a job for a client, or list jobs'
complete -c hug -n __hug_begins -a delivered -d 'Mark a job as delivered and start its follow-up steps'
complete -c hug -n __hug_begins -a skip -d 'Skip a follow-up step of a job'
complete -c hug -n __hug_begins -a call -d 'Call a client, or print the number to call'
complete -c hug -n __hug_begins -a say -d 'Write to a client in words you keep, or list them'
complete -c hug -n __hug_begins -a know -d 'Record facts to know before a call, or list them'
complete -c hug -n __hug_begins -a occasion -d 'Record a birthday or other date, or list upcoming ones'
complete -c hug -n __hug_begins -a occasions -d 'List upcoming birthdays and other dates'
complete -c hug -n __hug_begins -a feedback -d 'Record a client'\''s feedback, or list feedback and net score'
complete -c hug -n __hug_begins -a answer -d 'Record what you did about a client'\''s feedback'
complete -c hug -n __hug_begins -a referrals -d 'Show who referred each client, and the value'
complete -c hug -n __hug_begins -a introduce -d 'Record an introduction of one client to another'
complete -c hug -n __hug_begins -a offers -d 'Record what a client sells, or list offers'
complete -c hug -n __hug_begins -a needs -d 'Record what a client looks for, or list needs'
complete -c hug -n __hug_begins -a match -d 'Suggest introductions: one needs what another offers'
complete -c hug -n __hug_begins -a council -d 'Show the council: its members, meetings and agenda'
complete -c hug -n __hug_begins -a news -d 'List news for clients, and how many have heard it'
complete -c hug -n __hug_begins -a staff -d 'List staff, or change names, quotas, absences and leavers'
complete -c hug -n __hug_begins -a quota -d 'Show this week'\''s hugs against quota, and streaks'
complete -c hug -n __hug_begins -a plan -d 'Propose each staff member'\''s hugs for the next weeks'
complete -c hug -n __hug_begins -a show -d 'Show a client'\''s card: facts to know before you call'
complete -c hug -n __hug_begins -a search -d 'Search everything: names, notes, facts, promises and more'
complete -c hug -n __hug_begins -a list -d 'List clients'
complete -c hug -n __hug_begins -a edit -d 'Change the details of a client'
complete -c hug -n __hug_begins -a dupes -d 'List likely duplicates, the most likely first'
complete -c hug -n __hug_begins -a merge -d 'Merge two clients; nothing is lost'
complete -c hug -n __hug_begins -a next -d 'Plan the next contact, or list planned contacts'
complete -c hug -n __hug_begins -a snooze -d 'Postpone a due date, or list snoozed clients'
complete -c hug -n __hug_begins -a unsnooze -d 'End a snooze'
complete -c hug -n __hug_begins -a quiet -d 'Stop contacting a client, or list quiet clients'
complete -c hug -n __hug_begins -a unquiet -d 'Allow contact with a client again'
complete -c hug -n __hug_begins -a log -d 'Show changes to the book, newest first'
complete -c hug -n __hug_begins -a undo -d 'Undo your last change, or any step by number'
complete -c hug -n __hug_begins -a config -d 'Show or change the settings of this book'
complete -c hug -n __hug_begins -a campaign -d 'List campaigns, and how many clients came back'
complete -c hug -n __hug_begins -a why -d 'Explain when a client is due, and why'
complete -c hug -n __hug_begins -a rule -d 'add, list, remove'
complete -c hug -n __hug_begins -a init -d 'Create a new book, empty or with made-up clients'
complete -c hug -n __hug_begins -a import -d 'Import contacts, touches, mail, calendars, calls or a whole book'
complete -c hug -n __hug_begins -a export -d 'book, calendar, client, clients, labels, touches'
complete -c hug -n __hug_begins -a share -d 'Share this book with other computers, or list who has it'
complete -c hug -n __hug_begins -a join -d 'Get the book that your office shares, and sync with it'
complete -c hug -n __hug_begins -a sync -d 'Send your changes to the office, and get those of others'
complete -c hug -n __hug_begins -a leave -d 'Stop sharing this book; it stays here as your own'
complete -c hug -n __hug_begins -a backup -d 'Make a verified backup of the book'
complete -c hug -n __hug_begins -a restore -d 'Restore the book from a backup, or list backups'
complete -c hug -n __hug_begins -a check -d 'Verify the book; print nothing if all is well'
complete -c hug -n __hug_begins -a doctor -d 'Show versions, paths, sizes and permissions'
complete -c hug -n __hug_begins -a forget -d 'Erase a client for good; this cannot be undone'
complete -c hug -n __hug_begins -a help -d 'Explain a command, or show a guide'
