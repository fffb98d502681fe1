package hug.store;

import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table whose changes are all logged. A row is read as one JSON object, its image, and can be
 * restored from it.
 */
enum LoggedTable {
  /** A client, with tags and handles. */
  CLIENT(
      Declarations.CLIENT,
      "id",
      List.of("name", "key", "company", "phone", "email", "alias", "tag"),
      "(select coalesce(max(client), 0) from forgotten)"),

  /** A touch. */
  TOUCH(Declarations.TOUCH, "client", List.of(), "0"),

  /** A promise, complaint, job or other record about a client. */
  MATTER(Declarations.MATTER, "client", List.of(), "0"),

  /** A follow-up step; it belongs to no client. */
  PROGRAMME(Declarations.STEP, "0", List.of(), "(select coalesce(max(step), 0) from skip)"),

  /** A news item; it belongs to no client. */
  NEWS(Declarations.NEWS, "0", List.of(), "(select coalesce(max(news), 0) from told)"),

  /** A campaign; it belongs to no client. */
  CAMPAIGN(Declarations.CAMPAIGN, "0", List.of(), "0"),

  /** A client in a campaign. */
  MEMBER(Declarations.MEMBER, "client", List.of(), "0"),

  /** A meeting of the council; it belongs to no client. */
  MEETING(Declarations.MEETING, "0", List.of(), "0"),

  /** An item on the council's agenda, raised by a client or by the business. */
  ITEM(Declarations.ITEM, "coalesce(client, 0)", List.of(), "0"),

  /** A staff member; added on first mention. */
  STAFF(Declarations.STAFF, "0", List.of(), "0"),

  /** A rule; it belongs to no client. */
  RULE(Declarations.RULE, "0", List.of(), "0"),

  /** A setting; it belongs to no client. */
  SETTING(Declarations.SETTING, "0", List.of(), "0"),

  /** A template of texts for clients; it belongs to no client. */
  WORDING(Declarations.WORDING, "0", List.of(), "0"),

  /** A client who became part of another; the row has the number of the one who is gone. */
  MERGED(Declarations.MERGED, "0", List.of(), "0"),

  /** The tombstone of a forgotten client. */
  FORGOTTEN(Declarations.FORGOTTEN, "0", List.of(), "0");

  /** The owner of rows that belong to no client, such as rules and staff. */
  static final long NOBODY = 0;

  private final Declaration<?> declaration;
  private final String table;
  private final String owner;
  private final String image;
  private final String highestElsewhere;

  /**
   * @param owner SQL for the client a row belongs to
   * @param first the first members of its images, whose order must not change because images are
   *     hashed
   * @param highestElsewhere SQL for the highest row number that another table refers to
   */
  LoggedTable(
      Declaration<?> declaration, String owner, List<String> first, String highestElsewhere) {
    this.declaration = declaration;
    this.table = declaration.table();
    this.owner = owner;
    this.image = declaration.image(first);
    this.highestElsewhere = highestElsewhere;
  }

  static LoggedTable of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Its name in the log. */
  String word() {
    return table;
  }

  String table() {
    return table;
  }

  Declaration<?> declaration() {
    return declaration;
  }

  /** SQL for the image of a row and the client it belongs to, by number. */
  String byNumber() {
    return "select " + image + ", " + owner + " from " + table + " where id = ?";
  }

  /** SQL for the numbers and images of a range of rows. */
  String byNumbers() {
    return "select id, " + image + " from " + table + " where id between ? and ? order by id";
  }

  /** SQL for the client that a row (?1) with an image (?2) belongs to. */
  String ofImage() {
    return switch (owner) {
      case "id" -> "select ?1 where ?2 <> ''";
      case "client" -> "select ?2 ->> 'client' where ?1 > 0";
      case "coalesce(client, 0)" -> "select coalesce(?2 ->> 'client', 0) where ?1 > 0";
      default -> "select " + NOBODY + " where ?1 > 0 and ?2 <> ''";
    };
  }

  /** SQL for the numbers and images of all rows that belong to a client. */
  String ofClient() {
    return "select id || ' ' || "
        + image
        + " from "
        + table
        + " where "
        + owner
        + " = ? order by id";
  }

  /** SQL for the client, number and image of each row that belongs to a range of clients. */
  String ofClients() {
    return "select OWNER, id || ' ' || IMAGE from TABLE where +OWNER between ? and ? order by id"
        .replace("OWNER", owner)
        .replace("TABLE", table)
        .replace("IMAGE", image);
  }

  /** Restores a row from an image, or removes it. */
  void put(Sqlite sqlite, long row, Optional<String> image) {
    if (image.isPresent()) {
      declaration.put(sqlite, row, image.get());
    } else {
      sqlite.change(removal(), row);
    }
  }

  String removal() {
    return "delete from " + table + " where id = ?";
  }

