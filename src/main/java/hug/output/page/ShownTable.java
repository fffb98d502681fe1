package hug.output.page;

import hug.output.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as shown on a page: the columns for people, as text.
 *
 * @param isNumber for each column, whether it has numbers
 */
record ShownTable(List<String> headings, List<Boolean> isNumber, List<List<String>> rows) {
  static ShownTable of(Table<?> table) {
    return of(table.shown());
  }

  private static ShownTable of(Table.Shown shown) {
    var isNumber = new ArrayList<Boolean>();
    for (int i = 0; i < shown.headings().size(); i++) {
      int column = i;
      isNumber.add(
          !shown.rows().isEmpty()
              && shown.rows().stream().allMatch(row -> isNumeric(row.get(column))));
    }
    return new ShownTable(shown.headings(), isNumber, shown.rows());
  }

  /** Whether it is empty, a number, a percentage or the like, which are compared digit by digit. */
  private static boolean isNumeric(String cell) {
    return cell.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.,%".indexOf(c) >= 0);
  }
}
