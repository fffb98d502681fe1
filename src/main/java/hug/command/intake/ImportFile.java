package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.transfer.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file or folder to import, whose format is detected from its contents.
 *
 * @param name of the file
 * @param unit what the file consists of: line, card or item
 * @param way how its contents get into a book
 */
record ImportFile(
    Arguments given, Session session, String name, String unit, Consumer<ImportContext> way) {
  /**
   * Detects the format.
   *
   * @throws Failure if hug does not know the format, or an option does not apply to it
   */
  static ImportFile of(Arguments given, Session session) {
    var folder = folder(given.get(ImportOptions.FILE));
    if (folder.isPresent()) {
      var logs = LogFolder.logs(folder.get());
      if (!logs.isEmpty()) {
        return of(folder.get().toString(), logs, given, session);
      }
    }
    return of(ImportOptions.source(given, session), given, session);
  }

  /** The same, for a file that may be standard input. */
  static ImportFile of(Source source, Arguments given, Session session) {
    source.requireWanted();
    var log = LogFile.of(source);
    if (log.isPresent()) {
      return of(source.name(), List.of(log.get()), given, session);
    }
    var format = FileFormat.of(source);
    var way = format.open(source, given, session);
    if (way instanceof LogImport calls) {
      return of(source.name(), calls, given, session);
    }
    for (var option : ImportOptions.OF_LOGS) {
      if (given.has(option)) {
        throw Failure.usage(
            option.subject() + " is for mailboxes, calendars, phone logs and chats",
            "leave it out for " + format.what());
      }
    }
    return new ImportFile(given, session, source.name(), format.unit(), way);
  }

  private static ImportFile of(String name, List<LogFile> logs, Arguments given, Session session) {
    var units = logs.stream().map(LogFile::unit).distinct().toList();
    var unit = units.size() == 1 ? units.getFirst() : "item";
    return of(name, new LogImport(logs, LogChoice.of(given, session, unit)), given, session);
  }

  private static ImportFile of(String name, LogImport log, Arguments given, Session session) {
    for (var option : ImportOptions.OF_TABLES) {
      if (given.has(option) && !(option == ImportOptions.MAP && log.isTable())) {
        throw Failure.usage(
            option.subject() + " does not apply to mailboxes, calendars, phone logs and chats",
            "leave it out");
      }
    }
    return new ImportFile(given, session, name, log.unit(), log);
  }

  private static Optional<Path> folder(String name) {
    try {
      return Optional.of(Path.of(name))
          .filter(path -> !name.equals("-") && Files.isDirectory(path));
    } catch (InvalidPathException notOne) {
      return Optional.empty();
    }
  }

  /**
   * Reads as much as possible while others can change the book.
   *
   * @return whether the book has all of it already
   */
  boolean isOld(Book book) {
    if (way instanceof LogImport log) {
      log.read(book, session.today());
      return log.isOld(book);
    }
    return false;
  }

  /** Whether to make a backup first, besides that of the day. */
  boolean isLarge() {
    return !(way instanceof LogImport log) || log.isLarge();
  }

  /**
   * Imports the file into a book.
   *
   * @param letsIn whether a client who may be a known one is added as a new one
   */
  ImportSummary into(Book book, BadLines faults, boolean letsIn) {
    var tally = new ImportSummary(unit);
    var intake =
        new ImportContext(
            book,
            session.today(),
            session.staff(),
            given.find(ImportOptions.BY).orElse(Channel.CALL),
            given.each(ImportOptions.TAG),
            letsIn,
            new ArrayList<>(),
            faults,
            tally);
    way.accept(intake);
    new FirstContacts(intake).plan(given.find(ImportOptions.SPREAD));
    session.progress().going("Writing to the book");
    return tally;
  }
}
