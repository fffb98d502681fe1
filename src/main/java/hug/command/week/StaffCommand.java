package hug.command.week;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.model.InputText;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Week;
import hug.store.Staff;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Lists the staff and sets how many clients each should hug a week. */
final class StaffCommand implements Command {
  private static final Parameter<String> NAME =
      parameter("NAME", InputText::name, "Staff member to add or change; omit to list all")
          .among(Values.Live.STAFF)
          .atMostOnce();
  private static final Option<Integer> QUOTA =
      option("--quota", "N", StaffCommand::quota)
          .means("Quota of clients per week, 0 for none")
          .details("Without it, an existing quota is kept.")
          .defaultsTo("2");

  @Override
  public Syntax syntax() {
    return command("staff", "List staff, add a staff member or set a quota")
        .example("hug staff", "list the staff and their weekly quotas")
        .example("hug staff ana --quota 5", "set Ana's quota to five clients a week")
        .note("Anyone who is named as an owner or logs a touch joins the staff automatically.")
        .with(NAME)
        .with(QUOTA)
        .with(OutputOptions.OPTIONS);
  }

  private static int quota(String word) {
    int quota = word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : -1;
    if (quota < 0 || quota > Week.MOST) {
      throw Failure.usage("\"" + word + "\" is not a whole number from 0 to 1000");
    }
    return quota;
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(NAME)) {
      return listed(given, session);
    }
    var name = given.find(NAME).orElseThrow();
    var book = session.bookOrDefault();
    int quota =
        given
            .find(QUOTA)
            .orElseGet(() -> session.evaluator().week(name).map(Week::quota).orElse(Week.QUOTA));
    return book.change(() -> {
      book.staff().setQuota(name, quota);
      return Result.said("Set the quota of " + name + " to " + Week.hugs(quota) + " a week.");
    });
  }

  private static Result listed(Arguments given, Session session) {
    if (given.has(QUOTA)) {
      throw Failure.usage("--quota needs a NAME", "set it with: hug staff NAME --quota N");
    }
    return Result.listed(
        Table.of(
            session.book().staff().members(),
            column("name", Staff.Member::name),
            column("quota", (Staff.Member m) -> m.quota().orElse(Week.QUOTA))),
        "No staff yet. Add someone with: hug staff NAME");
  }
}
