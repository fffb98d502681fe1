package hug.transfer;

import hug.model.Failure;
import hug.transfer.Meaning.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a CSV file of clients.
 *
 * @param index its number, from 0
 * @param header its name as in the file
 * @param labelledBy the number of the column with the label of its values; -1 if there is none
 * @param place what messages call it
 */
record Column(int index, String header, Meaning meaning, int labelledBy, String place) {
  Sort sort() {
    return meaning.sort();
  }

  Column as(Sort other) {
    return new Column(index, header, meaning.as(other), labelledBy, place);
  }

  Column at(String where) {
    return new Column(index, header, meaning.at(where), labelledBy, place);
  }

  /** The columns of a file that say something of a client. */
  static List<Column> in(CsvFile file) {
    var meanings = new ArrayList<Meaning>();
    for (var header : file.header()) {
      meanings.add(Headers.find(header).orElse(null));
    }
    var columns = new ArrayList<Column>();
    for (var field : file.mapped()) {
      var mapped = file.mapped(field);
      var meaning = Headers.find(field).orElse(null);
      mapped.forEach(index -> meanings.set(index, null));
      if (meaning != null) {
        // Mapped columns come first.
        var first = new Meaning(meaning.sort(), meaning.detail(), "", 0, Integer.MIN_VALUE);
        if (first.sort() == Sort.NAME_OR_FAMILY) {
          first = first.as(Sort.NAME);
        }
        int index = file.column(field);
        boolean isJoined = index >= file.header().size();
        if (isJoined && (first.sort() == Sort.EMAIL || first.sort() == Sort.PHONE)) {
          for (int one : mapped) {
            columns.add(of(one, file.header().get(one), first, meanings));
          }
        } else {
          var header = isJoined ? field : file.header().get(index);
          columns.add(of(index, header, first, meanings));
        }
      }
    }
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i) != null) {
        columns.add(of(i, file.header().get(i), meanings.get(i), meanings));
      }
    }
    return columns;
  }

  private static Column of(int index, String header, Meaning meaning, List<Meaning> meanings) {
    var name = header.strip();
    return new Column(index, name, meaning, label(index, meaning, meanings), "column " + name);
  }

  /** The nearest column with labels for the values of a column. */
  private static int label(int index, Meaning meaning, List<Meaning> meanings) {
    var what = meaning.sort().isPlace() ? "address" : meaning.sort().name();
    int nearest = -1;
    for (int i = 0; i < meanings.size(); i++) {
      var label = meanings.get(i);
      if (label != null
          && label.sort() == Sort.LABEL
          && label.number() == meaning.number()
          && label.detail().equalsIgnoreCase(what)
          && (nearest < 0 || Math.abs(i - index) < Math.abs(nearest - index))) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The label of a value, as hug says it; empty if it has none. */
  String label(Row row) {
    var own = labelledBy < 0 ? "" : row.at(labelledBy);
    return own.isEmpty() ? meaning.label() : Headers.label(own);
  }

  /** Whether the number of a row is labelled as one that nobody can be called on. */
  boolean isFax(Row row) {
    if (labelledBy < 0 || sort() != Sort.PHONE) {
      return false;
    }
    var label = label(row);
    return label.equals("fax") || label.equals("pager");
  }

  /** Complains that two columns of this name have different values. */
  Failure hasOther(String one, String other) {
    return Failure.usage(
        place + ": two columns have this name, with \"" + one + "\" and \"" + other + "\"");
  }

  /** The subject of a fact or a day. */
  String subject(Row row) {
    var own = labelledBy < 0 ? "" : row.at(labelledBy).replace("*", "").strip();
    if (own.isEmpty()) {
      return meaning.detail().isEmpty() ? header : meaning.detail();
    }
    var known = Headers.find(own).filter(found -> found.sort() == sort());
    return known.map(Meaning::detail).filter(word -> !word.isEmpty()).orElse(own);
  }
}
