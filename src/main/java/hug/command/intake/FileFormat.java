package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.transfer.AddressList;
import hug.transfer.BookRecords;
import hug.transfer.CardFile;
import hug.transfer.ContactFile;
import hug.transfer.DayOrders;
import hug.transfer.FriendsFile;
import hug.transfer.JsonFile;
import hug.transfer.LdifFile;
import hug.transfer.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A format that hug imports; the first one that fits the beginning of a file is its format. */
enum FileFormat {
  BOOK(
      "a whole book",
      "line",
      BookRecords::fits,
      FileFormat::book,
      ImportOptions.AS,
      ImportOptions.MAP,
      ImportOptions.BY,
      ImportOptions.CHANNEL,
      ImportOptions.TAG,
      ImportOptions.SPREAD),
  JSON("JSON", "item", JsonFile::fits, JsonImport::of),
  CARDS(
      "vCards",
      "card",
      CardFile::fits,
      (source, _, session) -> contacts(new CardFile(source), session),
      ImportOptions.MAP,
      ImportOptions.BY,
      ImportOptions.CHANNEL),
  LDIF(
      "LDIF",
      "contact",
      LdifFile::fits,
      (source, _, session) -> contacts(new LdifFile(source), session),
      ImportOptions.MAP,
      ImportOptions.BY,
      ImportOptions.CHANNEL),
  FRIENDS(
      "a friends.md",
      "item",
      FriendsFile::fits,
      FileFormat::friends,
      ImportOptions.AS,
      ImportOptions.MAP,
      ImportOptions.CHANNEL),
  ADDRESSES(
      "a list of addresses",
      "contact",
      AddressList::fits,
      (source, _, session) -> contacts(new AddressList(source), session),
      ImportOptions.MAP,
      ImportOptions.BY,
      ImportOptions.CHANNEL),
  CSV("a CSV file", "line", _ -> true, CsvImport::of);

  /** Opens a file of a format. */
  private interface Opening {
    Consumer<ImportContext> open(Source source, Arguments given, Session session);
  }

  private final String what;
  private final String unit;
  private final Predicate<Source> fits;
  private final Opening opening;
  private final List<Option<?>> useless;

  /**
   * @param what the format in messages
   * @param unit what a file consists of, such as line
   * @param useless options that do not apply
   */
  FileFormat(
      String what, String unit, Predicate<Source> fits, Opening opening, Option<?>... useless) {
    this.what = what;
    this.unit = unit;
    this.fits = fits;
    this.opening = opening;
    this.useless = List.of(useless);
  }

  /** The format of a file. */
  static FileFormat of(Source source) {
    for (var format : values()) {
      if (format.fits.test(source)) {
        return format;
      }
    }
    return CSV;
  }

  /** The format in messages. */
  String what() {
    return what;
  }

  String unit() {
    return unit;
  }

  /**
   * Opens a file of this format; the result imports it.
   *
   * @throws Failure if an option does not apply, or the file is broken
   */
  Consumer<ImportContext> open(Source source, Arguments given, Session session) {
    for (var option : useless) {
      if (given.has(option)) {
        throw Failure.usage(option.subject() + " does not apply to " + what, "leave it out");
      }
    }
    boolean isAsTouches = given.find(ImportOptions.AS).filter("touches"::equals).isPresent();
    if (isAsTouches && this != CSV && this != JSON) {
      throw Failure.usage("--as touches does not apply to " + what, "leave it out");
    }
    return opening.open(source, given, session);
  }

  private static Consumer<ImportContext> book(Source source, Arguments given, Session session) {
    var records = new BookRecords(source);
    return intake -> new BookImport(intake).take(records);
  }

  private static Consumer<ImportContext> contacts(ContactFile file, Session session) {
    var orders = new DayOrders(new DayOrderQuestion(session)::ask);
    return intake -> {
      new ClientImport(intake).take(file.clients(intake.dates(), orders));
      file.words().forEach(intake.tally()::remark);
    };
  }

  private static Consumer<ImportContext> friends(Source source, Arguments given, Session session) {
    var by = given.find(ImportOptions.BY).orElse(Channel.VISIT);
    var file = new FriendsFile(source, session.today());
    return intake -> new FriendsImport(intake, by).take(file);
  }
}
