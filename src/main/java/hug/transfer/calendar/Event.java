package hug.transfer.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.LogContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A meeting of a calendar, or one of a series, or all of a series (RFC 5545, 3.6.1). */
final class Event {
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_TITLE = 300;
  private static final int HASH_BYTES = 16;

  private final Component component;
  private final Moment.Zones zones;
  private final Guests guests;
  private final String title;
  private final String id;

  Event(Component component, Moment.Zones zones, LogContext context) {
    this.component = component;
    this.zones = zones;
    this.guests = new Guests(component, context);
    this.title = component.first("SUMMARY").map(summary -> summary.text(LONGEST_TITLE)).orElse("");
    this.id = id(component, title);
  }

  long line() {
    return component.line();
  }

  Guests guests() {
    return guests;
  }

  /** Whether it is about anybody: it has guests or a title. */
  boolean isOfInterest() {
    return !guests.parties().isEmpty() || !title.isEmpty();
  }

  boolean isCancelled() {
    return component.value("STATUS").equalsIgnoreCase("CANCELLED")
        || component.method().equals("CANCEL");
  }

  /** Whether the user will not be there. */
  boolean isOff() {
    return isCancelled() || guests.isDeclined();
  }

  boolean isSeries() {
    return component.first("RRULE").isPresent() || component.first("RDATE").isPresent();
  }

  /** The occurrence of a series that it replaces; absent if it is not such a one. */
  Optional<Moment> replaced() {
    return component.first("RECURRENCE-ID").map(property -> Moment.of(property, zones));
  }

  List<Property> rules() {
    return component.all("RRULE");
  }

  /**
   * When it starts.
   *
   * @throws Failure if that is missing or not a date, or if the file ends inside the event
   */
  Moment start() {
    if (component.isCutOff()) {
      throw Failure.usage(
          "the file ends inside the event" + called(), "export it again, as it may be incomplete");
    }
    var start =
        component
            .first("DTSTART")
            .orElseThrow(() ->
                Failure.usage(
                    "the event" + called() + " has no DTSTART, so its day is unknown",
                    "correct it in your calendar and export it again,"
                        + " or leave it out with --skip-errors"));
    return Moment.of(start, zones);
  }

  private String called() {
    return title.isEmpty() ? "" : " \"" + title + "\"";
  }

  /**
   * The moments in the properties of a name, RDATE or EXDATE.
   *
   * @throws Failure if one is not a date
   */
  List<Moment> moments(String name) {
    var moments = new ArrayList<Moment>();
    for (var property : component.all(name)) {
      for (var value : property.value().split(",")) {
        if (!value.isBlank()) {
          moments.add(Moment.of(property, value, zones));
        }
      }
    }
    return moments;
  }

  /** The text that identifies it in every export: its UID, or else a hash of what it says. */
  String id() {
    return id;
  }

  private static String id(Component component, String title) {
    var id = component.first("UID").map(uid -> uid.text(LONGEST_ID + 1)).orElse("");
    return id.isEmpty()
        ? hash(component.value("DTSTART") + "\n" + title + "\n" + component.value("ORGANIZER"))
        : id.length() > LONGEST_ID ? hash(component.value("UID")) : id;
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The contact that it is on a day. */
  LoggedContact on(LocalDate day, String origin, boolean isCancelled) {
    var parties = new ArrayList<>(guests.parties());
    if (!title.isEmpty()) {
      parties.add(Party.titled(title));
    }
    return new LoggedContact(
        List.copyOf(parties),
        day,
        Channel.MEETING,
        guests.isInbound(),
        true,
        isCancelled,
        title,
        "event:" + origin);
  }
}
