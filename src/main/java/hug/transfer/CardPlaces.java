package hug.transfer;

import hug.model.Labelled;
import hug.transfer.Contact.Some;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/** The phone numbers, e-mail and postal addresses and websites of a card, with their labels. */
record CardPlaces(CardContent card) {
  private static final int TOWN = 3;
  private static final int CODE = 5;
  private static final int ADDRESS_PARTS = 7;

  /** Labels that say no more than that it is one of several. */
  private static final Set<String> EMPTY = Set.of("other", "homepage", "home page", "home", "work");

  void into(Contact contact) {
    card.all("TEL").forEach(property -> phone(contact, property));
    card.all("EMAIL").forEach(property -> email(contact, property));
    addresses(contact);
    for (var property : card.all("URL")) {
      for (var website : property.text().split("\n")) {
        contact.add(Some.WEBSITE, label(property), website);
      }
    }
  }

  private void phone(Contact contact, CardLine property) {
    for (var text : property.text().split("\n")) {
      var number = new ArrayList<String>();
      var extension = "";
      var parts = without("tel:", text).split(";");
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && parts[i].regionMatches(true, 0, "ext=", 0, 4)) {
          extension = " ext. " + parts[i].substring(4);
        } else if (i == 0 || !parts[i].matches("[a-z-]+=.*")) {
          number.add(parts[i].strip());
        }
      }
      var whole = String.join(";", number) + extension;
      var label = phoneLabel(property);
      contact.add(Some.PHONE, label, whole);
      if (!label.isEmpty() && Labelled.phone(label, "1").label().isEmpty()) {
        contact.add(Some.FACT, label, whole);
      }
    }
  }

  private void email(Contact contact, CardLine property) {
    for (var text : property.text().split("\n")) {
      var address = without("mailto:", text);
      contact.add(Some.EMAIL, address);
      var label = card.label(property);
      if (!label.isEmpty() && !EMPTY.contains(label.toLowerCase(Locale.ROOT))) {
        contact.add(Some.FACT, label, address);
      }
    }
  }

  private void addresses(Contact contact) {
    var known = new ArrayList<String>();
    for (var property : card.all("ADR")) {
      var address = address(property);
      var formatted = property.parameter("LABEL").replace("\\n", "\n").replace("^n", "\n");
      known.add(address + " " + formatted);
      contact.add(Some.ADDRESS, label(property), address.isEmpty() ? line(formatted) : address);
    }
    for (var property : card.all("LABEL")) {
      var address = line(property.text());
      if (known.stream().noneMatch(other -> CardContent.hasWords(other, address))) {
        contact.add(Some.ADDRESS, label(property), address);
      }
    }
  }

  /** An address: its parts are box, room, street, town, region, code and country. */
  private static String address(CardLine property) {
    var parts = new ArrayList<>(property.parts(';'));
    while (parts.size() < ADDRESS_PARTS) {
      parts.add("");
    }
    parts.set(TOWN, (parts.remove(CODE) + " " + parts.get(TOWN)).strip());
    var kept = new ArrayList<String>();
    for (int i = 0; i < parts.size(); i++) {
      // RFC 9554 repeats the street in further parts.
      boolean isRepeated = i >= ADDRESS_PARTS - 1 && kept.toString().contains(parts.get(i));
      if (!parts.get(i).isEmpty() && !isRepeated) {
        kept.add(parts.get(i));
      }
    }
    return line(String.join("\n", kept));
  }

  /** Several lines joined into one. */
  static String line(String lines) {
    return String.join(", ", lines.strip().split("[ ,]*[\r\n]+[ ,]*"));
  }

  private String phoneLabel(CardLine property) {
    var own = card.label(property);
    var folded = own.toLowerCase(Locale.ROOT);
    if (own.isEmpty() ? property.says("FAX") && !property.says("VOICE") : folded.contains("fax")) {
      return "fax";
    }
    if (own.isEmpty() && (property.says("CELL") || property.says("IPHONE"))) {
      return "mobile";
    }
    return label(property);
  }

  /** The label of a number or an address: the owner's own, or one from the types. */
  private String label(CardLine property) {
    var own = card.label(property);
    if (!own.isEmpty()) {
      return EMPTY.contains(own.toLowerCase(Locale.ROOT)) ? "" : own;
    }
    var type = CardContent.ownType(property);
    if (!type.isEmpty()) {
      return type;
    }
    return property.says("WORK") ? "work" : property.says("HOME") ? "home" : "";
  }

  private static String without(String scheme, String text) {
    var plain = text.strip();
    return plain.regionMatches(true, 0, scheme, 0, scheme.length())
        ? plain.substring(scheme.length())
        : plain;
  }
}
