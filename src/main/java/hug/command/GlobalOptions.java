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

/** The options of every command. */
public final class GlobalOptions {
  public static final Option<String> DB =
      option("--db", "FILE", word -> word)
          .means("Book to use")
          .details(
              "Your own book is ~/.local/share/hug/hug.db; if $XDG_DATA_HOME is set, it takes the"
                  + " place of ~/.local/share. Only hug init, hug add and hug import create a FILE"
                  + " that does not exist.")
          .defaultsTo("$HUG_DB, or your own book")
          .among(Values.Outside.FILES);
  public static final Option<Boolean> SAMPLE =
      flag("--sample", "Work on a throwaway copy of the sample book")
          .details("It is there to try things out: your own book is neither read nor changed.");
  public static final Option<LocalDate> TODAY =
      dated("--today", "DATE", Day::done)
          .means("Pretend today is DATE")
          .details("If $HUG_TODAY is not set either, it is the date on the system clock.")
          .defaultsTo("$HUG_TODAY");
  public static final Option<String> COLOR =
      option("--color", "WHEN", GlobalOptions::when)
          .means("Use colour: auto, always or never")
          .details(
              "With auto, a terminal gets colour, unless $NO_COLOR is set or $TERM is dumb."
                  + " $CLICOLOR_FORCE turns colour on in pipes and files too.")
          .defaultsTo("auto")
          .among(new Values.Words(List.of("auto", "always", "never")))
          .orElse("auto");
  public static final Option<Boolean> QUIET =
      flag("-q --quiet", "Suppress messages; lists and errors still print")
          .details("If there is nothing to list, nothing is printed at all.");
  static final Option<Boolean> NO_INPUT =
      flag("--no-input", "Never prompt")
          .details("Without a terminal as standard input, hug never prompts.");
  public static final Option<Boolean> HELP = flag("-h --help", "Show help for the command");
  public static final Option<Boolean> VERSION = flag("-V --version", "Show the version of hug");

  public static final Section OPTIONS =
      new Section(
          "Global options", List.of(DB, SAMPLE, TODAY, COLOR, QUIET, NO_INPUT, HELP, VERSION));

  /** The options that choose the book. */
  public static final Section BOOK = new Section("", List.of(DB, SAMPLE));

  private GlobalOptions() {}

  private static String when(String word) {
    if (List.of("auto", "always", "never").contains(word)) {
      return word;
    }
    throw Failure.usage("\"" + word + "\" is not valid; choose one of: auto, always, never");
  }
}
