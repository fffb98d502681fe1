package hug.syntax;

import hug.model.Failure;
import java.util.List;
import java.util.function.Function;

/** Parses a command line by its syntax, with picocli unless the line is plain. */
public final class Parser {
  private final Syntax syntax;

  public Parser(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * Sorts the arguments of a command into options and parameters, in any order.
   *
   * @throws Failure if something is unknown or missing
   */
  public GivenWords parse(List<String> arguments) {
    return PlainLine.of(syntax, arguments, false)
        .flatMap(PlainLine::finished)
        .orElseGet(() -> PicocliLine.naming(syntax, arguments).words(arguments));
  }

  /**
   * The index of the first word that is neither an option nor the value of one; -1 if there is
   * none.
   *
   * @param hints suggestions for an unknown option before that word
   * @throws Failure if there is such an option
   */
  public int firstWord(List<String> arguments, Function<String, List<String>> hints) {
    var begun = begin(arguments, true);
    if (!begun.unknown().isEmpty()) {
      throw new WrongLine(syntax).misplaced(begun.unknown().getFirst(), hints);
    }
    return begun.words().isEmpty() ? -1 : arguments.size() - begun.words().size();
  }

  /** Sorts the beginning of a command line; unknown and missing arguments are ignored. */
  public Begun begin(List<String> arguments) {
    return begin(arguments, false);
  }

  private Begun begin(List<String> arguments, boolean isOverAtFirstWord) {
    return PlainLine.of(syntax, arguments, isOverAtFirstWord)
        .map(PlainLine::begun)
        .orElseGet(() -> PicocliLine.naming(syntax, arguments).begun(arguments, isOverAtFirstWord));
  }
}
