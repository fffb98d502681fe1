package hug.transfer;

import hug.transfer.Contact.Some;
import hug.transfer.Meaning.Sort;
import java.util.ArrayList;
import java.util.List;

/** A birthday in several columns: year, month and day, as Thunderbird writes it. */
final class BirthColumns {
  private Column year;
  private Column month;
  private Column day;

  BirthColumns(List<Column> columns) {
    for (var column : columns) {
      switch (column.sort()) {
        case BIRTH_YEAR -> year = column;
        case BIRTH_MONTH -> month = column;
        case BIRTH_DAY -> day = column;
        default -> {}
      }
    }
  }

  /**
   * The same columns. In a file that has a month of birth, the word for a birthday means the day of
   * the month in some languages; in one that has none, a month and a day are no birthday.
   */
  static List<Column> resolved(List<Column> columns) {
    boolean isSplit = has(columns, Sort.BIRTH_MONTH);
    boolean hasDay = has(columns, Sort.BIRTH_DAY);
    var resolved = new ArrayList<Column>();
    for (var column : columns) {
      boolean isDay =
          isSplit
              && !hasDay
              && column.sort() == Sort.DAY
              && column.meaning().detail().equals("birthday");
      if (isDay) {
        resolved.add(column.as(Sort.BIRTH_DAY));
      } else if (isSplit || column.sort() != Sort.BIRTH_DAY) {
        resolved.add(column);
      }
    }
    return resolved;
  }

  private static boolean has(List<Column> columns, Sort sort) {
    return columns.stream().anyMatch(column -> column.sort() == sort);
  }

  boolean has(Column column) {
    return column == year || column == month || column == day;
  }

  void read(Row row, Contact contact) {
    var its = text(row, month);
    var dayOfMonth = text(row, day);
    var yearOfBirth = text(row, year);
    if (its.isEmpty() || dayOfMonth.isEmpty()) {
      if (!yearOfBirth.isEmpty()) {
        contact.add(Some.FACT, "birth year", yearOfBirth);
      }
      return;
    }
    contact
        .at(month.place())
        .add(
            Some.DAY,
            "birthday",
            (yearOfBirth.isEmpty() ? "-" : yearOfBirth)
                + "-"
                + padded(its)
                + "-"
                + padded(dayOfMonth));
  }

  private static String text(Row row, Column column) {
    return column == null ? "" : row.at(column.index());
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
