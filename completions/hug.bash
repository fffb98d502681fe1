# Completion for hug in bash. Written by hug's build: do not edit.
# The word as hug would get it, in word; a quote that is still open in it, in quote.
_hug_read() {
  local letter at
  word= quote=
  for (( at = 0; at < ${#1}; at++ )); do
    letter=${1:at:1}
    if [[ $letter == "$quote" ]]; then
      quote=
    elif [[ -z $quote && $letter == [\"\'] ]]; then
      quote=$letter
    elif [[ $letter == \\ && $quote != \' ]]; then
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
    COMPREPLY=($(compgen -W 'due walk shell touch amend add lapsed report promise done kept drop complaint rectified confirmed reopen job delivered skip call say know occasion occasions feedback answer referrals introduce offers needs match council news staff quota plan show search list edit dupes merge next snooze unsnooze quiet unquiet log undo config campaign why rule init import export share join sync leave backup restore check doctor forget help' -- "$typed"))
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
    value=${line%%$'\t'*}
    case $quote in
      \') value=${value//\'/\'\\\'\'} ;;
      \")
        for letter in '\' '"' '$' '`'; do value=${value//"$letter"/\\$letter}; done
        # In double quotes, a backslash keeps history from being expanded, and stays.
        value=${value//'!'/'"\!"'}
        ;;
      # Any quotes: names of options are the same with and without.
      *) printf -v value %q "$value" ;;
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
