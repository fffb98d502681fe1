package hug.command.report;

import static hug.syntax.Option.option;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.model.Failure;
import hug.output.Format;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Values;
import java.util.List;

/** Which of its tables a report prints as data: one at a time, so that each is one CSV file. */
final class DataSection {
  private DataSection() {}

  /** The option that chooses one of them; the first is printed where none is chosen. */
  static Option<String> among(String... names) {
    var all = String.join(", ", names);
    return option("--section", "NAME", word -> named(word, List.of(names)))
        .means("Table to print as data: " + all + " (default: " + names[0] + ")")
        .among(new Values.Words(List.of(names)))
        .orElse(names[0]);
  }

  private static String named(String word, List<String> names) {
    if (!names.contains(word)) {
      throw Failure.usage(
          "there is no section \"" + word + "\"", "choose one of: " + String.join(", ", names));
    }
    return word;
  }

  /**
   * Whether one is asked for without a form: then it is printed as a list, not on a page.
   *
   * @throws Failure if it is asked for together with a page
   */
  static boolean isListed(Arguments given, Option<String> section, Command command) {
    var format = OutputOptions.format(given, command);
    boolean isPage = format == Format.HTML || format == Format.MARKDOWN;
    if (given.has(section) && (isPage || given.has(ReportOutput.MAIL_TO))) {
      throw Failure.usage(
          "--section chooses a table, and a page has all of them",
          "leave out --section, or use --csv");
    }
    return given.has(section) && format == Format.TABLE;
  }
}
