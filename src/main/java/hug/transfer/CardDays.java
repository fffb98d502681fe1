package hug.transfer;

import hug.model.Failure;
import hug.transfer.Contact.Some;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The birthday and other yearly occasions of a card. */
final class CardDays {
  /** For days that are only compared with each other. */
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** Properties for what hug calls an anniversary. */
  private static final Set<String> ANNIVERSARIES =
      Set.of(
          "ANNIVERSARY",
          "X-ANNIVERSARY",
          "X-EVOLUTION-ANNIVERSARY",
          "X-MS-ANNIVERSARY",
          "X-KADDRESSBOOK-X-ANNIVERSARY");

  private static final String NAMELESS = "occasion";

  /** Android's event types by number; type 0 has a label of its own. */
  private static final List<String> EVENTS = List.of(NAMELESS, "anniversary", NAMELESS, "birthday");

  /** Years and months, or a day of any month: 1985, 1985-04, ---12. */
  private static final String INCOMPLETE = "[0-9]{4}(-[0-9]{2})?|--?-?[0-9]{2}";

  private final Contact contact;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> alternatives = new HashSet<>();

  CardDays(Contact contact) {
    this.contact = contact;
  }

  void take(CardContent card) {
    // A day says more than an alternative in words.
    for (boolean isRead : new boolean[] {true, false}) {
      for (var property : card.lines()) {
        var occasion = occasion(card, property);
        if (!occasion.isEmpty() && isRead(property) == isRead && isFirst(property)) {
          day(occasion, property);
        }
      }
    }
    for (var property : card.all("X-ANDROID-CUSTOM")) {
      var fields = property.parts(';');
      if (fields.size() > 1 && fields.getFirst().endsWith("/contact_event")) {
        day(event(fields), fields.get(1), false);
      }
    }
  }

  private static boolean isRead(CardLine property) {
    return !property.text().matches(INCOMPLETE) && !form(day(property)).isEmpty();
  }

  /** The occasion that a property dates; empty if none. */
  private static String occasion(CardContent card, CardLine property) {
    if (property.name().equals("BDAY")) {
      return "birthday";
    }
    if (ANNIVERSARIES.contains(property.name())) {
      return "anniversary";
    }
    if (!property.name().equals("X-ABDATE")) {
      return "";
    }
    var label = card.label(property);
    return label.isEmpty() || label.equals("other") ? NAMELESS : label;
  }

  private static String event(List<String> fields) {
    var type = fields.size() > 2 ? fields.get(2) : "";
    int event = EVENTS.size() - 1;
    while (event > 0 && !type.equals(String.valueOf(event))) {
      event--;
    }
    var label = fields.size() > 3 ? fields.get(3) : "";
    return event == 0 && !label.isEmpty() ? label : EVENTS.get(event);
  }

  /** Whether no alternative of the same value has been taken (RFC 6350, 5.4). */
  private boolean isFirst(CardLine property) {
    var alternative = property.parameter("ALTID");
    return property.text().isEmpty()
        || alternative.isEmpty()
        || alternatives.add(property.name() + " " + alternative);
  }

  private static String day(CardLine property) {
    var text = property.text();
    var none = property.parameter("X-APPLE-OMIT-YEAR");
    return !none.isEmpty() && text.startsWith(none) && text.length() > 5
        ? "--" + text.substring(text.charAt(4) == '-' ? 5 : 4)
        : text;
  }

  private void day(String occasion, CardLine property) {
    var calendar = property.parameter("CALSCALE");
    if (calendar.isEmpty() || calendar.equalsIgnoreCase("gregorian")) {
      day(occasion, day(property), property.parameter("VALUE").equalsIgnoreCase("text"));
    } else {
      contact.add(Some.FACT, occasion + " (" + calendar + ")", property.text());
    }
  }

  private void day(String occasion, String text, boolean isText) {
    if (text.isEmpty() || ForeignDay.isNone(text)) {
      return;
    }
    if (text.matches(INCOMPLETE) || isProse(text, isText)) {
      contact.add(Some.FACT, occasion, text);
    } else if (known.putIfAbsent(occasion, form(text)) == null) {
      contact.add(Some.DAY, occasion, text);
    } else if (form(text).isEmpty() || !known.get(occasion).equals(form(text))) {
      contact.add(Some.FACT, occasion, text);
    }
  }

  /** Whether it is in words, such as circa 1800. */
  private static boolean isProse(String text, boolean isText) {
    return (isText || Character.isLetter(text.charAt(0))) && form(text).isEmpty();
  }

  /** The same for all ways to write a day; empty if it cannot be read. */
  private static String form(String text) {
    try {
      return ForeignDay.yearly(
              text,
              LAST,
              two -> {
                throw two;
              })
          .toString();
    } catch (Failure unreadable) {
      return "";
    }
  }
}
