package hug.transfer;

import static hug.transfer.ContentLine.escaped;

import hug.model.Client;
import hug.model.Labelled;
import hug.model.Yearless;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Writes a client as a vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), for phones, mail programs and hug.
 */
public final class CardText {
  private final StringBuilder text = new StringBuilder();
  private int groups;

  private CardText() {}

  /**
   * The card.
   *
   * @param uid the same in every export, so that address books recognise the client
   * @param isOld whether to write version 3.0
   */
  public static String of(
      Client client,
      String uid,
      Optional<String> position,
      Optional<LocalDate> birthday,
      Optional<LocalDate> anniversary,
      boolean isOld) {
    var card = new CardText();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", isOld ? "3.0" : "4.0");
    card.line("UID", escaped(uid));
    card.line("FN", escaped(client.name()));
    // A guess, for programs that sort by it; FN has the name as it is.
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
    client.numbers().forEach(phone -> card.labelled("TEL", phone, escaped(phone.value())));
    for (var address : client.details().addresses()) {
      // All of it as the street, because hug does not know which part is the town.
      card.labelled("ADR", address, ";;" + escaped(address.value()) + ";;;;");
    }
    for (var website : client.details().websites()) {
      card.labelled("URL", website, uri(website.value()));
    }
    card.list("CATEGORIES", client.tags());
    birthday.ifPresent(day -> card.day("BDAY", day, isOld));
    anniversary.ifPresent(day -> card.day(isOld ? "X-ANNIVERSARY" : "ANNIVERSARY", day, isOld));
    card.list("NOTE", client.note().isEmpty() ? List.of() : List.of(client.note()));
    card.line("END", "VCARD");
    return card.text.toString();
  }

  /** Writes a known label as a type, and any other as an Apple label. */
  private void labelled(String name, Labelled one, String value) {
    switch (one.label()) {
      case "" -> line(name, value);
      case "work", "home", "fax", "pager" -> line(name + ";TYPE=" + one.label(), value);
      case "mobile" -> line(name + ";TYPE=cell", value);
      default -> {
        groups++;
        line("item" + groups + "." + name, value);
        line("item" + groups + ".X-ABLabel", escaped(one.label()));
      }
    }
  }

  /** An address of a website, in which commas are not escaped (RFC 6350, 4.2). */
  private static String uri(String text) {
    return text.indexOf('\\') < 0 ? text : escaped(text);
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      line(name, String.join(",", values.stream().map(ContentLine::escaped).toList()));
    }
  }

  /** Version 3.0 cannot leave out the year, so Apple's way of marking it is used. */
  private void day(String name, LocalDate day, boolean isOld) {
    if (!isOld) {
      line(name, basic(day));
    } else if (day.getYear() == Yearless.YEAR) {
      line(name + ";X-APPLE-OMIT-YEAR=1604", day.withYear(1604).toString());
    } else {
      line(name, day.toString());
    }
  }

  private static String basic(LocalDate day) {
    return day.getYear() == Yearless.YEAR
        ? DateTimeFormatter.ofPattern("'--'MMdd").format(day)
        : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /** A day as tables show it, with no year if unknown; empty for null. */
  public static String day(LocalDate day) {
    if (day == null) {
      return "";
    }
    return Yearless.written(day);
  }

  private void line(String name, String value) {
    text.append(ContentLine.of(name, value));
  }
}
