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

/** What clients should hear, with how many have. */
final class NewsListCommand implements Command {
  private static final Option<Boolean> ALL = flag("--all", "Also what is over");

  private final String name;

  /**
   * @param name as which it is run: with or without the word list
   */
  NewsListCommand(String name) {
    this.name = name;
  }

  @Override
  public Syntax syntax() {
    return command(name, "List what clients should hear, and how many have.")
        .example("hug news", "what there is to tell")
        .example("hug news --all --csv", "all that there ever was, for a spreadsheet")
        .note(
            "FOR counts the clients it is for, HEARD those of them who have heard it. Those who are"
                + " quiet do not count, unless they heard it before. hug news show N names those"
                + " who are left.")
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
            ? "No news yet. Note some with: hug news add TEXT"
            : "Nothing to tell. Note news with: hug news add TEXT");
  }
}
