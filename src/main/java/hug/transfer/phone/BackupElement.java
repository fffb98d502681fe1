package hug.transfer.phone;

import hug.model.Failure;
import hug.transfer.LogContext;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamReader;

/** The element of a backup that is being read: a call, a message or a part of one. */
record BackupElement(XMLStreamReader xml) {
  /** Smaller numbers are seconds since 1970 rather than milliseconds. */
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  private static final int THOUSAND = 1000;
  private static final int MOST_DIGITS = 15;

  String name() {
    return xml.getLocalName();
  }

  /** The value of an attribute; empty if it is absent. */
  String text(String attribute) {
    var value = xml.getAttributeValue(null, attribute);
    return value == null || value.equals("null") ? "" : value.strip();
  }

  /** The name of the contact; empty if it is unknown. */
  String contactName() {
    var name = text("contact_name");
    return name.equalsIgnoreCase("(unknown)") ? "" : name;
  }

  /**
   * A whole number.
   *
   * @throws Failure that names the attribute, if it is not one
   */
  long number(String attribute) {
    var text = text(attribute);
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      throw Failure.usage(
          name() + " " + attribute + ": \"" + cut(text) + "\" is not a whole number");
    }
    return Long.parseLong(text);
  }

  private static String cut(String text) {
    return text.length() > THOUSAND / 10 ? text.substring(0, THOUSAND / 10) + "…" : text;
  }

  /** The time, in milliseconds since 1970. */
  long time() {
    long time = number("date");
    return time < FIRST_MILLISECONDS ? time * THOUSAND : time;
  }

  /**
   * The local day of a time.
   *
   * @throws Failure if it is none, or in the future
   */
  LocalDate day(long time, LogContext context) {
    if (time == 0) {
      throw Failure.usage(name() + " date: 0 is not a time");
    }
    var day = Instant.ofEpochMilli(time).atZone(context.zone()).toLocalDate();
    if (day.isAfter(context.dates().today())) {
      throw Failure.usage(name() + " date: " + day + " is in the future");
    }
    return day;
  }
}
