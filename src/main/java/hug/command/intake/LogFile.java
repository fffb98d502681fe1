package hug.command.intake;

import hug.command.Quoted;
import hug.model.Failure;
import hug.transfer.ContactLog;
import hug.transfer.CsvFile;
import hug.transfer.LogContext;
import hug.transfer.Source;
import hug.transfer.mail.MailFolder;
import hug.transfer.mail.MailUser;
import hug.transfer.phone.CallTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A mailbox, calendar, phone log or chat to import.
 *
 * @param unit of which it consists, such as message
 * @param isTable whether it is a list of calls, with columns
 * @param opening opens it, given a country as well
 */
record LogFile(
    String name,
    String unit,
    boolean isTable,
    BiFunction<LogContext, Optional<String>, ContactLog> opening) {

  /** A file, if its format is one of these. */
  static Optional<LogFile> of(Source source) {
    return LogFormat.of(source)
        .map(format ->
            new LogFile(
                source.name(),
                format.unit(),
                false,
                (context, _) -> {
                  if (format == LogFormat.MAIL) {
                    requireMe(context, () -> MailUser.likeliest(source));
                  }
                  return format.open(source, context);
                }));
  }

  /** The same, for a file in a folder, where lists of calls are told by the end of their name. */
  static Optional<LogFile> inFolder(Path file) {
    var source = Source.file(file.toString());
    var log = of(source);
    boolean isTable = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    if (log.isPresent() || !isTable) {
      return log;
    }
    try {
      return Optional.of(new CsvFile(source, List.of()))
          .filter(CallTable::isMeant)
          .map(LogFile::calls);
    } catch (Failure broken) {
      return Optional.empty();
    }
  }

  /** A folder that is one Maildir. */
  static LogFile maildir(Path folder) {
    return new LogFile(
        folder.toString(),
        LogFormat.MAIL.unit(),
        false,
        (context, _) -> {
          requireMe(context, () -> MailUser.likeliest(folder));
          return new MailFolder(folder, context);
        });
  }

  /** A list of calls. */
  static LogFile calls(CsvFile file) {
    return new LogFile(
        file.name(),
        LogFormat.PHONE.unit(),
        true,
        (context, country) -> new CallTable(file, context, country.orElse("")));
  }

  /**
   * Opens it.
   *
   * @param country of phone numbers without a country code
   * @throws Failure if it is broken, or the user's own address must be known first
   */
  ContactLog open(LogContext context, Optional<String> country) {
    return opening.apply(context, country);
  }

  /** Without the user's address, nobody can tell whose messages are whose. */
  private static void requireMe(LogContext context, Supplier<Optional<String>> likeliest) {
    if (!context.me().isEmpty()) {
      return;
    }
    var me = likeliest.get();
    var address = me.map(Quoted::of).orElse("you@example.com");
    throw Failure.refused(
        "your own e-mail address is needed, to tell your messages from others"
            + me.map(mine -> " (is it " + mine + "?)").orElse(""),
        "keep it once with: hug config me " + address + " (or use --me " + address + ")");
  }
}
