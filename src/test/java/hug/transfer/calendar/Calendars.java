package hug.transfer.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Dates;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.DayOrders;
import hug.transfer.LogContext;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads calendars in tests, for somebody called me@example.com, on Saturday 21 November 2026. */
final class Calendars {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final ZoneId zone;
  final List<LoggedContact> contacts = new ArrayList<>();

  /** The line and the message of each event that is broken. */
  final List<String> complaints = new ArrayList<>();

  List<String> words = List.of();

  private Calendars(ZoneId zone) {
    this.zone = zone;
  }

  static LogContext context(ZoneId zone) {
    return new LogContext(
        List.of("me@example.com"), true, Dates.on(TODAY), DayOrders.withoutAsking(), zone);
  }

  /** Reads the components of a calendar, in Berlin. */
  static Calendars read(String components) {
    return readIn("Europe/Berlin", components);
  }

  static Calendars readIn(String zone, String components) {
    var text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + components.strip() + "\nEND:VCALENDAR\n";
    return read(text.getBytes(UTF_8), ZoneId.of(zone));
  }

  static Calendars read(byte[] file, ZoneId zone) {
    var source = Source.stream(new ByteArrayInputStream(file));
    assertTrue(CalendarFile.fits(source));
    return new Calendars(zone).all(source);
  }

  static Calendars readAnyhow(byte[] file) {
    return new Calendars(ZoneId.of("Europe/Berlin"))
        .all(Source.stream(new ByteArrayInputStream(file)));
  }

  private Calendars all(Source source) {
    var log = new CalendarFile(source, context(zone));
    log.contacts()
        .forEach(entry -> {
          try {
            contacts.add(entry.read());
          } catch (Failure failure) {
            complaints.add(entry.line() + ": " + failure.getMessage());
          }
        });
    words = log.words();
    return this;
  }

  /** An event with these properties, one a line. */
  static String event(String... properties) {
    return "BEGIN:VEVENT\n" + String.join("\n", properties) + "\nEND:VEVENT\n";
  }

  LoggedContact only() {
    assertTrue(contacts.size() == 1 && complaints.isEmpty(), contacts + " " + complaints);
    return contacts.getFirst();
  }

  /** The days of the contacts, those that are cancelled with a minus. */
  List<String> days() {
    return contacts.stream()
        .map(contact -> (contact.isCancelled() ? "-" : "") + contact.on())
        .toList();
  }

  static List<String> addresses(LoggedContact contact) {
    return contact.parties().stream().map(Party::address).toList();
  }
}
