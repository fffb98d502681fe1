package hug.command;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Day;
import hug.model.Failure;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.List;

/** The options that every command has. */
public final class GlobalOptions {
  public static final Option<String> DB =
      option("--db", "FILE", word -> word)
          .means("The book, instead of $HUG_DB or the one in your data folder")
          .among(Values.Outside.FILES);
  public static final Option<Boolean> SAMPLE =
      flag("--sample", "Work on a throw-away copy of the sample book");
  public static final Option<LocalDate> TODAY =
      dated("--today", "DATE", Day::done).means("Take this day for today ($HUG_TODAY)");
  public static final Option<String> COLOR =
      option("--color", "WHEN", GlobalOptions::when)
          .means("When to use colour: auto, always or never")
          .among(new Values.Words(List.of("auto", "always", "never")))
          .orElse("auto");
  public static final Option<Boolean> QUIET = flag("-q --quiet", "No words but errors");
  static final Option<Boolean> NO_INPUT = flag("--no-input", "Never ask anything");
  public static final Option<Boolean> HELP =
      flag("-h --help", "Show what the command does, and how");
  public static final Option<Boolean> VERSION = flag("-V --version", "Show the version of hug");

  public static final Section OPTIONS =
      new Section("Everywhere", List.of(DB, SAMPLE, TODAY, COLOR, QUIET, NO_INPUT, HELP, VERSION));

  /** Those that say which book it is. */
  public static final Section BOOK = new Section("", List.of(DB, SAMPLE));

  private GlobalOptions() {}

  private static String when(String word) {
    if (List.of("auto", "always", "never").contains(word)) {
      return word;
    }
    throw Failure.usage("\"" + word + "\" is neither auto, always nor never");
  }
}
