package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.model.Named;
import hug.output.Answer;
import hug.output.Format;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Given;
import hug.syntax.Syntax;

/** All that is known of the clients, to be read by another program or by hug import. */
final class ExportClientsCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("export clients", "Write the clients, as CSV unless said.")
        .example("hug export clients -o clients.csv", "for a spreadsheet, or for hug import")
        .example("hug export clients --tag vip --json", "some of them, for a program")
        .with(Filters.OF_CLIENTS)
        .with(Printing.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Answer run(Given given, Desk desk) {
    return Answer.listed(
        Table.of(
            // As they were added, so that a new book that reads the file gives the same numbers.
            desk.progress()
                .counting(
                    "Exporting: ",
                    desk.verdicts(desk.book().clients().numbersAsAdded(Filters.from(given))),
                    " clients"),
            VerdictColumns.ID,
            column("name", (Verdict v) -> v.client().name()),
            column("company", (Verdict v) -> v.client().company()),
            VerdictColumns.EMAIL,
            VerdictColumns.PHONE,
            column("tags", (Verdict v) -> v.client().tags()),
            column("aliases", (Verdict v) -> String.join("; ", v.client().aliases())),
            VerdictColumns.OWNER,
            column("since", (Verdict v) -> v.client().since()),
            column("every", (Verdict v) -> v.client().every().map(Object::toString)),
            column("value", (Verdict v) -> v.client().value()),
            column("referred_by", (Verdict v) -> v.client().referredBy().map(Named::name)),
            column("note", (Verdict v) -> v.client().note())),
        "No clients to export.");
  }
}
