# TAB for hug in fish. Written by hug's build: do not edit.
function __hug_begins
    test (count (commandline -opc)) -eq 1; and not string match -q -- '-*' (commandline -ct)
end
function __hug_whole
    abbr --erase __hug
    printf '%s\n' "$__hug_name"
end
function __hug_files
    for file in (string replace -r '^~/' "$HOME/" -- $argv[2])*
        # A line is a candidate, and a tab ends it.
        string match -qr '[\n\t]' -- "$file"; and continue
        # Alone, hug takes a dash for an option, and fish a tilde for a home.
        test -z "$argv[1]"; and string match -qr '^[-~]' -- "$file"; and continue
        test -d "$file"; and set file "$file/"
        string match -q '~/*' -- "$argv[2]"; and set file (string replace -- ~ '~' "$file")
        printf '%s%s\n' "$argv[1]" "$file"
    end
end
function __hug_candidates
    abbr --erase __hug 2>/dev/null
    set -l words (commandline -opc | string replace -r '^~/' "$HOME/")
    # A quote that is still open is only taken off.
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
    # fish takes only what has in it what is typed; hug knows names by more than that. One
    # name gets in as what the word typed is short for, several are only shown.
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
complete -c hug -n __hug_begins -a due -d 'List the clients to reconnect with today, and why'
complete -c hug -n __hug_begins -a walk -d 'Walk through those who are due, a key for each thing done'
complete -c hug -n __hug_begins -a shell -d 'Take one command after another, without the hug before it'
complete -c hug -n __hug_begins -a touch -d 'Note a contact with a client'
complete -c hug -n __hug_begins -a amend -d 'Correct the last touch with a client'
complete -c hug -n __hug_begins -a add -d 'Put a new client in the book'
complete -c hug -n __hug_begins -a lapsed -d 'List the clients who have slipped away, to reconnect with'
complete -c hug -n __hug_begins -a report -d 'Show the week: what was done, missed, and comes next'
complete -c hug -n __hug_begins -a promise -d 'Note a promise to a client; alone, list the open ones'
complete -c hug -n __hug_begins -a done -d 'Settle an open promise, complaint or job'
complete -c hug -n __hug_begins -a kept -d 'Say that a promise was kept, and note the touch that kept it'
complete -c hug -n __hug_begins -a drop -d 'Close a promise that will not be kept, or a fact that is over'
complete -c hug -n __hug_begins -a complaint -d 'Note a complaint; alone, list the open ones'
complete -c hug -n __hug_begins -a rectified -d 'Say how a complaint was put right; ask two days later'
complete -c hug -n __hug_begins -a confirmed -d 'Close a complaint, once the client says that it is right'
complete -c hug -n __hug_begins -a reopen -d 'Open a complaint again that is not right after all'
complete -c hug -n __hug_begins -a job -d 'Note a job for a client; alone, list the jobs'
complete -c hug -n __hug_begins -a delivered -d 'Say that a job was delivered; what follows then falls due'
complete -c hug -n __hug_begins -a skip -d 'Leave a follow-up step out for a job'
complete -c hug -n __hug_begins -a know -d 'Note what is good to know before a call; alone, list it'
complete -c hug -n __hug_begins -a occasion -d 'Note a birthday or another day to remember; alone, list them'
complete -c hug -n __hug_begins -a occasions -d 'List the birthdays and other days that come'
complete -c hug -n __hug_begins -a feedback -d 'Note a client'\''s feedback; alone, list it and the net score'
complete -c hug -n __hug_begins -a answer -d 'Say what was done about a client'\''s feedback'
complete -c hug -n __hug_begins -a referrals -d 'Show who sent whom, and what that brought'
complete -c hug -n __hug_begins -a introduce -d 'Note that you introduced a client to another'
complete -c hug -n __hug_begins -a offers -d 'Note what a client in business sells; alone, list it.'
complete -c hug -n __hug_begins -a needs -d 'Note what a client looks for; alone, list it.'
complete -c hug -n __hug_begins -a match -d 'Propose introductions: who needs what another client offers'
complete -c hug -n __hug_begins -a council -d 'Show the council: its members, its meetings, its agenda'
complete -c hug -n __hug_begins -a news -d 'List what clients should hear, and how many have.'
complete -c hug -n __hug_begins -a staff -d 'List the staff; with a name, add somebody or set a quota'
complete -c hug -n __hug_begins -a quota -d 'Show this week'\''s hugs, what is left of them, and full weeks'
complete -c hug -n __hug_begins -a plan -d 'Propose whom each person should hug in each week to come'
complete -c hug -n __hug_begins -a show -d 'Show all about a client: the card to read before the call'
complete -c hug -n __hug_begins -a search -d 'Find words in names, notes, facts, promises and all else'
complete -c hug -n __hug_begins -a list -d 'List the clients in the book'
complete -c hug -n __hug_begins -a edit -d 'Change what the book knows of a client'
complete -c hug -n __hug_begins -a dupes -d 'List clients who may be one and the same, the likeliest first'
complete -c hug -n __hug_begins -a merge -d 'Make one client of two; all of both is kept'
complete -c hug -n __hug_begins -a next -d 'Plan the next contact with a client, or list planned contacts'
complete -c hug -n __hug_begins -a snooze -d 'Move a due date to a later day; alone, list the snoozed'
complete -c hug -n __hug_begins -a unsnooze -d 'Take a snooze back'
complete -c hug -n __hug_begins -a quiet -d 'Do not contact a client, for a reason; alone, list the quiet'
complete -c hug -n __hug_begins -a unquiet -d 'Let a client be contacted again'
complete -c hug -n __hug_begins -a log -d 'Show what was done to the book, the latest first'
complete -c hug -n __hug_begins -a undo -d 'Take back your last change, or the one with a number'
complete -c hug -n __hug_begins -a config -d 'Show or change the settings of this book'
complete -c hug -n __hug_begins -a campaign -d 'List campaigns, and how many clients came back'
complete -c hug -n __hug_begins -a why -d 'Explain when a client falls due, and why'
complete -c hug -n __hug_begins -a rule -d 'add, list, remove'
complete -c hug -n __hug_begins -a init -d 'Make a new book, empty or filled with made-up clients'
complete -c hug -n __hug_begins -a import -d 'Bring in contacts, touches or a whole book from a file'
complete -c hug -n __hug_begins -a export -d 'book, calendar, client, clients, labels, touches'
complete -c hug -n __hug_begins -a backup -d 'Make a copy of the book that is known to be good'
complete -c hug -n __hug_begins -a restore -d 'Put a backup in the book'\''s place; alone, list the backups'
complete -c hug -n __hug_begins -a check -d 'Check the book; says nothing when all is well'
complete -c hug -n __hug_begins -a doctor -d 'Show versions, paths, sizes and permissions'
complete -c hug -n __hug_begins -a forget -d 'Erase a client for good, because they asked; this has no undo'
complete -c hug -n __hug_begins -a help -d 'Explain a command, or show a guide'
