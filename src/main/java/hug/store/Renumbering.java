package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The numbers that rows get when they are added again after rows of others. */
final class Renumbering {
  /** Rows with consecutive numbers, and by how much the numbers change. */
  record Run(LoggedTable kind, long first, long last, long shift) {
    boolean has(LoggedTable other, long row) {
      return kind == other && first <= row && row <= last;
    }

    private String json() {
      return "{\"kind\":\""
          + kind.word()
          + "\",\"first\":"
          + first
          + ",\"last\":"
          + last
          + ",\"shift\":"
          + shift
          + "}";
    }
  }

  /** SQL for the new number for an old one, from the runs in ?2. */
  private static final String NUMBER =
      """
      (OLD + coalesce(
        (
          select value ->> 'shift'
          from json_each(?2)
          where value ->> 'kind' = 'KIND'
            and OLD between value ->> 'first' and value ->> 'last'
        ),
        0))\
      """;

  private final Sqlite sqlite;
  private final List<Run> runs = new ArrayList<>();

  Renumbering(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /** Gives rows from {@code first} to {@code last} the numbers from {@code now} on. */
  void add(LoggedTable kind, long first, long last, long now) {
    var previous = runs.isEmpty() ? null : runs.getLast();
    boolean goesOn =
        previous != null
            && previous.kind() == kind
            && previous.last() == first - 1
            && previous.shift() == now - first;
    if (goesOn) {
      runs.set(runs.size() - 1, new Run(kind, previous.first(), last, previous.shift()));
    } else if (now != first) {
      runs.add(new Run(kind, first, last, now - first));
    }
  }

  List<Run> runs() {
    return runs;
  }

  long of(LoggedTable kind, long row) {
    for (var run : runs) {
      if (run.has(kind, row)) {
        return row + run.shift();
      }
    }
    return row;
  }

  /** An image with the new numbers of all rows it refers to. */
  String of(LoggedTable kind, String image) {
    if (runs.isEmpty()) {
      return image;
    }
    var all = new StringJoiner(",", "[", "]");
    runs.forEach(run -> all.add(run.json()));
    return sqlite.one(renumbered(kind), Row::text, image, all.toString()).orElseThrow();
  }

  /** SQL for an image (?1) with other numbers. */
  private static String renumbered(LoggedTable kind) {
    var members = new StringJoiner(", ", "select json_replace(?1, ", ")");
    members.add("'$.none', 0");
    for (var field : kind.declaration().fields()) {
      var place = "$." + field.place();
      var referred = referred(kind, field);
      if (!field.place().isEmpty() && !referred.isEmpty()) {
        members.add(
            field.type() == Field.Type.LIST
                ? "'" + place + "', " + list(place, referred)
                : "'" + place + "', " + number("(?1 ->> '" + place + "')", referred));
      }
    }
    return members.toString();
  }

  private static String list(String place, String referred) {
    return """
    json((
      select json_group_array(json_replace(value, '$[INDEX]', NUMBER))
      from json_each(?1, 'PLACE')))\
    """
        .replace("PLACE", place)
        .replace("NUMBER", number("(value ->> INDEX)", referred))
        // The first number of a list's rows, but for absences, whose dates come first.
        .replace("INDEX", place.equals("$.absence") ? "2" : "0");
  }

  private static String number(String old, String kind) {
    return NUMBER.replace("OLD", old).replace("KIND", kind);
  }

  /** The kind of rows that a field refers to by number; empty if it does not. */
  private static String referred(LoggedTable kind, Field<?> field) {
    return switch (field.type()) {
      case CLIENT -> "client";
      case STAFF -> "staff";
      case TOUCH_NUMBER -> "touch";
      case SUBJECT -> "matter";
      case OTHER_NUMBER -> kind == LoggedTable.MEMBER ? "campaign" : "";
      case LIST ->
          switch (field.place()) {
            case "told" -> "news";
            case "skipped" -> "programme";
            case "absence" -> "staff";
            default -> "";
          };
      default -> "";
    };
  }
}
