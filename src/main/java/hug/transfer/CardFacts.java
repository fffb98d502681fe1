package hug.transfer;

import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The values of a card that hug has no field for, as facts. */
record CardFacts(CardContent card, Contact contact) {
  /** Android's relations by number; type 0 has a label of its own. */
  private static final List<String> RELATIONS =
      List.of(
          "related",
          "assistant",
          "brother",
          "child",
          "domestic partner",
          "father",
          "friend",
          "manager",
          "mother",
          "parent",
          "partner",
          "referred by",
          "relative",
          "sister",
          "spouse");

  /** Properties whose type says what they are about. */
  private static final Set<String> TYPED =
      Set.of("RELATED", "X-ABRELATEDNAMES", "X-SOCIALPROFILE", "SOCIALPROFILE");

  void take() {
    work();
    for (var property : card.lines()) {
      var name = property.name();
      if (name.isEmpty()) {
        contact.findOdd(
            "line " + property.number() + " " + shown(property) + ": not a property; left out");
      } else if (property.value().equals(CardLine.LEFT_OUT)) {
        contact.leaveOut(CardProperties.blob(property));
      } else if (name.equals("X-ANDROID-CUSTOM")) {
        android(property.parts(';'));
      } else if (name.equals("SOUND")) {
        fact("phonetic name", property);
      } else if (CardProperties.isFact(name)) {
        fact(label(property), property);
      }
    }
  }

  private static String shown(CardLine property) {
    var text = property.value();
    return "\"" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "\"";
  }

  /** The company, the position in it, and what a card has more of. */
  private void work() {
    var positions = new ArrayList<>(card.texts("TITLE"));
    var roles = new ArrayList<>(card.texts("ROLE"));
    if (positions.isEmpty()) {
      positions.addAll(roles);
    } else {
      roles.removeAll(positions);
      roles.forEach(role -> contact.add(Some.FACT, "role", PlainText.foreign(role)));
    }
    for (var property : card.all("ORG")) {
      var units = new ArrayList<>(property.parts(';'));
      units.removeIf(String::isEmpty);
      if (units.isEmpty()) {
        continue;
      }
      if (contact.text(One.COMPANY).isEmpty()) {
        contact.put(One.COMPANY, units.removeFirst());
        positions.addAll(units);
      } else if (!contact.text(One.COMPANY).equals(units.getFirst())) {
        contact.add(Some.FACT, "company", String.join(", ", units));
      }
    }
    contact.put(One.POSITION, PlainText.foreign(String.join(", ", positions)));
  }

  private void android(List<String> fields) {
    var kind = fields.getFirst().substring(fields.getFirst().lastIndexOf('/') + 1);
    var rest = new ArrayList<>(fields.subList(1, fields.size()));
    rest.removeIf(String::isEmpty);
    if (rest.isEmpty() || kind.equals("contact_event")) {
      return;
    }
    // Types are numbers, which say nothing.
    rest.subList(1, rest.size()).removeIf(field -> field.matches("[0-9]{1,2}"));
    if (kind.equals("nickname")) {
      contact.add(Some.ALIAS, rest.getFirst());
    } else if (kind.equals("relation")) {
      relation(fields);
    } else if (kind.equals("contact_user_defined_field") && rest.size() > 1) {
      contact.add(Some.FACT, rest.getFirst(), String.join(", ", rest.subList(1, rest.size())));
    } else {
      contact.add(Some.FACT, CardProperties.plain(kind), String.join(", ", rest));
    }
  }

  private void relation(List<String> fields) {
    var type = fields.size() > 2 ? fields.get(2) : "";
    int relation = RELATIONS.size() - 1;
    while (relation > 0 && !type.equals(String.valueOf(relation))) {
      relation--;
    }
    var own = fields.size() > 3 ? fields.get(3) : "";
    var label = relation == 0 && !own.isEmpty() ? own : RELATIONS.get(relation);
    contact.add(Some.FACT, label, fields.get(1));
  }

  private void fact(String label, CardLine property) {
    var parts = new ArrayList<>(property.parts(';'));
    parts.removeIf(String::isEmpty);
    var name = property.name();
    var text =
        name.equals("GEO") || name.equals("SOUND") ? String.join(", ", parts) : property.text();
    if (!parts.isEmpty()) {
      contact.add(Some.FACT, label, without("geo:", PlainText.foreign(text)));
    }
  }

  private static String without(String scheme, String text) {
    return text.startsWith(scheme) ? text.substring(scheme.length()) : text;
  }

  private String label(CardLine property) {
    var own = card.label(property);
    if (!own.isEmpty()) {
      return own.equals("other") ? CardProperties.plain(property.name()) : own;
    }
    var service = property.parameter("X-SERVICE-TYPE") + property.parameter("SERVICE-TYPE");
    var scheme = property.text().toLowerCase(Locale.ROOT) + ":";
    if (!service.isEmpty() && !scheme.startsWith(service.toLowerCase(Locale.ROOT) + ":")) {
      return service.toLowerCase(Locale.ROOT);
    }
    var type = TYPED.contains(property.name()) ? CardContent.ownType(property) : "";
    return type.isEmpty() ? CardProperties.plain(property.name()) : type;
  }
}
