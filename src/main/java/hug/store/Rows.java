package hug.store;

import hug.store.sqlite.Sqlite;
import java.util.StringJoiner;

/**
 * The rows of another table that belong to a row.
 *
 * @param columns the columns in images
 * @param kind a condition that selects the rows; may be empty
 * @param more further columns, and their values
 * @param text SQL for the value of each row in exports
 */
public record Rows(
    String table,
    String owner,
    String columns,
    String order,
    String kind,
    String more,
    String moreValues,
    String text) {
  /** The labels of phone numbers, whose rows exist already. */
  static final Rows LABELS =
      new Rows(
          "handle",
          "client",
          "value, label",
          "position",
          " and kind = 'phone' and label <> ''",
          "",
          "",
          "value");

  /** The other names of a member of staff. */
  static final Rows LOGINS = new Rows("login", "staff", "name, key", "key", "", "", "", "name");

  /** The absences of a member of staff, in exports with the name of who covers. */
  static final Rows ABSENCES =
      new Rows(
          "absence",
          "staff",
          "first, last, cover",
          "first",
          "",
          "",
          "",
          "first || ' ' || last"
              + " || coalesce(' ' || (select name from staff where id = absence.cover), '')");

  /** SQL that selects the rows that belong to a row. */
  String from(String ownTable) {
    return table + " where " + owner + " = " + ownTable + ".id" + kind + " order by " + order;
  }

  /** Restores the rows that belong to a row (?1) from an image (?2). */
  void put(Sqlite sqlite, String member, long id, String image) {
    if (equals(LABELS)) {
      sqlite.change(
          """
          update handle
          set label = given.value ->> 1
          from json_each(?2, '$.label') as given
          where client = ?1 and kind = 'phone' and handle.value = given.value ->> 0
          """,
          id,
          image);
      return;
    }
    sqlite.change("delete from " + table + " where " + owner + " = ?" + kind, id);
    var values = new StringJoiner(", ");
    for (int i = 0; i < columns.split(",").length; i++) {
      values.add("value ->> " + i);
    }
    sqlite.change(
        "insert into TABLE (OWNER, COLUMNS) select ?1, VALUES from json_each(?2, '$.MEMBER')"
            .replace("TABLE", table)
            .replace("OWNER", owner)
            .replace("COLUMNS", columns + more)
            .replace("VALUES", values + moreValues)
            .replace("MEMBER", member),
        id,
        image);
  }
}
