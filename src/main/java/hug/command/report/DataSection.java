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

/** Chooses the table that a report prints as data: one at a time, since a CSV file holds one. */
final class DataSection {
  private DataSection() {}

  /** The option {@code --section}; the default is the first of the names. */
  static Option<String> among(String... names) {
    var all = String.join(", ", names);
    return option("--section", "NAME", word -> named(word, List.of(names)))
        .means("Table to print as data: " + all)
        .defaultsTo(names[0])
        .among(new Values.Words(List.of(names)))
        .orElse(names[0]);
  }

  private static String named(String word, List<String> names) {
    if (!names.contains(word)) {
      throw Failure.usage(
          "\"" + word + "\" is not a section; choose one of: " + String.join(", ", names));
    }
    return word;
  }

  /**
   * Whether a section was chosen without a format; it is printed as a list then, not as a page.
   *
   * @throws Failure if it was chosen for a page or a message
   */
  static boolean isListed(Arguments given, Option<String> section, Command command) {
    var format = OutputOptions.format(given, command);
    boolean isPage = format == Format.HTML || format == Format.MARKDOWN;
    if (given.has(section) && (isPage || given.has(ReportOutput.MAIL_TO))) {
      throw Failure.usage(
          "--section does not apply to a page or a message: they have all sections",
          "leave out --section, or use --csv");
    }
    return given.has(section) && format == Format.TABLE;
  }
}
