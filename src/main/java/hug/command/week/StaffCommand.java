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

/** The people of the business, and how many clients each hugs a week. */
final class StaffCommand implements Command {
  private static final Parameter<String> NAME =
      parameter("NAME", InputText::name, "Who; without, all are listed")
          .among(Values.Live.STAFF)
          .atMostOnce();
  private static final Option<Integer> QUOTA =
      option("--quota", "N", StaffCommand::quota)
          .means("How many clients they should hug in a week; 2 unless said, 0 for none");

  @Override
  public Syntax syntax() {
    return command("staff", "List the staff; with a name, add somebody or set a quota")
        .example("hug staff", "who there is, and how many hugs a week are theirs")
        .example("hug staff ana --quota 5", "five clients a week for Ana")
        .note("Everybody who is named as an owner, or touches a client, is on the staff.")
        .with(NAME)
        .with(QUOTA)
        .with(OutputOptions.OPTIONS);
  }

  private static int quota(String word) {
    int quota = word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : -1;
    if (quota < 0 || quota > Week.MOST) {
      throw Failure.usage("\"" + word + "\" is no number from 0 to 1000");
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
      return Result.said(name + ": " + Week.hugs(quota) + " a week.");
    });
  }

  private static Result listed(Arguments given, Session session) {
    if (given.has(QUOTA)) {
      throw Failure.usage("staff needs NAME: whose quota?", "see: hug help staff");
    }
    return Result.listed(
        Table.of(
            session.book().staff().members(),
            column("name", Staff.Member::name),
            column("quota", (Staff.Member m) -> m.quota().orElse(Week.QUOTA))),
        "Nobody yet. Add somebody with: hug staff NAME");
  }
}
