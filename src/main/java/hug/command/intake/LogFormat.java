package hug.command.intake;

import hug.transfer.ContactLog;
import hug.transfer.LogContext;
import hug.transfer.Source;
import hug.transfer.calendar.CalendarFile;
import hug.transfer.mail.MailFile;
import hug.transfer.phone.ChatFile;
import hug.transfer.phone.PhoneBackup;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A format of files in which other programs keep messages, calls or meetings. */
enum LogFormat {
  MAIL("message", MailFile::fits, MailFile::new),
  CALENDAR("meeting", CalendarFile::fits, CalendarFile::new),
  PHONE("call", PhoneBackup::fits, PhoneBackup::new),
  CHAT("message", ChatFile::fits, ChatFile::new);

  private final String unit;
  private final Predicate<Source> fits;
  private final BiFunction<Source, LogContext, ContactLog> opening;

  /**
   * @param unit what such a file consists of
   */
  LogFormat(
      String unit, Predicate<Source> fits, BiFunction<Source, LogContext, ContactLog> opening) {
    this.unit = unit;
    this.fits = fits;
    this.opening = opening;
  }

  /** The format of a file, if it is one of these. */
  static Optional<LogFormat> of(Source source) {
    for (var format : values()) {
      if (format.fits.test(source)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  String unit() {
    return unit;
  }

  /**
   * Opens a file of this format.
   *
   * @throws hug.model.Failure if it is broken
   */
  ContactLog open(Source source, LogContext context) {
    return opening.apply(source, context);
  }
}
