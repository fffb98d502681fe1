package hug.program;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Command lines that together list every column of a command, on the sample book. */
final class ListingLines {
  /** Arguments that some commands need, or that change their columns. */
  private static final Map<String, List<String>> GIVEN =
      Map.ofEntries(
          entry(
              "report attention",
              List.of("", "--section cohorts", "--section slide --by month", "--section least")),
          entry(
              "report value", List.of("", "--section curve", "--section total", "--section rules")),
          entry("report campaign", List.of("autumn")),
          entry("campaign show", List.of("autumn")),
          entry("lapsed", List.of("", "--likely")),
          entry("list", List.of("", "--sort chance")),
          entry("search", List.of("album")),
          entry("show", List.of("margo")),
          entry("why", List.of("margo")),
          entry("export client", List.of("margo")),
          entry("log", List.of("", "--clashes", "--unshared")),
          entry("news show", List.of("1")),
          entry("feedback", List.of("", "--answered")));

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
