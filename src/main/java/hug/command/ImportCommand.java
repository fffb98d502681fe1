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
import hug.transfer.ClientRow;
import hug.transfer.CsvFile;
import hug.transfer.Source;
import hug.transfer.TouchRow;
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

  @Override
  public Syntax syntax() {
    return command("import", "Bring in clients or touches from a CSV file.")
        .example("hug import clients.csv --dry-run", "what would happen?")
        .example("hug import touches.csv --create-clients", "touches, and whom they were with")
        .example("hug import people.csv --map name=\"Full Name\"", "columns of other names")
        .note(
            "Clients have the column name, and may have company, email, phone, tags, aliases,"
                + " owner, since, every, value, referred_by and note. Touches have client (or"
                + " client_id) and on, and may have by, direction (in or out), who, counted, note"
                + " and next. Several values in a cell are separated by a semicolon.")
        .note(
            "Unless --skip-errors is given, one bad line keeps all of the file out. The same file a"
                + " second time adds nothing; a client whose name is there already stays as they"
                + " are.")
        .with(FILE)
        .with(AS, MAP, CREATE_CLIENTS, BY, DRY_RUN, SKIP_ERRORS, TAG);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var file = new CsvFile(source(given, desk), mapping(given));
    boolean isTouches = isTouches(given, file);
    var faults = new Faults(file.name(), given.has(SKIP_ERRORS));
    if (given.has(DRY_RUN)) {
      var book = desk.bookToTry();
      var would =
          book.rehearse(
              () -> tally(given, desk, file, faults, book, isTouches).inWords("Would add", faults));
      return said(would, file, isTouches);
    }
    var book = desk.bookToBegin();
    var done =
        book.change(
            Backup.Reason.IMPORT,
            () -> tally(given, desk, file, faults, book, isTouches).inWords("Added", faults));
    return said(done, file, isTouches);
  }

  private static Answer said(List<String> done, CsvFile file, boolean isTouches) {
    var unused = file.unused(isTouches ? TouchRow.FIELDS : ClientRow.FIELDS);
    if (unused.isEmpty()) {
      return new Answer.Words(done);
    }
    var lines = new ArrayList<>(done);
    lines.add(
        "Not read: "
            + String.join(", ", unused)
            + ". If one is known here by another name, say --map FIELD=COLUMN.");
    return new Answer.Words(List.copyOf(lines));
  }

  private static Tally tally(
      Given given, Desk desk, CsvFile file, Faults faults, Book book, boolean isTouches) {
    var tally =
        isTouches
            ? new TouchImport(book, desk.today(), given.has(CREATE_CLIENTS), given.all(TAG), faults)
                .take(file, given.get(BY))
            : new ClientImport(book, desk.today(), given.all(TAG), faults).take(file);
    faults.refuse();
    return tally;
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
