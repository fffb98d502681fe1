package hug.command.news;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.NewsParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Filter;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Telling;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.List;

/** Lists clients who have not heard a news item, with the number to call. */
final class NewsShowCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("news show", "List clients who have not heard a news item yet")
        .example(
            "hug news show 2", "list clients who have not heard news item 2, with phone numbers")
        .example("hug news show 1 --owner ana", "list only clients Ana owns")
        .with(NewsParameters.NEWS)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var news = NewsParameters.found(given.get(NewsParameters.NEWS), session);
    var today = session.today();
    session.book().hold();
    var clients = session.book().clients();
    var untold = new Filter.Untold(news.id(), today);
    var filter = FilterOptions.from(given, session).untold(untold);
    long heard = session.book().news().hearers(news, today);
    long all = heard + clients.count(Filter.ALL.untold(untold));
    var about =
        "News item %s: %s. Heard by %d of %d%s."
            .formatted(
                news.id(),
                Telling.text(news),
                heard,
                all,
                news.isOverOn(today) ? "; it " + NewsParameters.over(news) : "");
    return new Result.Listing(
        Table.of(
            session.evaluator().verdicts(clients.numbers(filter)),
            VerdictColumns.CLIENT,
            VerdictColumns.phone(
                v ->
                    String.join(
                        "; ",
                        session.isScreen() ? v.client().numbersToCall() : v.client().phones()),
                session.isScreen()),
            VerdictColumns.OWNER.yieldsWhole(),
            VerdictColumns.LAST_TOUCH.yieldsWhole(),
            VerdictColumns.EMAIL.forData(),
            VerdictColumns.ID),
        () -> heard == all ? "Everyone has heard it." : "No matching clients.",
        _ -> List.of(about),
        0);
  }
}
