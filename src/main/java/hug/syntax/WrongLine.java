package hug.syntax;

import hug.model.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;

/** The errors for a line that does not match the syntax of its command. */
record WrongLine(Syntax syntax) {
  Failure missing(MissingParameterException e) {
    var first = e.getMissing().getFirst();
    if (first instanceof OptionSpec option) {
      var known = syntax.option(option.longestName()).orElseThrow();
      return known.isRequired()
          ? syntax.needs(known.subject() + " " + known.label(), known.subject() + " ")
          : known.missing();
    }
    return syntax.needs(first.paramLabel());
  }

  Failure misplaced(String option, Function<String, List<String>> hints) {
    var likely = likely(option);
    var found = likely.isPresent() ? List.<String>of() : hints.apply(option);
    return found.isEmpty()
        ? Failure.usage(
            "hug has no option \"" + option + "\"",
            likely.map(name -> "did you mean " + name + "?").orElse("see: hug help --all"))
        : Failure.usage(option + " must come after the command", found.toArray(String[]::new));
  }

  private List<String> names() {
    return syntax.options().stream().flatMap(option -> option.names().stream()).toList();
  }

  Failure unknown(String word) {
    if (!word.startsWith("-") || word.equals("-") || word.indexOf(' ') > 0) {
      return Failure.usage(
          "unexpected argument \"" + word + "\"",
          "did you forget an option name, or quotes around a text? See: hug help " + syntax.name());
    }
    Function<String, String> likely =
        name ->
            "did you mean "
                + name
                + "?"
                + (takesText() ? " To write " + word + " as text, put -- before it" : "");
    return Failure.usage(
        command() + " has no option \"" + word + "\"",
        likely(word)
            .map(likely)
            .orElse(takesText() ? "to write it as text, put -- before it; " + help() : help()));
  }

  private boolean takesText() {
    for (var parameter : syntax.parameters()) {
      if (parameter.count() == Parameter.Count.ANY || parameter.count() == Parameter.Count.WORDS) {
        return true;
      }
    }
    return false;
  }

  /** The option that was mistyped, abbreviated, or has another name elsewhere. */
  private Optional<String> likely(String word) {
    var name = word.split("=", 2)[0];
    return Suggestion.of(name, names())
        .or(() -> OptionWords.ours(name, names()))
        .or(() -> OptionWords.beginning(name, names()));
  }

  private String command() {
    return syntax.name().isEmpty() ? "hug" : syntax.name();
  }

  String help() {
    return ("see: hug help " + syntax.name()).strip();
  }
}
