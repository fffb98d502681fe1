package hug.output;

import java.util.List;

/**
 * How an answer is to be printed.
 *
 * @param fields the columns wanted, in order; all of them if empty
 * @param delimiter between the cells of CSV
 * @param excel whether CSV is what Excel opens right: with a byte order mark, and digits that are
 *     text kept so
 * @param raw whether CSV shows cells as they are, formulas too
 * @param isQuiet whether words are left out, and empty data too
 * @param isTerminal whether a person is looking
 * @param viewport what a page or a table has to fit
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

  /** The word that asks for the columns themselves, in place of their names. */
  public static final String HELP = "help";

  /** Whether the columns are to be explained, instead of printing rows. */
  boolean isHelp() {
    return fields.size() == 1 && fields.getFirst().equals(HELP);
  }

  /** Whether a person looks at a table, and not at data. */
  public boolean isScreen() {
    return isTerminal && format == Format.TABLE;
  }
}
