package hug.transfer;

import hug.model.FormulaGuard;

/** The text of a cell without what keeps a spreadsheet from changing it. */
final class CellText {
  /** Signs that {@link FormulaGuard} never leaves after a single apostrophe of the text itself. */
  private static final String SIGNS = "=+-@";

  private CellText() {}

  /** The text, stripped, without the guard of hug's own or of another program. */
  static String of(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    char first = cell.charAt(0);
    if (first == '=') {
      return ofFormula(cell);
    }
    if (first != '\'') {
      return cell.strip();
    }
    var text = FormulaGuard.unguarded(cell);
    boolean isForeign =
        text.length() == cell.length() && text.length() > 1 && SIGNS.indexOf(text.charAt(1)) >= 0;
    return (isForeign ? text.substring(1) : text).strip();
  }

  /** The text in a formula such as {@code ="0555 0102"}. */
  private static String ofFormula(String cell) {
    var formula = cell.strip();
    boolean isText = formula.length() > 3 && formula.startsWith("=\"") && formula.endsWith("\"");
    return isText
        ? formula.substring(2, formula.length() - 1).replace("\"\"", "\"").strip()
        : formula;
  }

  /** A phone number without the apostrophe that makes it text; other texts stay as they are. */
  static String number(String text) {
    boolean isNumber =
        text.length() > 1
            && (Character.isDigit(text.charAt(1)) || "+(".indexOf(text.charAt(1)) >= 0);
    return isNumber ? unquoted(text) : text;
  }

  /** A number or a day without the apostrophe that makes it text in a spreadsheet. */
  static String unquoted(String text) {
    return text.startsWith("'") ? text.substring(1).strip() : text;
  }
}
