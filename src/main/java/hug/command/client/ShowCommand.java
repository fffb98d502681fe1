package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.ClientColumns;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;

/** Shows the card of a client. */
final class ShowCommand implements Command {
  private static final Option<Boolean> BRIEF =
      flag("--brief", "Show ten lines at most, to read before the next call");

  @Override
  public Syntax syntax() {
    return command("show", "Show a client's card: facts to know before you call")
        .example("hug show jim", "show contact details, open items, due date and history")
        .example("hug show jim --brief", "show ten lines for the next call")
        .example("hug show jim --json", "print the whole card as data")
        .note(
            "The card shows how to reach the client, when the client is due and why, open items,"
                + " facts, news the client has not heard, and the newest touches. Filters such as"
                + " --by visit apply to the touches.")
        .note(
            "JSON has the whole card. After the keys for the client it has next (the date planned"
                + " for the next contact), reasons, touches, matters, facts and chance (to come back,"
                + " from 0 to 1; see hug help slipping). The four in between are arrays of objects.")
        .note(
            "Each of the reasons has reason, due_on, days_over, about and settle. Each of the"
                + " touches, newest first, has id, on, by, direction (in or out), who, counted,"
                + " note, purpose and next; filters apply to them. Each of the matters, newest"
                + " first, is a promise, complaint, job or other record and has id, kind, text, on"
                + " (when it was recorded), who, day, value, score, other (for an introduction, the"
                + " other client), closed_on, closed_as and closed_how. Each of the facts has id,"
                + " text, topic, on, who and until.")
        .with(ClientParameter.NAME)
        .with(BRIEF)
        .with(FilterOptions.OF_ONE_CLIENT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var named = session.client(given.get(ClientParameter.NAME));
    session.book().hold();
    var verdict = session.evaluator().verdict(named);
    var filter = FilterOptions.from(given, session);
    var timeline = Timeline.of(named, filter, session);
    var page = ShowPage.of(verdict, session);
    var table = table(verdict, session.today()).and(CardData.columns(named, filter, session));
    return given.has(BRIEF)
        ? new Result.Page(page.brief(timeline), table)
        : new Result.Page(
            page.page(timeline, filter.isAll() ? "No touches yet." : "No matching touches."),
            table,
            0);
  }

  private static Table<Verdict> table(Verdict verdict, LocalDate today) {
    return Table.of(
        List.of(verdict),
        VerdictColumns.ID,
        ClientColumns.NAME,
        ClientColumns.COMPANY,
        ClientColumns.TAGS,
        VerdictColumns.OWNER,
        ClientColumns.SINCE,
        VerdictColumns.LAST_TOUCH,
        VerdictColumns.dueOn(today, false),
        VerdictColumns.WINDOW,
        ClientColumns.VALUE,
        VerdictColumns.PHONE,
        VerdictColumns.EMAIL,
        ClientColumns.ALIASES,
        ClientColumns.REFERRED_BY,
        ClientColumns.NOTE,
        VerdictColumns.REASON,
        column("last_note", (Verdict v) -> v.standing().lastNote()),
        ClientColumns.ADDRESS,
        ClientColumns.WEBSITE,
        ClientColumns.EMAILS,
        ClientColumns.PHONES,
        ClientColumns.ADDRESSES);
  }
}
