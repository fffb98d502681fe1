package hug.transfer.mail;

import hug.transfer.LogContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Finds the day of a message: of its date, else of its arrival. */
final class MessageDay {
  private static final int EARLIEST_YEAR = 1971;
  private static final int LONGEST = 200;
  private static final Pattern FROM_LINE = Pattern.compile("From \\S*\\s*");
  private static final Pattern UNIX_TIME = Pattern.compile("([0-9]{9,11})[._].*");

  private final ZoneId zone;
  private final LocalDate today;

  MessageDay(LogContext context) {
    zone = context.zone();
    today = context.dates().today();
  }

  /**
   * The local day; absent if there is no readable one from 1971 to today.
   *
   * @param name of the file, which begins with the time of arrival in a Maildir; empty if unknown
   */
  Optional<LocalDate> of(MessageHead head, String name) {
    var date = head.text(Field.DATE);
    return possible(WrittenTime.day(date, zone))
        .or(() -> possible(parsed(date)))
        .or(() -> possible(received(head.text(Field.RECEIVED))))
        .or(() -> possible(WrittenTime.day(withoutSender(head.fromLine()), zone)))
        .or(() -> possible(arrived(name)));
  }

  private Optional<LocalDate> possible(Optional<LocalDate> day) {
    return day.filter(on -> on.getYear() >= EARLIEST_YEAR && !on.isAfter(today));
  }

  /** The day of a date that only Mime4j can read. */
  private Optional<LocalDate> parsed(String date) {
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var field =
          DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", date), DecodeMonitor.SILENT);
      return Optional.ofNullable(field.getDate())
          .map(moment -> LocalDate.ofInstant(moment.toInstant(), zone));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> received(String trace) {
    int mark = trace.lastIndexOf(';');
    return mark < 0 ? Optional.empty() : WrittenTime.day(trace.substring(mark + 1), zone);
  }

  private static String withoutSender(String line) {
    return FROM_LINE.matcher(line).replaceFirst("");
  }

  private Optional<LocalDate> arrived(String name) {
    var time = UNIX_TIME.matcher(name);
    return time.matches()
        ? Optional.of(
            LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(time.group(1))), zone))
        : Optional.empty();
  }
}
