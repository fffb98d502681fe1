package hug.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line that is plainly well-formed, as nearly all are, read without picocli: its classes alone
 * take 6 ms to prepare, a twentieth of a command. Whatever is unusual, wrong or missing is left to
 * picocli, and a test compares the two on random lines.
 *
 * @param options the words given for each option, by its subject
 * @param words all other words
 * @param open the option at the end that lacks its value, if any
 */
record PlainLine(
    Syntax syntax,
    Map<String, List<String>> options,
    List<String> words,
    Optional<Option<?>> open) {

  /**
   * Reads a line, which may be unfinished.
   *
   * @param isOverAtFirstWord whether all that follows the first word counts as words
   * @return empty if it is not plain
   */
  static Optional<PlainLine> of(Syntax syntax, List<String> arguments, boolean isOverAtFirstWord) {
    var options = new HashMap<String, List<String>>();
    var words = new ArrayList<String>();
    int at = 0;
    while (at < arguments.size()) {
      var argument = arguments.get(at++);
      if (!argument.startsWith("-")) {
        words.add(argument);
        if (isOverAtFirstWord) {
          words.addAll(arguments.subList(at, arguments.size()));
          break;
        }
        continue;
      }
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      var found = syntax.option(equals < 0 ? argument : argument.substring(0, equals));
      if (found.isEmpty() || found.get().isFlag() && equals >= 0) {
        return Optional.empty();
      }
      var given = options.computeIfAbsent(found.get().subject(), _ -> new ArrayList<>());
      if (found.get().isFlag()) {
        given.clear();
        given.add("");
      } else if (equals >= 0) {
        given.add(argument.substring(equals + 1));
      } else if (at == arguments.size()) {
        return Optional.of(new PlainLine(syntax, options, words, found));
      } else if (arguments.get(at).startsWith("-")) {
        return Optional.empty();
      } else {
        given.add(arguments.get(at++));
      }
    }
    return Optional.of(new PlainLine(syntax, options, words, Optional.empty()));
  }

  /** The line as one that may be unfinished. */
  Begun begun() {
    var next = open.<Argument<?>>map(option -> option).or(() -> syntax.parameter(words.size()));
    return new Begun(new GivenWords(syntax, options), words, next, List.of());
  }

  /** The line as a finished one; empty if any word is missing or too many. */
  Optional<GivenWords> finished() {
    if (open.isPresent()) {
      return Optional.empty();
    }
    for (var option : syntax.options()) {
      if (option.isRequired() && !options.containsKey(option.subject())) {
        return Optional.empty();
      }
    }
    var all = new HashMap<>(options);
    int taken = 0;
    for (var parameter : syntax.parameters()) {
      var count = parameter.count();
      boolean isRest = count == Parameter.Count.ANY || count == Parameter.Count.WORDS;
      int left = words.size() - taken;
      int taking = isRest ? left : Math.min(1, left);
      if (taking == 0 && (count == Parameter.Count.ONE || count == Parameter.Count.WORDS)) {
        return Optional.empty();
      }
      var own = words.subList(taken, taken + taking);
      all.put(
          parameter.subject(),
          count == Parameter.Count.WORDS ? List.of(String.join(" ", own)) : own);
      taken += taking;
    }
    return taken == words.size() ? Optional.of(new GivenWords(syntax, all)) : Optional.empty();
  }
}
