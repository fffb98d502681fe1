package hug.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that other programs use for options of hug. */
final class OptionWords {
  /** An option, and its other names; options that the command lacks are skipped. */
  private static final List<Map.Entry<String, String>> OPTIONS =
      List.of(
          Map.entry("--phone", "tel telephone mobile cell number"),
          Map.entry("--email", "mail e-mail"),
          Map.entry("--company", "org organisation organization firm business"),
          Map.entry("--tag", "tags label group category"),
          Map.entry("--note", "notes comment text"),
          Map.entry("--on", "date when day at"),
          Map.entry("--until", "till to"),
          Map.entry("--by", "channel via date due when"),
          Map.entry("--who", "staff user author"),
          Map.entry("--owner", "assignee user staff"),
          Map.entry("--every", "interval frequency window cadence"),
          Map.entry("--because", "reason why"),
          Map.entry("--within", "days ahead next"),
          Map.entry("--limit", "max count top head"),
          Map.entry("--output", "out file"),
          Map.entry("--fields", "columns field"),
          Map.entry("--referred-by", "referrer source from"),
          Map.entry("-V", "v"));

  private OptionWords() {}

  /** The one of {@code names} that an option of another program corresponds to. */
  static Optional<String> ours(String typed, List<String> names) {
    var word = " " + typed.replaceFirst("^-+", "") + " ";
    for (var entry : OPTIONS) {
      if (names.contains(entry.getKey()) && (" " + entry.getValue() + " ").contains(word)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** The only option with this prefix: {@code --wi} is {@code --within}. */
  static Optional<String> beginning(String typed, List<String> names) {
    var fitting =
        typed.startsWith("--") && typed.length() > 2
            ? names.stream().filter(name -> name.startsWith(typed)).toList()
            : List.<String>of();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
