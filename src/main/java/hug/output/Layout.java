package hug.output;

import java.util.List;

/**
 * The form in which to print a result.
 *
 * @param fields the columns to print, in order; all of them if empty
 * @param delimiter between the cells of CSV
 * @param excel whether to print CSV for Excel: with a byte order mark, and digits kept as text
 * @param raw whether to print CSV cells as they are, formulas too
 * @param isQuiet whether to leave out messages, and empty data too
 * @param isTerminal whether a person is looking
 * @param viewport the screen that a page or table has to fit
 */
public record Layout(
    Format format,
    List<String> fields,
    char delimiter,
    boolean excel,
    boolean raw,
    boolean isQuiet,
    boolean isTerminal,
    Viewport viewport) {

  /** The field name that asks for an explanation of the columns. */
  public static final String HELP = "help";

  /** Whether to explain the columns instead of printing rows. */
  boolean isHelp() {
    return fields.size() == 1 && fields.getFirst().equals(HELP);
  }

  /** Whether a person is looking at a table rather than data. */
  public boolean isScreen() {
    return isTerminal && format == Format.TABLE;
  }
}
