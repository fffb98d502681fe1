package hug.transfer;

import hug.transfer.Contact.One;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One card of an address book: vCard 4.0 (RFC 6350), 3.0 (RFC 2426) or 2.1. */
final class Card {
  /** The most characters of a card, not counting pictures and sounds. */
  static final int MOST = 4_000_000;

  private static final int OF_A_LINE = 100;

  private final long line;
  private long length;
  private final List<CardLine> lines = new ArrayList<>();

  Card(long line) {
    this.line = line;
  }

  /** The line it starts on. */
  long line() {
    return line;
  }

  /** Adds a property; returns whether the card is still short enough. */
  boolean add(CardLine property) {
    length += OF_A_LINE + property.value().length();
    lines.add(property);
    return length <= MOST;
  }

  boolean has(String name) {
    for (var property : lines) {
      if (property.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the card of an agent follows, which is part of this one (RFC 2426, 3.5.4). */
  boolean awaitsAgent() {
    return !lines.isEmpty()
        && lines.getLast().name().equals("AGENT")
        && (lines.getLast().value().isBlank()
            || lines.getLast().value().strip().equalsIgnoreCase("BEGIN:VCARD"));
  }

  /** Adds an agent, who has a card, too; returns whether this card is still short enough. */
  boolean addAgent(Card agent) {
    lines.removeLast();
    var contact = agent.contact();
    var words = new ArrayList<String>();
    contact.titles().stream().limit(1).forEach(title -> words.add(title.text()));
    for (var some : List.of(Contact.Some.PHONE, Contact.Some.EMAIL)) {
      contact.all(some).forEach(value -> words.add(value.text()));
    }
    words.removeIf(String::isEmpty);
    return add(CardLine.of(agent.line, "AGENT", ContentLine.escaped(String.join(", ", words))));
  }

  /** Whether it is a group of contacts. */
  boolean isGroup() {
    for (var property : lines) {
      if (property.is("KIND", "group") || property.is("X-ADDRESSBOOKSERVER-KIND", "group")) {
        return true;
      }
    }
    return false;
  }

  /** The card as a client. */
  Entry<ClientRow> entry(LocalDate today, DayOrders.InFile orders) {
    return new Entry<>(line, () -> ContactReader.read(contact(), today, orders));
  }

  Contact contact() {
    var card = new CardContent(lines);
    var contact =
        Contact.foreign()
            .put(One.UID, card.first("UID"))
            .put(One.NOTE, String.join("\n", card.texts("NOTE")));
    new CardNames(card).into(contact);
    new CardPlaces(card).into(contact);
    new CardDays(contact).take(card);
    new CardFacts(card, contact).take();
    return contact;
  }
}
