package hug.command.intake;

import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Setting;
import hug.syntax.Arguments;
import hug.transfer.CsvFile;
import hug.transfer.DayOrders;
import hug.transfer.LogContext;
import hug.transfer.Source;
import hug.transfer.mail.MailFolder;
import hug.transfer.mail.MailUser;
import hug.transfer.phone.CallTable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Opens mailboxes, calendars, phone logs and chats, in one file or in a folder. */
final class LogFiles {
  private final Arguments given;
  private final Session session;
  private final LogContext context;
  private final Optional<String> country;

  LogFiles(Arguments given, Session session) {
    this.given = given;
    this.session = session;
    var mine = given.all(ImportOptions.ME);
    this.country = given.find(ImportOptions.COUNTRY).or(() -> session.setting(Setting.COUNTRY));
    this.context =
        new LogContext(
            mine.isEmpty() ? kept() : mine,
            given.find(ImportOptions.SUBJECTS).orElse(true),
            session.dates(),
            new DayOrders(new DayOrderQuestion(session)::ask),
            ZoneId.systemDefault());
  }

  /** The addresses in the settings of the book. */
  private List<String> kept() {
    return session.setting(Setting.ME).map(all -> Arrays.asList(all.split(", "))).orElse(List.of());
  }

  /** A file, if it is one of these. */
  Optional<LogImport> file(Source source) {
    return LogFormat.of(source)
        .map(format -> {
          if (format == LogFormat.MAIL) {
            requireMe(() -> MailUser.likeliest(source));
          }
          var log = new LogReading.Log(source.name(), format.open(source, context));
          return of(List.of(log), format.unit());
        });
  }

  /** A list of calls as CSV. */
  LogImport calls(CsvFile file) {
    var calls = new CallTable(file, context, country.orElse(""));
    return of(List.of(new LogReading.Log(file.name(), calls)), "call");
  }

  /**
   * The logs in a folder and the folders in it; absent if there are none.
   *
   * @throws Failure if one of them cannot be read
   */
  Optional<LogImport> folder(Path folder) {
    var found = LogFolder.in(folder);
    var logs = new ArrayList<LogReading.Log>();
    var units = new TreeSet<String>();
    for (var mail : found.mail()) {
      requireMe(() -> MailUser.likeliest(mail));
      logs.add(new LogReading.Log(mail.toString(), new MailFolder(mail, context)));
      units.add(LogFormat.MAIL.unit());
    }
    for (var name : found.files()) {
      var source = Source.file(name.toString());
      for (var log : file(source).map(LogImport::logs).orElse(List.of())) {
        logs.add(log);
      }
      LogFormat.of(source).ifPresent(format -> units.add(format.unit()));
    }
    return logs.isEmpty()
        ? Optional.empty()
        : Optional.of(of(logs, units.size() == 1 ? units.first() : "item"));
  }

  private LogImport of(List<LogReading.Log> logs, String unit) {
    var choice =
        new LogChoice(
            unit, given.has(ImportOptions.AGAIN), given.has(ImportOptions.CREATE_CLIENTS), country);
    return new LogImport(logs, choice);
  }

  /** Requires that the user's address is known, which tells whose messages are whose. */
  private void requireMe(Supplier<Optional<String>> likeliest) {
    if (!context.me().isEmpty()) {
      return;
    }
    var me = likeliest.get();
    var address = me.map(Quoted::of).orElse("you@example.com");
    throw Failure.refused(
        "to tell your own mail, hug must know your e-mail address"
            + me.map(mine -> " (" + mine + "?)").orElse(""),
        "keep it once: hug config me " + address + ", or use --me " + address);
  }
}
