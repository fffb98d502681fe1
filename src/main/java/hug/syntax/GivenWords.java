package hug.syntax;

import hug.model.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words given for each argument, by its subject, not yet converted to values. */
public record GivenWords(Syntax syntax, Map<String, List<String>> bySubject) {
  /** The last word given for an option, if any. */
  public Optional<String> last(Option<?> option) {
    var words = bySubject.getOrDefault(option.subject(), List.of());
    return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast());
  }

  /** The values of these options only. */
  public Arguments among(Syntax.Section options, LocalDate today) {
    return new Arguments(Syntax.command("", "").with(options), bySubject, Dates.on(today));
  }

  /**
   * Converts the words to values.
   *
   * @throws hug.model.AmbiguousDay if a date can be read in two ways
   */
  public Arguments read(Dates dates) {
    return new Arguments(syntax, bySubject, dates);
  }
}
