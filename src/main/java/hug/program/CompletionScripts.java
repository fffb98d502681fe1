package hug.program;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The completion scripts for bash, zsh and fish. They contain the names of the commands; for
 * everything else, such as the names of clients, they call {@link CompleteCommand}.
 */
final class CompletionScripts {
  private static final String BASH =
      """
      # Completion for hug in bash. Written by hug's build: do not edit.
      # The word as hug would get it, in word; a quote that is still open in it, in quote.
      _hug_read() {
        local letter at
        word= quote=
        for (( at = 0; at < ${#1}; at++ )); do
          letter=${1:at:1}
          if [[ $letter == "$quote" ]]; then
            quote=
          elif [[ -z $quote && $letter == [\\"\\'] ]]; then
            quote=$letter
          elif [[ $letter == \\\\ && $quote != \\' ]]; then
            (( at++ ))
            word+=${1:at:1}
          else
            word+=$letter
          fi
        done
      }
      _hug() {
        local typed=${COMP_WORDS[COMP_CWORD]} word quote line value letter
        COMPREPLY=()
        if (( COMP_CWORD == 1 )) && [[ $typed != -* ]]; then
          COMPREPLY=($(compgen -W '%s' -- "$typed"))
          return
        fi
        local -a before=()
        for line in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          # bash takes --owner=Ana for three words.
          [[ $line == = ]] && continue
          _hug_read "$line"
          [[ $line == '~/'* ]] && word=$HOME/${word#??}
          before+=("$word")
        done
        _hug_read "${typed#=}"
        while IFS= read -r line; do
          if [[ $line == :files ]]; then
            compopt -o default
            return
          fi
          value=${line%%%%$'\\t'*}
          case $quote in
            \\') value=${value//\\'/\\'\\\\\\'\\'} ;;
            \\")
              for letter in '\\' '"' '$' '`'; do value=${value//"$letter"/\\\\$letter}; done
              # In double quotes, a backslash keeps history from being expanded, and stays.
              value=${value//'!'/'"\\!"'}
              ;;
            # Any quotes: names of options are the same with and without.
            *) printf -v value %%q "$value" ;;
          esac
          # A quote at either end would be taken for the one that readline puts there itself.
          if [[ -n $quote ]]; then
            [[ $value == "$quote"* ]] && value=$quote$value
            [[ $value == *"$quote" ]] && value+=$quote
          fi
          COMPREPLY+=("$value")
        done < <("$1" __complete "${before[@]}" "$word" 2>/dev/null)
        # As hug puts them: what is due first, not 10 before 9.
        compopt -o nosort 2>/dev/null
      }
      complete -F _hug hug
      """;
  private static final String ZSH =
      """
      #compdef hug
      # Completion for hug in zsh. Written by hug's build: do not edit.
      _hug() {
        local -a commands before lines values shown
        local line elsewhere
        commands=(
      %s  )
        if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
          _describe command commands
          return
        fi
        for line in "${(@)words[2,CURRENT-1]}"; do
          [[ $line == '~/'* ]] && before+=("$HOME/${(Q)line#??}") || before+=("${(Q)line}")
        done
        lines=("${(@f)$("${words[1]}" __complete "${before[@]}" "${(Q)PREFIX}" 2>/dev/null)}")
        if [[ $lines[1] == :files ]]; then
          [[ $PREFIX == -*=* ]] && compset -P '*='
          _files
          return
        fi
        for line in $lines; do
          values+=("${line%%%%$'\\t'*}")
          [[ $line == "${(Q)PREFIX}"* ]] || elsewhere=yes
          shown+=("${line/$'\\t'/  -- }")
        done
        # Keep the typed text if several candidates contain it in the middle.
        [[ -n $elsewhere ]] && (( $#values > 1 )) && compstate[insert]= compstate[list]='list force'
        # -U: hug has matched already, by any part of a name. -V: and put them in order.
        (( $#values )) && compadd -U -V hug -l -d shown -a values
      }
      if [[ $funcstack[1] == _hug ]]; then
        _hug "$@"
      else
        compdef _hug hug
      fi
      """;
  private static final String FISH =
      """
      # Completion for hug in fish. Written by hug's build: do not edit.
      function __hug_begins
          test (count (commandline -opc)) -eq 1; and not string match -q -- '-*' (commandline -ct)
      end
      function __hug_whole
          abbr --erase __hug
          printf '%%s\\n' "$__hug_name"
      end
      function __hug_files
          for file in (string replace -r '^~/' "$HOME/" -- $argv[2])*
              # Candidates are lines, and a tab ends them.
              string match -qr '[\\n\\t]' -- "$file"; and continue
              # hug would read a dash as an option, and fish a tilde as a home.
              test -z "$argv[1]"; and string match -qr '^[-~]' -- "$file"; and continue
              test -d "$file"; and set file "$file/"
              string match -q '~/*' -- "$argv[2]"; and set file (string replace -- ~ '~' "$file")
              printf '%%s%%s\\n' "$argv[1]" "$file"
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
          set -l values (string replace -r '\\t.*' '' -- $found)
          set -l unlike (string match -- '~*' $values)
          set -a unlike (string match -riv -- (string escape --style=regex -- "$typed") $values)
          if test (count $unlike) -eq 0; or not status is-interactive
              printf '%%s\\n' $found
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
          printf '\\n' >/dev/tty
          string replace \\t '  -- ' -- $found[1..$most] >/dev/tty
          test (count $found) -gt $most; and echo (count $found) in all >/dev/tty
          commandline -f repaint
      end
      complete -c hug -f
      complete -c hug -k -n 'not __hug_begins' -a '(__hug_candidates)'
      %s\
      """;

  private CompletionScripts() {}

  /** The scripts, by file name. */
  static Map<String, String> scripts() {
    return Map.of(
        "hug.bash", BASH.formatted(String.join(" ", Commands.words())),
        "_hug", ZSH.formatted(each(word -> "    " + quoted(word + ":" + summary(word)) + "\n")),
        "hug.fish",
            FISH.formatted(
                each(word ->
                    "complete -c hug -n __hug_begins -a "
                        + word
                        + " -d "
                        + quoted(summary(word))
                        + "\n")));
  }

  private static String each(Function<String, String> line) {
    return Commands.words().stream().map(line).collect(Collectors.joining());
  }

  private static String summary(String word) {
    return CompleteCommand.summary(word);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
