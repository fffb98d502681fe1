package hug.transfer;

import hug.transfer.Contact.Some;
import hug.transfer.Meaning.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns with addresses, whole or in parts. */
final class PlaceColumns {
  /** The parts of an address in the order of an envelope; the code goes before the town. */
  private static final List<List<Sort>> LINES =
      List.of(
          List.of(Sort.STREET, Sort.HOUSE),
          List.of(Sort.STREET_2),
          List.of(Sort.STREET_3),
          List.of(Sort.BOX),
          List.of(Sort.CODE, Sort.CITY),
          List.of(Sort.REGION),
          List.of(Sort.COUNTRY));

  /** The columns of each address in parts. */
  private final Map<String, List<Column>> parts = new LinkedHashMap<>();

  /** Columns with a whole address each. */
  private final List<Column> whole = new ArrayList<>();

  PlaceColumns(List<Column> all) {
    var columns = placed(all);
    for (var column : columns) {
      var sort = column.sort();
      if (sort == Sort.FORMATTED) {
        whole.add(column);
      } else if (sort != Sort.ADDRESS || isStreet(column, columns)) {
        var part = sort == Sort.ADDRESS ? column.as(Sort.STREET) : column;
        parts.computeIfAbsent(group(part, columns), _ -> new ArrayList<>()).add(part);
      } else {
        whole.add(column);
      }
    }
  }

  /**
   * The columns of addresses. A part after one of home or work belongs to that, if its name does
   * not say where: French files have two columns called Ville.
   */
  private static List<Column> placed(List<Column> all) {
    var columns = new ArrayList<Column>();
    int last = -2;
    var place = "";
    var sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> Integer.compare(one.index(), other.index()));
    for (var column : sorted) {
      if (column.sort().isPlace()) {
        boolean isStart =
            switch (column.sort()) {
              case STREET, ADDRESS, FORMATTED -> true;
              default -> column.index() != last + 1;
            };
        boolean isPlaced = !column.meaning().place().isEmpty();
        place = isStart || isPlaced ? column.meaning().place() : place;
        columns.add(column.at(place));
        last = column.index();
      }
    }
    return columns;
  }

  /** Whether an address is only the street, because other columns have the town. */
  private static boolean isStreet(Column address, List<Column> columns) {
    boolean hasStreet = false;
    boolean hasTown = false;
    for (var column : columns) {
      if (column.meaning().place().equals(address.meaning().place())) {
        hasStreet |= column.sort() == Sort.STREET;
        hasTown |= column.sort() == Sort.CITY || column.sort() == Sort.CODE;
      }
    }
    return hasTown && !hasStreet;
  }

  /** The address that a part belongs to; a number is that of the address or of a line in it. */
  private static String group(Column part, List<Column> columns) {
    int number = part.meaning().number();
    boolean isOfAddress = false;
    for (var column : columns) {
      isOfAddress |=
          number > 0
              && column.meaning().number() == number
              && column.meaning().place().equals(part.meaning().place())
              && (column.sort() == Sort.CITY
                  || column.sort() == Sort.CODE
                  || column.sort() == Sort.FORMATTED);
    }
    return key(part, isOfAddress ? number : 0);
  }

  private static String key(Column column, int number) {
    return column.meaning().place() + number;
  }

  boolean isAny() {
    return !whole.isEmpty() || !parts.isEmpty();
  }

  void read(Row row, Contact contact) {
    for (var column : whole) {
      var text = row.at(column.index());
      contact.at(column.place());
      if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
        contact.add(Some.EMAIL, text);
      } else {
        add(contact, column, row, text);
      }
    }
    for (var group : parts.entrySet()) {
      var columns = group.getValue();
      var text = isWhole(group.getKey(), row) ? "" : envelope(row, columns);
      if (!text.isEmpty()) {
        var first = columns.getFirst();
        contact.at(first.place()).add(Some.ADDRESS, first.label(row), text.replace(';', ','));
      }
    }
  }

  /** Whether the row also has the address as a whole, which says the same as its parts. */
  private boolean isWhole(String group, Row row) {
    for (var column : whole) {
      if (column.sort() == Sort.FORMATTED
          && key(column, column.meaning().number()).equals(group)
          && !row.at(column.index()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void add(Contact contact, Column column, Row row, String text) {
    for (var one : contact.isStrict() ? Several.parts(text) : List.of(text)) {
      contact.add(Some.ADDRESS, column.label(row), line(one));
    }
  }

  private static String envelope(Row row, List<Column> columns) {
    var envelope = new StringBuilder();
    for (var sorts : LINES) {
      var line = new StringBuilder();
      for (var sort : sorts) {
        for (var column : columns) {
          var text = column.sort() == sort ? CellText.unquoted(row.at(column.index())) : "";
          if (!text.isEmpty()) {
            var between = sort == Sort.STREET || sort == Sort.REGION ? "\n" : " ";
            line.append(line.isEmpty() ? "" : between).append(text);
          }
        }
      }
      if (!line.isEmpty()) {
        envelope.append(envelope.isEmpty() ? "" : "\n").append(line);
      }
    }
    return line(envelope.toString());
  }

  /** Several lines joined into one. */
  private static String line(String lines) {
    var joined = new StringBuilder();
    for (var part : lines.split("[\r\n]+")) {
      var text = part.strip().replaceAll(" +", " ");
      while (text.startsWith(",") || text.endsWith(",")) {
        text =
            text.startsWith(",")
                ? text.substring(1).strip()
                : text.substring(0, text.length() - 1).strip();
      }
      if (!text.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : ", ").append(text);
      }
    }
    return joined.toString();
  }
}
