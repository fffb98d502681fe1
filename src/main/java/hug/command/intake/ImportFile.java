package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.transfer.BookRecords;
import hug.transfer.CardFile;
import hug.transfer.ClientRow;
import hug.transfer.CsvFile;
import hug.transfer.FriendsFile;
import hug.transfer.Layout;
import hug.transfer.Source;
import hug.transfer.TouchRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What a file has, told from how it begins, and how that gets into a book. */
final class ImportFile {
  /** Puts all of it into a book; gives what is worth a word about how it was read. */
  private interface Way {
    List<String> take(ImportContext intake);
  }

  private final Arguments given;
  private final Session session;
  private final String unit;
  private final Way way;
  private List<String> words = List.of();

  private ImportFile(Arguments given, Session session, String unit, Way way) {
    this.given = given;
    this.session = session;
    this.unit = unit;
    this.way = way;
  }

  /**
   * Looks into a file.
   *
   * @throws Failure if there is nothing in it that hug knows, or an option does not go with it
   */
  static ImportFile of(Source source, Arguments given, Session session) {
    if (BookRecords.fits(source)) {
      return book(source, given, session);
    }
    if (CardFile.fits(source)) {
      return cards(source, given, session);
    }
    return FriendsFile.fits(source) ? friends(source, given, session) : csv(source, given, session);
  }

  /** Puts it into a book; says what that came to. */
  ImportSummary into(Book book, BadLines faults) {
    var tally = new ImportSummary(unit);
    words =
        way.take(
            new ImportContext(
                book,
                session.today(),
                session.staff(),
                given.all(ImportOptions.TAG),
                faults,
                tally));
    session.progress().going("Writing what was read");
    return tally;
  }

  /** About how it was read, once it was. */
  List<String> words() {
    return words;
  }

  private static ImportFile book(Source source, Arguments given, Session session) {
    refuse(
        given,
        "a whole book",
        ImportOptions.AS,
        ImportOptions.MAP,
        ImportOptions.BY,
        ImportOptions.TAG);
    var records = new BookRecords(source);
    return new ImportFile(
        given,
        session,
        "line",
        intake -> {
          var book = new BookImport(intake);
          book.take(records);
          return book.words();
        });
  }

  private static ImportFile cards(Source source, Arguments given, Session session) {
    refuse(given, "vCards", ImportOptions.MAP, ImportOptions.BY);
    if (given.find(ImportOptions.AS).filter("touches"::equals).isPresent()) {
      throw Failure.usage("--as: vCards have clients, and no touches", "leave it out");
    }
    var file = new CardFile(source);
    return new ImportFile(
        given,
        session,
        "card",
        intake -> {
          new ClientImport(intake).take(file.clients(session.today()));
          return file.words();
        });
  }

  private static ImportFile friends(Source source, Arguments given, Session session) {
    refuse(given, "a friends.md", ImportOptions.AS, ImportOptions.MAP);
    var by = given.find(ImportOptions.BY).orElse(Channel.VISIT);
    var file = new FriendsFile(source, session.today());
    return new ImportFile(
        given,
        session,
        "item",
        intake -> {
          new FriendsImport(intake, by).take(file);
          return List.of();
        });
  }

  private static void refuse(Arguments given, String what, Option<?>... options) {
    for (var option : options) {
      if (given.has(option)) {
        throw Failure.usage(option.subject() + " is not for " + what, "leave it out");
      }
    }
  }

  private static ImportFile csv(Source source, Arguments given, Session session) {
    var mapping = new HashMap<String, String>();
    given.all(ImportOptions.MAP).forEach(field -> mapping.put(field.getKey(), field.getValue()));
    var file = new CsvFile(source, mapping, ImportOptions.FIELDS);
    boolean isTouches = isTouches(given, file);
    var by = given.find(ImportOptions.BY).orElse(Channel.CALL);
    return new ImportFile(
        given,
        session,
        "line",
        intake -> {
          if (isTouches) {
            new TouchImport(intake, given.has(ImportOptions.CREATE_CLIENTS))
                .take(TouchRow.in(file, by, session.today()));
          } else {
            new ClientImport(intake).take(ClientRow.in(file, session.today()));
          }
          return words(file, isTouches);
        });
  }

  private static boolean isTouches(Arguments given, CsvFile file) {
    if (file.has("record")) {
      throw Failure.refused(
          file.name() + " is a whole book as CSV, which is for spreadsheets; nothing was imported",
          "to move a book: hug export book -o hug.json, and then: hug import hug.json");
    }
    boolean isTouches =
        given.find(ImportOptions.AS).map("touches"::equals).orElseGet(() -> TouchRow.fits(file));
    if (isTouches ? TouchRow.fits(file) : ClientRow.fits(file)) {
      return isTouches;
    }
    var needed =
        given.has(ImportOptions.AS)
            ? isTouches ? "client and on" : "name"
            : "name (of clients), or client and on (of touches)";
    throw Failure.refused(
        file.name() + " lacks the columns " + needed + "; nothing was imported",
        "line "
            + file.headerLine()
            + " has "
            + String.join(",", file.header())
            + "; say which is which with --map FIELD=COLUMN");
  }

  private static List<String> words(CsvFile file, boolean isTouches) {
    var words = new ArrayList<String>();
    if (Layout.of(file) != Layout.HUG && !isTouches) {
      words.add("The file is laid out as " + Layout.of(file).program() + " does it.");
    } else {
      var unused = file.unused(isTouches ? TouchRow.FIELDS : ClientRow.FIELDS);
      if (!unused.isEmpty()) {
        words.add(
            "Not read: "
                + String.join(", ", unused)
                + ". If one is known here by another name, say --map FIELD=COLUMN.");
      }
    }
    file.encoding().ifPresent(words::add);
    return words;
  }
}
