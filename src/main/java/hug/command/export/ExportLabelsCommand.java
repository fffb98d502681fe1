package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Labelled;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.List;

/** Those who may get a mailing, a row each, for letters and labels that a word processor makes. */
final class ExportLabelsCommand implements Command {
  private static final Option<Boolean> EVERYBODY =
      flag("--everybody", "Also those who are quiet, complain, or want no mailing.");

  @Override
  public Syntax syntax() {
    return command("export labels", "Write a row for each letter or label, for a mail merge.")
        .example("hug export labels -o labels.csv", "for LibreOffice or Word")
        .example("hug export labels --tag vip --excel -o vip.csv", "for Excel first")
        .example("hug export labels --fields name,email", "what an e-mail needs")
        .note(
            "Clients who are quiet, who have an open complaint, or who asked for no mailing are left"
                + " out, and counted. Of several addresses, e-mails or phone numbers, each row has the"
                + " first.")
        .with(EVERYBODY)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var fitting = FilterOptions.from(given, session);
    var filter = given.has(EVERYBODY) ? fitting : fitting.mailableOn(session.today());
    if (!given.has(EVERYBODY)) {
      LeftOut.inWords(fitting, filter, session).ifPresent(session::remark);
    }
    return Result.listed(
        Table.of(
            session.evaluator().verdicts(session.book().clients().numbers(filter)),
            ClientColumns.NAME.yieldsLast(),
            ClientColumns.COMPANY.yieldsFirst(),
            column("email", (Verdict v) -> first(v.client().emails())),
            column("phone", (Verdict v) -> first(v.client().numbersToCall())),
            VerdictColumns.OWNER,
            ClientColumns.SINCE.forData(),
            VerdictColumns.LAST_TOUCH,
            ClientColumns.NOTE.yieldsFirst(),
            VerdictColumns.ID,
            column(
                "address",
                (Verdict v) ->
                    first(v.client().details().addresses().stream().map(Labelled::value).toList())),
            ClientColumns.FIELDS),
        "Nobody to write to.");
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }
}
