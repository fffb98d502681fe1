package hug.transfer;

import hug.model.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The phone numbers, addresses and websites of a card, with labels such as work. */
record CardPlaces(List<CardLine> lines) {
  private static final int TOWN = 3;
  private static final int CODE = 5;
  private static final int ADDRESS_PARTS = 7;

  private List<CardLine> all(String name) {
    return lines.stream().filter(property -> property.name().equals(name)).toList();
  }

  List<Labelled> phones() {
    var phones = new ArrayList<Labelled>();
    for (var property : all("TEL")) {
      var parts = List.of(without("tel:", property.text()).split(";", -1));
      var extension = parts.stream().filter(part -> part.startsWith("ext=")).findFirst();
      var number =
          parts.getFirst().strip() + extension.map(part -> " ext. " + part.substring(4)).orElse("");
      phones.add(new Labelled(place(property), number));
    }
    phones.removeIf(phone -> phone.value().isEmpty());
    return phones;
  }

  /** Addresses: the parts are box, room, street, town, region, code and country. */
  List<Labelled> addresses() {
    var addresses = new ArrayList<Labelled>();
    for (var property : all("ADR")) {
      var parts = new ArrayList<>(property.parts(';'));
      while (parts.size() < ADDRESS_PARTS) {
        parts.add("");
      }
      parts.set(TOWN, (parts.remove(CODE) + " " + parts.get(TOWN)).strip());
      parts.removeIf(String::isEmpty);
      if (!parts.isEmpty()) {
        addresses.add(new Labelled(place(property), line(String.join("\n", parts))));
      }
    }
    return addresses;
  }

  List<Labelled> websites() {
    return all("URL").stream()
        .map(property -> new Labelled("", property.text()))
        .filter(website -> !website.value().isEmpty())
        .toList();
  }

  /** Several lines joined into one. */
  static String line(String lines) {
    return String.join(", ", lines.strip().split("[ ,]*[\r\n]+[ ,]*"));
  }

  /** The label of a number or an address: the owner's own, or one from the types. */
  private String place(CardLine property) {
    var own = property.group().isEmpty() ? "" : label(property.group());
    if (!own.isEmpty()) {
      return own;
    }
    if (property.says("CELL")) {
      return "mobile";
    }
    if (property.says("FAX") && !property.says("VOICE")) {
      return "fax";
    }
    return property.says("WORK") ? "work" : property.says("HOME") ? "home" : "";
  }

  /**
   * Apple's label for a group of properties, or an empty text; built-in ones are wrapped like
   * _$!<Anniversary>!$_.
   */
  String label(String group) {
    for (var property : all("X-ABLABEL")) {
      if (property.group().equals(group) && !property.text().isEmpty()) {
        var text = property.text();
        return text.startsWith("_$!<") && text.endsWith(">!$_")
            ? text.substring(4, text.length() - 4).toLowerCase(Locale.ROOT)
            : text;
      }
    }
    return "";
  }

  static String without(String scheme, String text) {
    return text.regionMatches(true, 0, scheme, 0, scheme.length())
        ? text.substring(scheme.length())
        : text;
  }
}
