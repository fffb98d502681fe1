package hug.command.news;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.NewsParameters;
import hug.command.Session;
import hug.output.Result;
import hug.rule.Telling;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Ends news, so that no more clients are told. */
final class NewsEndCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("news end", "Stop telling clients some news")
        .example("hug news end 1", "no more clients are told news 1")
        .note("The touches with which clients were told are kept.")
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
