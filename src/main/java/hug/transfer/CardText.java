package hug.transfer;

import static hug.transfer.ContentLine.escaped;

import hug.model.Client;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client as a vCard 4.0 (RFC 6350), which phones and mail programs read, and hug too. */
public final class CardText {
  private final StringBuilder text = new StringBuilder();

  private CardText() {}

  /**
   * The card.
   *
   * @param uid the same in every export, so that an address book knows whom it has already
   */
  public static String of(
      Client client,
      UUID uid,
      Optional<String> position,
      Optional<LocalDate> birthday,
      Optional<LocalDate> anniversary) {
    var card = new CardText();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("UID", "urn:uuid:" + uid);
    card.line("FN", escaped(client.name()));
    // A guess, for programs that sort by it; the name as it is stands above.
    int last = client.name().lastIndexOf(' ');
    card.line(
        "N",
        escaped(client.name().substring(last + 1))
            + ";"
            + escaped(client.name().substring(0, Math.max(last, 0)))
            + ";;;");
    card.list("NICKNAME", client.aliases());
    card.list("ORG", client.company().isEmpty() ? List.of() : List.of(client.company()));
    position.ifPresent(words -> card.line("TITLE", escaped(words)));
    client.emails().forEach(email -> card.line("EMAIL", escaped(email)));
    client.phones().forEach(phone -> card.line("TEL", escaped(phone)));
    card.list("CATEGORIES", client.tags());
    birthday.ifPresent(day -> card.line("BDAY", day(day)));
    anniversary.ifPresent(day -> card.line("ANNIVERSARY", day(day)));
    card.list("NOTE", client.note().isEmpty() ? List.of() : List.of(client.note()));
    card.line("END", "VCARD");
    return card.text.toString();
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      line(name, String.join(",", values.stream().map(ContentLine::escaped).toList()));
    }
  }

  private static String day(LocalDate day) {
    return day.getYear() == ForeignDay.NO_YEAR
        ? DateTimeFormatter.ofPattern("'--'MMdd").format(day)
        : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private void line(String name, String value) {
    text.append(ContentLine.of(name, value));
  }
}
