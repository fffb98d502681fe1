package hug.command.export;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.output.Column;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.store.Book;
import hug.store.Declarations;
import hug.store.Field;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** All that is in the book, as one file that any program can read. */
public final class ExportBookCommand implements Command {
  /** The first columns of CSV, which stay where they are; what else there is follows. */
  private static final List<String> FIRST =
      List.of(
          """
          record id name company email phone tags aliases owner since client kind on by direction \
          answered who next note text day detail value score other after ended_on ended_as \
          ended_how snoozed_until snoozed_on snoozed_after quiet_because quiet_on quiet_until \
          quota tag every lapse in job step because for\
          """
              .split(" "));

  @Override
  public Syntax syntax() {
    return command("export book", "Write all that is in the book, as JSON or CSV")
        .example("hug export book -o hug.json", "clients, touches, promises, rules and all else")
        .note(
            "One array of records, one on each line; \"record\" says of which kind it is: setting,"
                + " staff, rule, step, client, referral, touch, matter or skip. With --format jsonl, the"
                + " records stand by themselves. hug import takes either back, into an empty book"
                + " under the same numbers. As CSV, for a spreadsheet, each record has the columns"
                + " of all kinds, and --fields chooses among them; hug import does not take that"
                + " back.")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.JSON;
  }

  @Override
  public List<Format> formats() {
    return List.of(Format.JSON, Format.JSONL, Format.CSV);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    book.holdAll();
    var records = session.progress().counting("Exporting: ", records(book), " records");
    return OutputOptions.format(given, this) == Format.CSV
        ? Result.listed(Table.of(records, columns()), "The book is empty.")
        : new Result.Records(records);
  }

  /** All that is in a book. */
  public static Iterable<Map<String, Object>> records(Book book) {
    return new Joined<>(book.records());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Column<Map<String, Object>>[] columns() {
    var names = new LinkedHashSet<>(FIRST);
    for (var declaration : Declarations.EXPORTED) {
      declaration.fields().stream().map(Field::export).forEach(names::add);
    }
    names.remove("");
    return names.stream()
        .map(name -> Column.<Map<String, Object>>column(name, record -> record.get(name)))
        .toArray(Column[]::new);
  }
}
