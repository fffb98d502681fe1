package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.transfer.Source;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * A file to import, whose format is detected from its beginning.
 *
 * @param unit what the file consists of: line, card or item
 * @param way how its contents get into a book
 */
record ImportFile(Arguments given, Session session, String unit, Consumer<ImportContext> way) {
  /**
   * Detects the format.
   *
   * @throws hug.model.Failure if hug does not know the format, or an option does not apply to it
   */
  static ImportFile of(Source source, Arguments given, Session session) {
    var format = FileFormat.of(source);
    return new ImportFile(given, session, format.unit(), format.open(source, given, session));
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
