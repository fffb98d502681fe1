package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
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
                + " out, and counted. Of several e-mails or phone numbers, each row has the first."
                + " The book knows no postal addresses: where you keep them in notes, there is the"
                + " column note; where you keep them elsewhere, join them by id or name.")
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
      remark(leftOut(fitting, filter, session), session);
    }
    return Result.listed(
        Table.of(
            session.evaluator().verdicts(session.book().clients().numbers(filter)),
            column("name", (Verdict v) -> v.client().name()).yieldsLast(),
            column("company", (Verdict v) -> v.client().company()).yieldsFirst(),
            column("email", (Verdict v) -> first(v.client().emails())),
            column("phone", (Verdict v) -> first(v.client().phones())),
            VerdictColumns.OWNER,
            column("since", (Verdict v) -> v.client().since()).forData(),
            VerdictColumns.LAST_TOUCH,
            column("note", (Verdict v) -> v.client().note()).yieldsFirst(),
            VerdictColumns.ID),
        "Nobody to write to.");
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** The numbers of those whom one filter lets through, and the other does not. */
  private static List<Long> leftOut(Filter fitting, Filter filter, Session session) {
    var taken = new HashSet<Long>();
    session.book().clients().numbers(filter).forEach(taken::add);
    var left = new ArrayList<Long>();
    for (var client : session.book().clients().numbers(fitting)) {
      if (!taken.contains(client)) {
        left.add(client);
      }
    }
    return left;
  }

  private static void remark(List<Long> left, Session session) {
    if (left.isEmpty()) {
      return;
    }
    var open = session.book().matters().open(session.today(), left);
    int quiet = 0;
    int complaints = 0;
    for (var verdict : session.evaluator().verdicts(left)) {
      if (verdict.isQuiet(session.today())) {
        quiet++;
      } else if (open.getOrDefault(verdict.client().id(), List.of()).stream()
          .anyMatch(matter -> matter.sort() == Matter.Sort.COMPLAINT)) {
        complaints++;
      }
    }
    var counts = new ArrayList<String>();
    add(counts, quiet, "quiet");
    add(counts, complaints, "with an open complaint");
    add(counts, left.size() - quiet - complaints, "who asked for no mailing");
    session.remark("Left out: " + String.join(", ", counts) + "; --everybody takes them in.");
  }

  private static void add(List<String> counts, int count, String who) {
    if (count > 0) {
      counts.add(count + " " + who);
    }
  }
}
