package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Dates;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.ContactLog;
import hug.transfer.DayOrders;
import hug.transfer.LogContext;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Mailboxes of Ida's, read on a fixed day. */
final class MailFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final String DATE = "Date: Tue, 3 Mar 2026 10:00:00 +0100\n";

  private MailFixture() {}

  /**
   * A mailbox after it was read.
   *
   * @param faults each with the line before it
   */
  record Log(List<LoggedContact> contacts, List<String> faults, List<String> words) {
    /** The contacts as short texts: day, direction, people and note. */
    String shown() {
      return contacts.stream().map(Log::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(LoggedContact contact) {
      var people = contact.parties().stream().map(Log::shown).collect(Collectors.joining(", "));
      return contact.on()
          + (contact.inbound() ? " from " : " to ")
          + people
          + ": "
          + contact.note();
    }

    private static String shown(Party party) {
      return party.name().isEmpty() ? party.address() : party.name() + " <" + party.address() + ">";
    }
  }

  static LogContext context(boolean hasSubjects) {
    return new LogContext(
        List.of("ida@studio.example", "ida@home.example"),
        hasSubjects,
        Dates.on(TODAY),
        DayOrders.withoutAsking(),
        ZoneId.of("Europe/Berlin"));
  }

  static Source source(byte[] bytes) {
    return Source.stream(new ByteArrayInputStream(bytes));
  }

  static Log read(byte[] bytes) {
    return read(new MailFile(source(bytes), context(true)));
  }

  static Log read(String text) {
    return read(text.getBytes(UTF_8));
  }

  static Log read(ContactLog log) {
    var contacts = new ArrayList<LoggedContact>();
    var faults = new ArrayList<String>();
    log.contacts()
        .forEach(entry -> {
          try {
            contacts.add(entry.read());
          } catch (Failure failure) {
            faults.add(entry.line() + ": " + failure.getMessage());
          }
        });
    return new Log(contacts, faults, log.words());
  }

  /** A message from Jim to Ida with more fields. */
  static String fromJim(String fields) {
    return "From: Jim Roe <jim@x.example>\nTo: ida@studio.example\n" + DATE + fields + "\nHello\n";
  }
}
