package hug.store;

import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of row whose every change is logged. What such a row holds is read as one JSON object, its
 * image, and can be written back from it.
 */
enum LoggedTable {
  /** A client, with the tags and the handles. */
  CLIENT(
      Declarations.CLIENT,
      "id",
      List.of("name", "key", "company", "phone", "email", "alias", "tag"),
      "(select coalesce(max(client), 0) from forgotten)"),

  /** A touch. */
  TOUCH(Declarations.TOUCH, "client", List.of(), "0"),

  /** A promise, a complaint, a job or whatever else is between a client and the business. */
  MATTER(Declarations.MATTER, "client", List.of(), "0"),

  /** A step of the programme after a delivery; it belongs to nobody. */
  PROGRAMME(Declarations.STEP, "0", List.of(), "(select coalesce(max(step), 0) from skip)"),

  /** Something that clients should hear; it belongs to nobody. */
  NEWS(Declarations.NEWS, "0", List.of(), "(select coalesce(max(news), 0) from told)"),

  /** Clients who are written to in waves; it belongs to nobody. */
  CAMPAIGN(Declarations.CAMPAIGN, "0", List.of(), "0"),

  /** A client in a campaign. */
  MEMBER(Declarations.MEMBER, "client", List.of(), "0"),

  /** A meeting of the council; it belongs to nobody. */
  MEETING(Declarations.MEETING, "0", List.of(), "0"),

  /** What somebody wants the council to talk about; a client or not. */
  ITEM(Declarations.ITEM, "coalesce(client, 0)", List.of(), "0"),

  /** Somebody on the staff; they are there from the first mention on, and only change. */
  STAFF(Declarations.STAFF, "0", List.of(), "0"),

  /** A rule; it belongs to nobody. */
  RULE(Declarations.RULE, "0", List.of(), "0"),

  /** What the business chose about its book; it belongs to nobody. */
  SETTING(Declarations.SETTING, "0", List.of(), "0");

  /** Who hangs on nobody: the rules, and the names of the staff. */
  static final long NOBODY = 0;

  private final Declaration<?> declaration;
  private final String table;
  private final String owner;
  private final String image;
  private final String highestElsewhere;

  /**
   * @param owner the client that a row hangs on
   * @param first how its images have begun, and still have to: hashes are made of them
   * @param highestElsewhere the highest number that another table knows such a row by
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

  /** The word for it in the log. */
  String word() {
    return table;
  }

  String table() {
    return table;
  }

  Declaration<?> declaration() {
    return declaration;
  }

  /** The image of the row with a number, and the client it hangs on. */
  String byNumber() {
    return "select " + image + ", " + owner + " from " + table + " where id = ?";
  }

  /** The client that a row (?1) with an image (?2) hangs on. */
  String ofImage() {
    return switch (owner) {
      case "id" -> "select ?1 where ?2 <> ''";
      case "client" -> "select ?2 ->> 'client' where ?1 > 0";
      case "coalesce(client, 0)" -> "select coalesce(?2 ->> 'client', 0) where ?1 > 0";
      default -> "select " + NOBODY + " where ?1 > 0 and ?2 <> ''";
    };
  }

  /** The numbers and images of all rows that hang on a client. */
  String ofClient() {
    return "select id || ' ' || "
        + image
        + " from "
        + table
        + " where "
        + owner
        + " = ? order by id";
  }

  /** The client, and the number and image, of each row that hangs on one of those between. */
  String ofClients() {
    return "select OWNER, id || ' ' || IMAGE from TABLE where +OWNER between ? and ? order by id"
        .replace("OWNER", owner)
        .replace("TABLE", table)
        .replace("IMAGE", image);
  }

  /** Makes the row with a number what it is in an image, or nothing. */
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

  /** The rows that keep a row (?1) from being put as it is in an image (?2): kinds and numbers. */
  String missing() {
    var queries = new ArrayList<String>();
    if (this == RULE || this == SETTING || this == CAMPAIGN) {
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

  /** The rows that keep a row (?1) from being removed: those that refer to it. */
  String hanging() {
    var queries = new ArrayList<>(List.of("select '', 0 where ?1 < 0"));
    for (var subject : columns(Field.Type.SUBJECT)) {
      queries.add(
          "select 'TABLE', id from TABLE where COLUMN = ?1"
              .replace("TABLE", table)
              .replace("COLUMN", subject));
    }
    if (this == NEWS) {
      queries.add("select 'touch', touch from told where news = ?1");
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

  /** The highest number that a row of this kind ever had. */
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

  /** The columns of a type. */
  private List<String> columns(Field.Type type) {
    var columns = new ArrayList<String>();
    for (var field : declaration.fields()) {
      if (field.isColumn() && field.type() == type) {
        columns.add(field.column());
      }
    }
    return columns;
  }

  /** The columns of a type in any table, as a list in SQL. */
  static String all(Field.Type type) {
    var columns = new ArrayList<String>();
    for (var kind : values()) {
      kind.columns(type).forEach(column -> columns.add("'" + column + "'"));
    }
    return "(" + String.join(", ", columns) + ")";
  }
}
