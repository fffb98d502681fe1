package hug.command.intake;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Backup;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import hug.transfer.Source;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Brings clients or touches in from a CSV file, all of them or none. */
final class ImportCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "Any of these files, whatever its name; - is standard input.")
          .among(Values.Outside.FILES);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be done, and do nothing.");
  private static final Option<Boolean> SKIP_ERRORS =
      flag("--skip-errors", "Leave bad lines out, and import the rest.");

  private static final Option<Charset> ENCODING =
      option("--encoding", "NAME", ImportCommand::encoding)
          .means("The file is in this encoding, such as windows-1252; told by itself unless said.");
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask, at a terminal, after showing what would be done.");

  @Override
  public Syntax syntax() {
    return command("import", "Bring in contacts, touches or a whole book from a file.")
        .example("hug import contacts.csv --dry-run", "what would happen?")
        .example("hug import contacts.vcf", "contacts of a phone, as vCards")
        .example("hug import contacts.csv", "contacts of Google, Outlook and others")
        .example("hug import touches.csv --create-clients", "touches, and whom they were with")
        .example("hug import people.csv --map name=\"Full Name\"", "columns of other names")
        .example("hug import friends.md", "what the program friends keeps")
        .example("hug import hug.json", "a book that hug export book wrote")
        .note(
            "What a file is, is told from what is in it, not from its name. Contacts come as vCards"
                + " (2.1, 3.0 and 4.0), or as the CSV that Google Contacts, Outlook, Thunderbird,"
                + " LinkedIn and HubSpot export. In other CSV files, clients have the"
                + " column name, and may have company, email, phone, tags, aliases, owner, since,"
                + " every, value, referred_by and note. Touches have client (or client_id) and on,"
                + " and may have by, direction (in or out), who, counted, note and next. Several"
                + " values in a cell are separated by a semicolon.")
        .note(
            "Of a vCard, names, nicknames, the company and position, e-mail addresses, phone"
                + " numbers, categories, notes, birthdays and anniversaries are read. Of a"
                + " friends.md, friends become clients, activities touches, and notes facts about"
                + " those whom they name.")
        .note(
            "Unless --skip-errors is given, one bad line keeps all of the file out. The same file a"
                + " second time adds nothing. Clients who are in the book already are brought up to"
                + " date: what the file says goes in, and what it leaves empty stays. Where it is"
                + " not clear who is meant, the line is left out and named. At a terminal, what"
                + " would be done is shown first; hug undo takes all of it back.")
        .with(FILE)
        .with(
            ImportOptions.AS,
            ImportOptions.MAP,
            ImportOptions.CREATE_CLIENTS,
            ImportOptions.BY,
            DRY_RUN,
            SKIP_ERRORS,
            ImportOptions.TAG,
            ENCODING,
            YES);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var source = source(given, session);
    given.find(ENCODING).ifPresent(source::in);
    source.watched(part -> session.progress().show("Reading " + source.name() + ": ", part, "%"));
    var content = ImportFile.of(source, given, session);
    boolean asks = session.person().canBeAsked() && !given.has(YES);
    if (given.has(DRY_RUN) || asks) {
      var faults = new BadLines(source.name(), given.has(SKIP_ERRORS));
      var book = session.bookToTry();
      var preview = book.rehearse(() -> content.into(book, faults));
      var lines = new ArrayList<>(preview.inWords(List.of("Would add", "Would change"), faults));
      lines.addAll(preview.examples());
      lines.addAll(content.words());
      if (given.has(DRY_RUN) || preview.isEmpty() || faults.keepAllOut()) {
        return new Result.Words(List.copyOf(lines), faults.keepAllOut() ? 1 : 0);
      }
      if (!session.person().agrees(String.join("\n", lines) + "\nImport? Type yes: ")) {
        throw Failure.refused("nothing was imported");
      }
      session.close();
    }
    var faults = new BadLines(source.name(), given.has(SKIP_ERRORS));
    var book = session.bookToBegin();
    var done =
        book.change(
            Backup.Reason.IMPORT,
            () -> {
              var tally = content.into(book, faults);
              faults.refuse();
              return tally;
            });
    var lines = new ArrayList<>(done.inWords(List.of("Added", "Changed"), faults));
    lines.addAll(content.words());
    return new Result.Words(List.copyOf(lines));
  }

  private static Charset encoding(String word) {
    try {
      return Charset.forName(word);
    } catch (IllegalArgumentException unknown) {
      throw Failure.usage(
          "\"" + word + "\" is no encoding; there are UTF-8, UTF-16, windows-1252, ISO-8859-1 ...");
    }
  }

  private static Source source(Arguments given, Session session) {
    var name = given.get(FILE);
    if (!name.equals("-")) {
      return Source.file(name);
    }
    if (session.person().types()) {
      throw Failure.usage(
          "import - reads what another program writes, and here is none",
          "name a file, or say: ... | hug import -");
    }
    return Source.stream(session.in());
  }
}
