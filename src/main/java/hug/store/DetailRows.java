package hug.store;

import hug.model.Client;
import hug.model.Details;
import hug.model.Labelled;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads and writes addresses, websites, custom fields, UIDs and the labels of phone numbers. */
final class DetailRows {
  /** All details of a client (card.id) in one text: a letter for the kind, label and value. */
  static final String OF_CARD =
      """
        (
          select group_concat(letter || label || char(30) || value, char(31))
          from (
            select 'p' as letter, label, value, position
            from handle
            where handle.client = card.id and kind = 'phone' and label <> ''
            union all
            select substr(kind, 1, 1), label, value, position
            from detail
            where detail.client = card.id
            order by letter, position)
        )
      """;

  private static final char BETWEEN = 30;

  private DetailRows() {}

  /** Parses such texts. */
  static Details of(List<String> texts) {
    if (texts.isEmpty()) {
      return Details.NONE;
    }
    var labels = new HashMap<String, String>();
    var addresses = new ArrayList<Labelled>();
    var websites = new ArrayList<Labelled>();
    var fields = new ArrayList<Labelled>();
    var uids = new ArrayList<String>();
    for (var text : texts) {
      int end = text.indexOf(BETWEEN);
      var one = new Labelled(text.substring(1, end), text.substring(end + 1));
      switch (text.charAt(0)) {
        case 'p' -> labels.put(one.value(), one.label());
        case 'a' -> addresses.add(one);
        case 'w' -> websites.add(one);
        case 'u' -> uids.add(one.value());
        default -> fields.add(one);
      }
    }
    return new Details(labels, addresses, websites, fields, uids);
  }

  /** Replaces the details of a client whose phone numbers are already stored. */
  static void put(Sqlite sqlite, long id, Client client) {
    var details = client.details();
    sqlite.change("delete from detail where client = ?", id);
    details
        .labels()
        .forEach((number, label) ->
            sqlite.change(
                "update handle set label = ? where client = ? and kind = 'phone' and value = ?",
                label,
                id,
                number));
    put(sqlite, id, "address", details.addresses());
    put(sqlite, id, "website", details.websites());
    put(sqlite, id, "field", details.fields());
    put(sqlite, id, "uid", details.uids().stream().map(uid -> new Labelled("", uid)).toList());
  }

  private static void put(Sqlite sqlite, long id, String kind, List<Labelled> values) {
    int position = 0;
    for (var one : values) {
      sqlite.change(
          "insert into detail (client, kind, position, label, value) values (?, ?, ?, ?, ?)",
          id,
          kind,
          position++,
          one.label(),
          one.value());
    }
  }
}
