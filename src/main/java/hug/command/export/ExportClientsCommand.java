package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import hug.transfer.CardText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Exports the clients for another program or for hug import. */
final class ExportClientsCommand implements Command {
  private static final List<Format> FORMATS =
      List.of(Format.TABLE, Format.CSV, Format.JSON, Format.JSONL, Format.VCARD, Format.VCARD3);
  private static final Option<Format> FORMAT =
      OutputOptions.FORMAT
          .means("Output format: table, csv, json, jsonl, vcard or vcard3")
          .defaultsTo("csv")
          .details(
              "A file whose name ends in .vcf is written as vcard, which is vCard 4.0; older phones need"
                  + " vcard3, which is vCard 3.0.")
          .among(new Values.Words(Format.words(FORMATS)));

  private static final String NONE = "No clients to export.";

  @Override
  public Syntax syntax() {
    return command("export clients", "Export the clients as CSV, JSON or vCards")
        .example(
            "hug export clients -o clients.csv",
            "export all clients for a spreadsheet or for hug import")
        .example("hug export clients --tag vip --json", "export clients tagged vip for a program")
        .example("hug export clients -o clients.vcf", "export clients as vCards for a phone")
        .note(
            "A vCard has the name, aliases, company, position, e-mail and postal addresses, phone"
                + " numbers, websites, tags, birthday, anniversary and note of a client. Its UID is"
                + " the same in every export, so that address books update the contact instead of"
                + " adding it again.")
        .with(ClientCards.VERSION)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.options(FORMAT));
  }

  @Override
  public List<Format> formats() {
    return FORMATS;
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    // In the order they were added, so that importing into a new book keeps the ids.
    var numbers = session.book().clients().numbersAsAdded(FilterOptions.from(given, session));
    var format = OutputOptions.format(given, this);
    boolean isOld = format == Format.VCARD3 || given.get(ClientCards.VERSION).equals("3.0");
    return format == Format.VCARD || format == Format.VCARD3
        ? new Result.Text(ClientCards.of(session, numbers, isOld), NONE)
        : table(
            session
                .progress()
                .counting("Exporting: ", session.evaluator().verdicts(numbers), " clients"),
            ClientCards.birthdays(session));
  }

  private static Result table(Iterable<Verdict> verdicts, Map<Long, LocalDate> birthdays) {
    return Result.listed(
        Table.of(
            verdicts,
            VerdictColumns.ID,
            ClientColumns.NAME,
            ClientColumns.COMPANY,
            VerdictColumns.EMAIL,
            VerdictColumns.PHONE,
            ClientColumns.TAGS,
            ClientColumns.ALIASES,
            VerdictColumns.OWNER,
            ClientColumns.SINCE,
            column("every", (Verdict v) -> v.client().every().map(Object::toString)),
            ClientColumns.VALUE,
            ClientColumns.REFERRED_BY,
            ClientColumns.NOTE,
            ClientColumns.ADDRESS,
            ClientColumns.WEBSITE,
            column("birthday", (Verdict v) -> CardText.day(birthdays.get(v.client().id()))),
            ClientColumns.FIELDS,
            ClientColumns.EMAILS,
            ClientColumns.PHONES,
            ClientColumns.ADDRESSES),
        NONE);
  }
}
