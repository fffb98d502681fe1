package hug.transfer.phone;

import hug.model.Phone;
import hug.transfer.CsvFile;
import hug.transfer.Headers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The columns of a list of calls.
 *
 * @param numbers their numbers by field, from 0
 */
record CallColumns(CsvFile file, Map<String, Integer> numbers) {
  private static final int SOME = 200;

  /** Finds the columns by --map, or else by their names. */
  static CallColumns of(CsvFile file) {
    var keys = file.header().stream().map(Headers::key).toList();
    var numbers = new HashMap<String, Integer>();
    var used = new HashSet<Integer>();
    for (var field : Headers.ofCalls().keySet()) {
      if (!file.mapped(field).isEmpty()) {
        numbers.put(field, file.column(field));
        used.addAll(file.mapped(field));
      }
    }
    Headers.ofCalls()
        .forEach((field, names) -> {
          for (var name : names) {
            int at = keys.indexOf(Headers.key(name));
            if (at >= 0 && !numbers.containsKey(field) && used.add(at)) {
              numbers.put(field, at);
            }
          }
        });
    return new CallColumns(file, numbers);
  }

  boolean has(String field) {
    return numbers.containsKey(field);
  }

  /** The number of a column, from 0; -1 if there is none. */
  int at(String field) {
    return numbers.getOrDefault(field, -1);
  }

  /** The place of a field in a message. */
  String place(String field) {
    int at = at(field);
    return "column "
        + (at < 0 || at >= file.header().size() ? field : file.header().get(at).strip());
  }

  boolean hasBothSides() {
    return has("from") && has("to");
  }

  /** The field with the number of the other side, where there is one only. */
  String number() {
    return has("phone") ? "phone" : has("to") ? "to" : "from";
  }

  /** Whether the kinds of calls are numbers, as in the lists of a FRITZ!Box. */
  boolean isFritz() {
    return has("extension") && has("type") && has("duration");
  }

  /** The unit of durations without one. */
  CallLength.Unit unit() {
    int at = at("duration");
    var key = at < 0 || at >= file.header().size() ? "" : Headers.key(file.header().get(at));
    boolean isClock = key.contains("hmm") && !key.contains("mmss");
    return isClock || isFritz()
        ? CallLength.Unit.HOURS
        : key.contains("min") ? CallLength.Unit.MINUTES : CallLength.Unit.SECONDS;
  }

  /** Whether they are surely those of calls. */
  boolean areMeant() {
    boolean isOwn = file.hasColumn("phone") && file.hasColumn("on");
    boolean hasClient = file.hasColumn("client") || file.hasColumn("client_id");
    boolean hasNumber = has("phone") || has("from") || has("to");
    if (hasClient || !has("on") || !hasNumber) {
      return false;
    }
    boolean isOfClients = file.header().stream().anyMatch(Headers::isOfClient);
    boolean isNamed = has("name") || file.has("client") && !file.hasColumn("who");
    boolean isLike =
        has("duration") || !isNamed && (has("direction") || has("answered") || has("type"));
    return !isOfClients && (isOwn && !isNamed || isLike) && haveNumbers();
  }

  /** Whether the columns of numbers have mostly numbers. */
  private boolean haveNumbers() {
    int all = 0;
    int whole = 0;
    int others = 0;
    for (var field : hasBothSides() ? List.of("from", "to") : List.of(number())) {
      for (var cell : file.firstCells(at(field), SOME)) {
        var number = CallNumber.of(cell);
        all += cell.isEmpty() ? 0 : 1;
        whole += Person.of(number, "").party().isPresent() ? 1 : 0;
        boolean isShort =
            !cell.isEmpty()
                && (Person.of(number, "").why() == LeftOut.WITHHELD
                    || !Phone.digits(number).isEmpty() && Phone.isWrittenAs(number));
        others += isShort ? 1 : 0;
      }
    }
    return all == 0 || whole > 0 && 2 * Math.max(whole, others) >= all;
  }
}
