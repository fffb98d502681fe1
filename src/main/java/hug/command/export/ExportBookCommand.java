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

/** Exports the whole book as one file that any program can read. */
public final class ExportBookCommand implements Command {
  /** The first CSV columns, whose order is fixed; any others follow. */
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
    return command("export book", "Export the whole book as JSON or CSV")
        .example(
            "hug export book -o hug.json",
            "export clients, touches, promises, rules and everything else")
        .note(
            "The JSON is one array with one record per line. The key record names its kind:"
                + " setting, staff, rule, step, client, referral, touch, matter, skip, news,"
                + " campaign, member, meeting, item or wording. --format jsonl writes the same lines without"
                + " the array. hug import reads both, and gives the records the same numbers in an"
                + " empty book.")
        .note(
            "The CSV is for spreadsheets: every record has the columns of all kinds, and --fields"
                + " chooses among them. hug import cannot read it back.")
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

  /** All records of a book. */
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
