# TAB for hug in bash. Written by hug's build: do not edit.
_hug() {
  local typed=${COMP_WORDS[COMP_CWORD]} quote= line value letter
  COMPREPLY=()
  if (( COMP_CWORD == 1 )) && [[ $typed != -* ]]; then
    COMPREPLY=($(compgen -W 'due walk shell touch add lapsed report promise kept drop complaint rectified confirmed reopen job delivered skip know occasion occasions feedback referrals introduce offers needs match staff quota plan show search list edit dupes merge snooze unsnooze quiet unquiet log undo why rule init import export backup restore check doctor forget help' -- "$typed"))
    return
  fi
  local -a before=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
  if [[ $typed == [\"\']* ]]; then
    quote=${typed:0:1} typed=${typed:1}
  else
    typed=${typed//\\/}
  fi
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default
      return
    fi
    value=${line%%$'\t'*}
    case $quote in
      \') value=${value//\'/\'\\\'\'} ;;
      \") for letter in '\' '"' '$' '`'; do value=${value//"$letter"/\\$letter}; done ;;
      *) [[ $value == -* ]] || printf -v value %q "$value" ;;
    esac
    COMPREPLY+=("$value")
  done < <("$1" __complete "${before[@]}" "$typed" 2>/dev/null)
}
complete -F _hug hug
