package hug.command.news;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.NewsParameters;
import hug.command.Session;
import hug.output.Result;
import hug.rule.Telling;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Ends a news item, so that clients need not be told any more. */
final class NewsEndCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("news end", "Stop telling clients a news item")
        .example("hug news end 1", "stop telling clients news item 1")
        .note("The history still shows who has heard it.")
        .with(NewsParameters.NEWS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var today = session.today();
    var news = NewsParameters.current(given.get(NewsParameters.NEWS), today, session);
    return session
        .book()
        .change(() -> {
          session.book().news().update(news.endedOn(today));
          return Result.said("Ended " + Telling.named(news) + ".");
        });
  }
}
