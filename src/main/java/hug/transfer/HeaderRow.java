package hug.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import hug.model.Failure;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The row of a CSV file that names the columns: usually the first one, but a title, a note or a
 * line such as {@code sep=;} may come before it.
 *
 * @param line its number, from 1
 * @param known how many of the names hug knows
 */
record HeaderRow(CsvRows rows, long line, List<String> names, int known) {
  private static final String DELIMITERS = ",;\t|";
  private static final String SEPARATOR = "sep=";
  private static final int MOST_ROWS = 20;
  private static final int LONGEST_NAME = 80;

  /** Fewer known names below the first row are a coincidence. */
  private static final int SEVERAL = 2;

  /** Fewer digits are not yet a phone number. */
  private static final int MANY_DIGITS = 4;

  /**
   * Finds the row.
   *
   * @param mapped names that must be columns
   * @throws Failure if the file is empty or malformed, or begins with data
   */
  static HeaderRow of(Source source, Collection<String> mapped) {
    HeaderRow best = null;
    var delimiters = delimiters(source);
    for (int i = 0; i < delimiters.length(); i++) {
      var rows = new CsvRows(source, delimiters.charAt(i));
      var found = in(rows, mapped);
      best = best == null || found.isBetterThan(best) ? found : best;
    }
    if (best.names.isEmpty()) {
      best = new HeaderRow(best.rows, best.line, best.first(source), 0);
    }
    best.requireNames(source);
    return best;
  }

  /** The delimiters to try: the one in a line such as {@code sep=;}, or all. */
  private static String delimiters(Source source) {
    var first = source.beginning().replace("\"", "").toLowerCase(Locale.ROOT);
    if (!first.startsWith(SEPARATOR) || first.length() > SEPARATOR.length() + 2) {
      return DELIMITERS;
    }
    var rest = first.substring(SEPARATOR.length());
    return rest.isEmpty() || rest.equals("\\t") ? "\t" : rest.substring(0, 1);
  }

  private boolean isBetterThan(HeaderRow other) {
    return known > other.known || known == other.known && names.size() > other.names.size();
  }

  private static HeaderRow in(CsvRows rows, Collection<String> mapped) {
    var best = new HeaderRow(rows, 0, List.of(), 0);
    try (var csv = rows.open()) {
      int count = 0;
      for (var row : csv) {
        var names = row.getFields();
        if (isSeparator(names)) {
          continue;
        }
        int known = known(names, mapped);
        boolean isFirst = best.names.isEmpty() && isFilled(names);
        if (isFirst || known >= SEVERAL && known > best.known) {
          best = new HeaderRow(rows, row.getStartingLineNumber(), names, known);
        }
        if (++count == MOST_ROWS || best.known >= SEVERAL && 2 * best.known >= names.size()) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      return best;
    }
    return best;
  }

  private static boolean isSeparator(List<String> cells) {
    return cells.getFirst().strip().toLowerCase(Locale.ROOT).startsWith(SEPARATOR);
  }

  private static boolean isFilled(List<String> cells) {
    return !cells.stream().allMatch(String::isBlank);
  }

  private static int known(List<String> cells, Collection<String> mapped) {
    int known = 0;
    for (var cell : cells) {
      boolean isName = !cell.isBlank() && cell.length() <= LONGEST_NAME;
      boolean isMapped = mapped.contains(Headers.key(cell)) && (cells.size() > 1 || !isSplit(cell));
      known += isName && (isMapped || Headers.isKnown(cell)) ? 1 : 0;
    }
    return known;
  }

  private static boolean isSplit(String cell) {
    return cell.codePoints().anyMatch(letter -> DELIMITERS.indexOf(letter) >= 0);
  }

  /** The first row, which is malformed or missing. */
  private List<String> first(Source source) {
    try (var csv = rows.open()) {
      for (var row : csv) {
        if (!isSeparator(row.getFields()) && isFilled(row.getFields())) {
          return row.getFields();
        }
      }
    } catch (CsvParseException e) {
      throw rows.broken(e);
    } catch (IOException e) {
      throw source.unreadable(e);
    }
    throw Failure.refused(
        source.name() + (source.beginning().isEmpty() ? " is empty" : " has no header"),
        "the first line should name the columns, such as name,phone,email");
  }

  private void requireNames(Source source) {
    for (var cell : names) {
      if (cell.indexOf('@') > 0 || known == 0 && isNumber(cell)) {
        throw Failure.refused(
            source.name()
                + ", line "
                + line
                + ": \""
                + cell.strip()
                + "\" is not the name of a column",
            "the first line should name the columns, such as name,phone,email;"
                + " nothing was imported");
      }
    }
  }

  private static boolean isNumber(String cell) {
    return cell.codePoints().noneMatch(Character::isLetter)
        && cell.codePoints().filter(Character::isDigit).count() >= MANY_DIGITS;
  }
}
