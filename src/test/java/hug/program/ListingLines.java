package hug.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Command lines that together list every column of a command, on the sample book. */
final class ListingLines {
  /** Arguments that some commands need, or that change their columns. */
  private static final Map<String, List<String>> GIVEN =
      Map.of(
          "report attention",
              List.of("", "--section cohorts", "--section slide --by month", "--section least"),
          "report value", List.of("", "--section curve", "--section total", "--section rules"),
          "report campaign", List.of("autumn"),
          "campaign show", List.of("autumn"),
          "search", List.of("album"),
          "show", List.of("margo"),
          "why", List.of("margo"),
          "export client", List.of("margo"),
          "news show", List.of("1"),
          "feedback", List.of("", "--answered"));

  private ListingLines() {}

  /** The lines for a command, without the leading hug and without a format. */
  static List<String> of(String command) {
    var lines = new ArrayList<String>();
    for (var arguments : GIVEN.getOrDefault(command, List.of(""))) {
      lines.add((command + " " + arguments).strip());
    }
    if (Commands.named(command).orElseThrow().syntax().option("--all").isPresent()) {
      lines.add(lines.getFirst() + " --all");
    }
    return lines;
  }
}
