package hug.store;

import hug.model.Client;
import hug.model.Details;
import hug.model.Labelled;
import java.util.List;
import java.util.Optional;

/** The rows of other tables that belong to a client, and how to assemble a client. */
final class ClientRows {
  /** A value with its label, as people write it. */
  private static final String LABELLED = "iif(label = '', value, label || ': ' || value)";

  /** A custom field, as people write it. */
  private static final String FIELD = "label || '=' || value";

  private ClientRows() {}

  static Rows handles(String kind) {
    var name = "'" + kind + "'";
    return new Rows(
        "handle",
        "client",
        "value, key",
        "position",
        " and kind = " + name,
        ", kind, position",
        ", " + name + ", key",
        kind.equals("phone") ? LABELLED : "value");
  }

  static Rows details(String kind) {
    var name = "'" + kind + "'";
    return new Rows(
        "detail",
        "client",
        "value, label",
        "position",
        " and kind = " + name,
        ", kind, position",
        ", " + name + ", key",
        kind.equals("field") ? FIELD : LABELLED);
  }

  static Client client(FieldValues values) {
    List<String> numbers = values.get("phone");
    var phones = numbers.stream().map(Labelled::phone).toList();
    List<String> fields = values.get("field");
    var details =
        new Details(
            Details.ofPhones(phones).labels(),
            labelled(values.get("address")),
            labelled(values.get("website")),
            fields.stream().map(Labelled::field).toList(),
            values.get("uid"));
    return new Client(
        values.get("id"),
        values.get("name"),
        values.get("company"),
        values.get("email"),
        phones.stream().map(Labelled::value).toList(),
        values.get("tags"),
        values.get("aliases"),
        values.get("owner"),
        values.get("since"),
        values.get("every"),
        values.get("value"),
        Optional.empty(),
        values.get("note"),
        details);
  }

  private static List<Labelled> labelled(List<String> texts) {
    return texts.stream().map(Labelled::parse).toList();
  }
}
