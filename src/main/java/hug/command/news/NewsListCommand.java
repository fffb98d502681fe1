package hug.command.news;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.store.NewsItems.Reach;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Lists news, with how many clients have heard it. */
final class NewsListCommand implements Command {
  private static final Option<Boolean> ALL = flag("--all", "Also list ended news");

  private final String name;

  /**
   * @param name as typed: {@code news} or {@code news list}
   */
  NewsListCommand(String name) {
    this.name = name;
  }

  @Override
  public Syntax syntax() {
    return command(name, "List news for clients, and how many have heard it")
        .example("hug news", "list current news items")
        .example("hug news --all --csv", "export all news items for a spreadsheet")
        .note(
            "FOR is the number of clients a news item is for, HEARD the number who have heard it."
                + " Quiet clients count only if they have heard it. To list the"
                + " clients who have not: hug news show N.")
        .with(ALL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var today = session.today();
    var book = session.book();
    book.hold();
    var all = book.news().reach(today);
    all.removeIf(reach -> !given.has(ALL) && !reach.news().holdsOn(today));
    return Result.listed(
        Table.of(
            all,
            column("id", (Reach r) -> r.news().id()),
            Column.<Reach>column("text", r -> r.news().text()).yieldsLast(),
            column("tags", (Reach r) -> r.news().tags()),
            column("for", (Reach r) -> r.heard() + r.left()),
            column("heard", Reach::heard),
            column("on", (Reach r) -> r.news().on()),
            column("until", (Reach r) -> r.news().until()),
            column("who", (Reach r) -> r.news().staff()).forData(),
            column("ended_on", (Reach r) -> r.news().ended()).forData()),
        given.has(ALL)
            ? "No news yet. Add some with: hug news add TEXT"
            : "No news to tell. Add some with: hug news add TEXT");
  }
}
