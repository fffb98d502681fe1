package hug.transfer;

import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads a JSON object as a contact: the keys of {@code hug export clients --json}. */
final class JsonContact {
  private static final Map<String, One> ONES =
      Map.of(
          "id", One.ID,
          "name", One.NAME,
          "company", One.COMPANY,
          "owner", One.OWNER,
          "since", One.SINCE,
          "every", One.EVERY,
          "value", One.VALUE,
          "referred_by", One.REFERRED_BY,
          "note", One.NOTE,
          "last_touch", One.LAST_TOUCH);

  private static final Map<String, Some> LISTS =
      Map.of("tags", Some.TAG, "aliases", Some.ALIAS, "website", Some.WEBSITE);

  /** Keys that can stand in for a name. */
  static final List<String> TITLES =
      List.of("name", "company", "email", "emails", "phone", "phones");

  static final List<String> KEYS = keys();

  private final Map<String, Object> values;
  private final Contact contact = Contact.own();

  private JsonContact(Map<String, Object> values) {
    this.values = values;
  }

  private static List<String> keys() {
    var keys = new ArrayList<>(ClientTable.FIELDS);
    keys.addAll(List.of("emails", "phones", "addresses"));
    return List.copyOf(keys);
  }

  /**
   * @param values by key, in lower case
   */
  static Contact of(Map<String, Object> values) {
    return new JsonContact(values).contact();
  }

  private Contact contact() {
    ONES.forEach((key, what) -> each(key, (_, text) -> contact.at(key).put(what, text)));
    LISTS.forEach((key, what) -> each(key, (_, text) -> add(key, what, text)));
    several(Some.PHONE, "phones", "number", "phone");
    several(Some.EMAIL, "emails", "email", "email");
    several(Some.ADDRESS, "addresses", "address", "address");
    each(
        "fields",
        (name, text) ->
            contact.at("fields").add(Some.FIELD, name.isEmpty() ? text : name + "=" + text));
    each("birthday", (_, text) -> contact.at("birthday").add(Some.DAY, "birthday", text));
    return contact.at("");
  }

  /** A text with several values in it, separated by semicolons. */
  private void add(String key, Some what, String text) {
    for (var part : Several.parts(text)) {
      contact.at(key).add(what, part);
    }
  }

  /** The list of values, or else the one text that has them all. */
  private void several(Some what, String list, String value, String text) {
    if (values.get(list) instanceof List<?> items) {
      for (var item : items) {
        if (item instanceof Map<?, ?> one) {
          labelled(what, list, one, value);
        } else if (item instanceof String one) {
          contact.at(list).add(what, one);
        }
      }
    } else {
      each(list, (_, one) -> add(list, what, one));
    }
    if (contact.all(what).isEmpty()) {
      each(text, (_, one) -> add(text, what, one));
    }
  }

  private void labelled(Some what, String key, Map<?, ?> one, String value) {
    var label =
        one.get("label") instanceof String word
            ? word
            : one.get("type") instanceof String type ? type : "";
    var text = one.get(value) == null ? one.get("value") : one.get(value);
    if (text instanceof String plain) {
      contact.at(key).add(what, label, plain);
    }
  }

  /** Passes on the texts of a key; those of an object with their names. */
  private void each(String key, BiConsumer<String, String> taking) {
    each("", values.get(key), taking);
  }

  private static void each(String name, Object value, BiConsumer<String, String> taking) {
    switch (value) {
      case String text -> taking.accept(name, text);
      case List<?> list -> list.forEach(one -> each(name, one, taking));
      case Map<?, ?> map -> map.forEach((key, one) -> each(key.toString(), one, taking));
      case null, default -> {}
    }
  }
}