  /** SQL for the kinds and numbers of rows in the way of restoring (?1) from an image (?2). */
  String missing() {
    var queries = new ArrayList<String>();
    if (hasKey()) {
      queries.add(
          "select 'TABLE', id from TABLE where key = ?2 ->> 'key' and id <> ?1"
              .replace("TABLE", table));
    }
    for (var client : columns(Field.Type.CLIENT)) {
      queries.add(
          """
          select 'client', ?2 ->> 'COLUMN'
          where ?2 ->> 'COLUMN' is not null
            and ?2 ->> 'COLUMN' not in (select id from client)
          """
              .replace("COLUMN", client));
    }
    for (var subject : columns(Field.Type.SUBJECT)) {
      queries.add(
          """
          select 'matter', ?2 ->> 'COLUMN'
          where ?2 ->> 'COLUMN' is not null
            and ?2 ->> 'COLUMN' not in (select id from matter)
          """
              .replace("COLUMN", subject));
    }
    for (var staff : columns(Field.Type.STAFF)) {
      queries.add(
          """
          select 'staff', ?2 ->> 'COLUMN'
          where ?2 ->> 'COLUMN' is not null
            and ?2 ->> 'COLUMN' not in (select id from staff)
          """
              .replace("COLUMN", staff));
    }
    if (this == STAFF) {
      queries.add(
          """
          select 'staff', value ->> 2
          from json_each(?2, '$.absence')
          where value ->> 2 is not null and value ->> 2 not in (select id from staff)
          """);
    }
    if (this == TOUCH) {
      queries.add(
          """
          select 'news', value ->> 0
          from json_each(?2, '$.told')
          where value ->> 0 not in (select id from news)
          """);
    }
    queries.add("select '', 0 where ?1 < 0 and ?2 = ''");
    return String.join(" union all ", queries);
  }

  /** SQL for the rows that refer to a row (?1), and so prevent its removal. */
  String hanging() {
    var queries = new ArrayList<>(List.of("select '', 0 where ?1 < 0"));
    for (var subject : columns(Field.Type.SUBJECT)) {
      queries.add(
          "select 'TABLE', id from TABLE where COLUMN = ?1"
              .replace("TABLE", table)
              .replace("COLUMN", subject));
    }
    if (this == STAFF) {
      queries.add("select 'staff', staff from absence where cover = ?1 and staff <> ?1");
    }
    if (this == NEWS) {
      queries.add("select 'touch', touch from told where news = ?1");
    }
    for (var kind : this == STAFF ? values() : new LoggedTable[0]) {
      for (var staff : kind.columns(Field.Type.STAFF)) {
        queries.add(
            "select 'TABLE', id from TABLE where COLUMN = ?1"
                .replace("TABLE", kind.table)
                .replace("COLUMN", staff));
      }
    }
    for (var kind : this == CLIENT ? values() : new LoggedTable[0]) {
      for (var client : kind.columns(Field.Type.CLIENT)) {
        queries.add(
            "select 'TABLE', id from TABLE where ".replace("TABLE", kind.table)
                + client
                + (kind == CLIENT ? " = ?1 and id <> ?1" : " = ?1"));
      }
    }
    return String.join(" union all ", queries);
  }

  /** SQL for the highest number that a row of this kind ever had. */
  String highest() {
    var places = new ArrayList<>(List.of(highestElsewhere));
    for (var kind : this == TOUCH ? values() : new LoggedTable[0]) {
      for (var column : kind.columns(Field.Type.TOUCH_NUMBER)) {
        places.add(
            "(select coalesce(max(COLUMN), 0) from TABLE where COLUMN is not null)"
                .replace("COLUMN", column)
                .replace("TABLE", kind.table));
      }
    }
    return """
    select max(
      (select coalesce(max(id), 0) from TABLE),
      (select coalesce(max(last), 0) from change where kind = 'TABLE'),
      ELSEWHERE)
    """
        .replace("TABLE", table)
        .replace("ELSEWHERE", String.join(", ", places));
  }

  /** Whether no two rows may have the same key. */
  boolean hasKey() {
    return switch (this) {
      case RULE, SETTING, CAMPAIGN, WORDING, STAFF -> true;
      default -> false;
    };
  }

  /** The columns of a type in this table. */
  List<String> columns(Field.Type type) {
    var columns = new ArrayList<String>();
    for (var field : declaration.fields()) {
      if (field.isColumn() && field.type() == type) {
        columns.add(field.column());
      }
    }
    return columns;
  }

  /** The columns of a type in any table, as an SQL list. */
  static String all(Field.Type type) {
    var columns = new ArrayList<String>();
    for (var kind : values()) {
      kind.columns(type).forEach(column -> columns.add("'" + column + "'"));
    }
    return "(" + String.join(", ", columns) + ")";
  }
}
