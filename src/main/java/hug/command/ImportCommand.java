package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.Line;
import hug.output.Answer;
import hug.store.Backup;
import hug.store.Book;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import hug.transfer.BookRecords;
import hug.transfer.ClientRow;
import hug.transfer.CsvFile;
import hug.transfer.Layout;
import hug.transfer.Source;
import hug.transfer.TouchRow;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings clients or touches in from a CSV file, all of them or none. */
final class ImportCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "A CSV file with a header row; - is standard input.")
          .among(Values.Outside.FILES);
  private static final Option<String> AS =
      option("--as", "clients|touches", ImportCommand::kind)
          .means("What the file has; told from its columns unless said.")
          .among(new Values.Words(List.of("clients", "touches")));
  private static final Option<Map.Entry<String, String>> MAP =
      option("--map", "FIELD=COLUMN", ImportCommand::mapping)
          .means("The file has this field in that column, such as name=\"Full Name\"; repeatable.");
  private static final Option<Boolean> CREATE_CLIENTS =
      flag("--create-clients", "Add the clients of touches who are not in the book.");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("The channel of touches that name none; a call unless said.")
          .among(Filters.CHANNELS)
          .orElse(Channel.CALL);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be done, and do nothing.");
  private static final Option<Boolean> SKIP_ERRORS =
      flag("--skip-errors", "Leave bad lines out, and import the rest.");
  private static final Option<String> TAG =
      option("--tag", "T", Line::item)
          .means("Give this tag to the clients that are added; may be repeated.")
          .among(Values.Live.TAGS);

  private static final Option<Charset> ENCODING =
      option("--encoding", "NAME", ImportCommand::encoding)
          .means("The file is in this encoding, such as windows-1252; told by itself unless said.");
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask, at a terminal, after showing what would be done.");

  @Override
  public Syntax syntax() {
    return command("import", "Bring in clients, touches or a whole book from a file.")
        .example("hug import contacts.csv --dry-run", "what would happen?")
        .example("hug import contacts.csv", "contacts of Google, Outlook and others")
        .example("hug import touches.csv --create-clients", "touches, and whom they were with")
        .example("hug import people.csv --map name=\"Full Name\"", "columns of other names")
        .example("hug import hug.json", "a book that hug export book wrote")
        .note(
            "Contacts as Google Contacts, Outlook, Thunderbird, LinkedIn and HubSpot export them as"
                + " CSV are known by the names of their columns. In other files, clients have the"
                + " column name, and may have company, email, phone, tags, aliases, owner, since,"
                + " every, value, referred_by and note. Touches have client (or client_id) and on,"
                + " and may have by, direction (in or out), who, counted, note and next. Several"
                + " values in a cell are separated by a semicolon.")
        .note(
            "Unless --skip-errors is given, one bad line keeps all of the file out. The same file a"
                + " second time adds nothing. Clients who are in the book already are brought up to"
                + " date: what the file says goes in, and what it leaves empty stays. Where it is"
                + " not clear who is meant, the line is left out and named. At a terminal, what"
                + " would be done is shown first; hug undo takes all of it back.")
        .with(FILE)
        .with(AS, MAP, CREATE_CLIENTS, BY, DRY_RUN, SKIP_ERRORS, TAG, ENCODING, YES);
  }

  /** What a file has, as far as it was understood before anything is written. */
  private interface Content {
    Tally into(Book book, Faults faults);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var source = source(given, desk);
    given.find(ENCODING).ifPresent(source::in);
    source.watched(part -> desk.progress().show("Reading " + source.name() + ": ", part, "%"));
    var words = new ArrayList<String>();
    var content =
        BookRecords.fits(source)
            ? book(new BookRecords(source), desk)
            : csv(new CsvFile(source, mapping(given)), given, desk, words);
    boolean asks = desk.canAsk() && !given.has(YES);
    if (given.has(DRY_RUN) || asks) {
      var faults = new Faults(source.name(), given.has(SKIP_ERRORS));
      var preview =
          desk.bookToTry().rehearse(() -> refused(content.into(desk.bookToTry(), faults), faults));
      var lines = new ArrayList<>(preview.inWords(List.of("Would add", "Would change"), faults));
      lines.addAll(preview.examples());
      lines.addAll(words);
      if (given.has(DRY_RUN) || preview.isEmpty()) {
        return new Answer.Words(List.copyOf(lines));
      }
      if (!desk.agrees(String.join("\n", lines) + "\nImport? Type yes: ")) {
        throw Failure.refused("nothing was imported");
      }
      desk.close();
    }
    var faults = new Faults(source.name(), given.has(SKIP_ERRORS));
    var book = desk.bookToBegin();
    var done = book.change(Backup.Reason.IMPORT, () -> refused(content.into(book, faults), faults));
    var lines = new ArrayList<>(done.inWords(List.of("Added", "Changed"), faults));
    lines.addAll(words);
    return new Answer.Words(List.copyOf(lines));
  }

  private static Tally refused(Tally tally, Faults faults) {
    faults.refuse();
    return tally;
  }

  private static Content book(BookRecords records, Desk desk) {
    return (book, faults) -> new BookImport(book, desk.today(), faults).take(records);
  }

  private static Content csv(CsvFile file, Given given, Desk desk, List<String> words) {
    boolean isTouches = isTouches(given, file);
    if (file.layout() != Layout.HUG && !isTouches) {
      words.add("The file is laid out as " + file.layout().program() + " does it.");
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
    return (book, faults) ->
        isTouches
            ? new TouchImport(book, desk.today(), given.has(CREATE_CLIENTS), given.all(TAG), faults)
                .take(file, given.get(BY))
            : new ClientImport(book, desk.today(), desk.staff(), given.all(TAG), faults).take(file);
  }

  private static Charset encoding(String word) {
    try {
      return Charset.forName(word);
    } catch (IllegalArgumentException unknown) {
      throw Failure.usage(
          "\"" + word + "\" is no encoding; there are UTF-8, UTF-16, windows-1252, ISO-8859-1 ...");
    }
  }

  private static Source source(Given given, Desk desk) {
    var name = given.get(FILE);
    if (!name.equals("-")) {
      return Source.file(name);
    }
    if (desk.isTyped()) {
      throw Failure.usage(
          "import - reads what another program writes, and here is none",
          "name a file, or say: ... | hug import -");
    }
    return Source.stream(desk.in());
  }

  private static boolean isTouches(Given given, CsvFile file) {
    boolean isTouches =
        given.find(AS).map(kind -> kind.equals("touches")).orElseGet(() -> TouchRow.fits(file));
    if (isTouches ? TouchRow.fits(file) : ClientRow.fits(file)) {
      return isTouches;
    }
    var needed =
        given.has(AS)
            ? isTouches ? "client and on" : "name"
            : "name (of clients), or client and on (of touches)";
    throw Failure.refused(
        file.name() + " lacks the columns " + needed + "; nothing was imported",
        "it has "
            + String.join(",", file.header())
            + "; say which is which with --map FIELD=COLUMN");
  }

  private static String kind(String word) {
    return switch (word) {
      case "clients", "touches" -> word;
      default -> throw Failure.usage("\"" + word + "\" is neither clients nor touches");
    };
  }

  private static Map.Entry<String, String> mapping(String word) {
    int at = word.indexOf('=');
    if (at < 1 || at == word.length() - 1) {
      throw Failure.usage("\"" + word + "\" is not FIELD=COLUMN, such as name=\"Full Name\"");
    }
    var field = word.substring(0, at).strip().toLowerCase(Locale.ROOT);
    if (!ClientRow.FIELDS.contains(field) && !TouchRow.FIELDS.contains(field)) {
      throw Failure.usage(
          "there is no field \"" + field + "\"",
          "clients have " + String.join(",", ClientRow.FIELDS),
          "touches have " + String.join(",", TouchRow.FIELDS));
    }
    return Map.entry(field, word.substring(at + 1));
  }

  private static Map<String, String> mapping(Given given) {
    var mapping = new HashMap<String, String>();
    given.all(MAP).forEach(entry -> mapping.put(entry.getKey(), entry.getValue()));
    return mapping;
  }
}
