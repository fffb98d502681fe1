package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.transfer.BookRecords;
import hug.transfer.CardFile;
import hug.transfer.ChannelWords;
import hug.transfer.ClientTable;
import hug.transfer.CsvFile;
import hug.transfer.DayOrders;
import hug.transfer.FriendsFile;
import hug.transfer.Source;
import hug.transfer.TouchRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.Consumer;

/**
 * A file to import, whose format is detected from its first line.
 *
 * @param unit what the file consists of: line, card or item
 * @param way how its contents get into a book
 */
record ImportFile(Arguments given, Session session, String unit, Consumer<ImportContext> way) {
  /**
   * Detects the format.
   *
   * @throws Failure if hug does not know the format, or an option does not apply to it
   */
  static ImportFile of(Source source, Arguments given, Session session) {
    if (BookRecords.fits(source)) {
      return new ImportFile(given, session, "line", book(source, given));
    }
    if (CardFile.fits(source)) {
      return new ImportFile(given, session, "card", cards(source, given));
    }
    return FriendsFile.fits(source)
        ? new ImportFile(given, session, "item", friends(source, given, session.today()))
        : new ImportFile(given, session, "line", csv(source, given, session));
  }

  /** Imports the file into a book. */
  ImportSummary into(Book book, BadLines faults) {
    var tally = new ImportSummary(unit);
    var intake =
        new ImportContext(
            book,
            session.today(),
            session.staff(),
            given.find(ImportOptions.BY).orElse(Channel.CALL),
            given.each(ImportOptions.TAG),
            new ArrayList<>(),
            faults,
            tally);
    way.accept(intake);
    new FirstContacts(intake).plan(given.find(ImportOptions.SPREAD));
    session.progress().going("Writing to the book");
    return tally;
  }

  private static Consumer<ImportContext> book(Source source, Arguments given) {
    refuse(
        given,
        "a whole book",
        ImportOptions.AS,
        ImportOptions.MAP,
        ImportOptions.BY,
        ImportOptions.CHANNEL,
        ImportOptions.TAG,
        ImportOptions.SPREAD);
    var records = new BookRecords(source);
    return intake -> new BookImport(intake).take(records);
  }

  private static Consumer<ImportContext> cards(Source source, Arguments given) {
    refuse(given, "vCards", ImportOptions.MAP, ImportOptions.BY, ImportOptions.CHANNEL);
    if (given.find(ImportOptions.AS).filter("touches"::equals).isPresent()) {
      throw Failure.usage("--as touches does not apply to vCards", "leave it out");
    }
    var file = new CardFile(source);
    return intake -> {
      new ClientImport(intake).take(file.clients(intake.dates()));
      file.words().forEach(intake.tally()::remark);
    };
  }

  private static Consumer<ImportContext> friends(Source source, Arguments given, LocalDate today) {
    refuse(given, "a friends.md", ImportOptions.AS, ImportOptions.MAP, ImportOptions.CHANNEL);
    var by = given.find(ImportOptions.BY).orElse(Channel.VISIT);
    var file = new FriendsFile(source, today);
    return intake -> new FriendsImport(intake, by).take(file);
  }

  private static void refuse(Arguments given, String what, Option<?>... options) {
    for (var option : options) {
      if (given.has(option)) {
        throw Failure.usage(option.subject() + " does not apply to " + what, "leave it out");
      }
    }
  }

  private static Consumer<ImportContext> csv(Source source, Arguments given, Session session) {
    var file = new CsvFile(source, given.all(ImportOptions.MAP));
    boolean isTouches = isTouches(given, file);
    var orders = new DayOrders(new DayOrderQuestion(session)::ask);
    var words = new HashMap<String, Channel>();
    given.all(ImportOptions.CHANNEL).forEach(word -> words.put(word.getKey(), word.getValue()));
    return intake -> {
      if (isTouches) {
        new TouchImport(intake, given.has(ImportOptions.CREATE_CLIENTS))
            .take(TouchRow.in(file, new ChannelWords(intake.by(), words), intake.dates(), orders));
      } else {
        new ClientImport(intake).take(ClientTable.in(file, intake.dates(), orders));
      }
      remark(file, isTouches, intake.tally());
    };
  }

  private static boolean isTouches(Arguments given, CsvFile file) {
    if (file.has("record")) {
      throw Failure.refused(
          file.name() + " is a whole book as CSV, which hug cannot import; nothing was imported",
          "export it as JSON instead: hug export book -o hug.json");
    }
    boolean isTouches =
        given.find(ImportOptions.AS).map("touches"::equals).orElseGet(() -> TouchRow.isMeant(file));
    if (isTouches ? TouchRow.fits(file) : ClientTable.fits(file)) {
      return isTouches;
    }
    var needed =
        given.has(ImportOptions.AS)
            ? isTouches ? "columns \"client\" and \"on\"" : "column \"name\""
            : "column \"name\" (for clients), or \"client\" and \"on\" (for touches)";
    throw Failure.refused(
        file.name() + " needs the " + needed + "; nothing was imported",
        "line "
            + file.headerLine()
            + " has "
            + String.join(", ", file.header())
            + "; to map a column, use --map FIELD=COLUMN");
  }

  private static void remark(CsvFile file, boolean isTouches, ImportSummary tally) {
    if (!isTouches) {
      file.program().ifPresent(program -> tally.remark("Recognised a file from " + program + "."));
    }
    var unused = isTouches ? file.unused(TouchRow.FIELDS) : ClientTable.unused(file);
    if (!unused.isEmpty()) {
      tally.remark(
          (unused.size() == 1 ? "Ignored column: " : "Ignored columns: ")
              + String.join(", ", unused)
              + ". To map a column, use --map FIELD=COLUMN.");
    }
    file.encoding().ifPresent(tally::remark);
  }
}
