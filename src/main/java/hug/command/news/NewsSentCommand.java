package hug.command.news;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.NewsParameters;
import hug.command.Selection;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.output.Result;
import hug.rule.Addressing;
import hug.rule.Telling;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Notes that news went out to all who had not heard it. */
final class NewsSentCommand implements Command {
  private static final Option<Channel> BY =
      TouchOptions.BY
          .means("How: " + Channel.words() + " (default: mailing).")
          .orElse(Channel.MAILING);

  @Override
  public Syntax syntax() {
    return command("news sent", "Note that some news went out to all who had not heard it")
        .example("hug export labels --news 3 -o labels.csv", "whom to write to")
        .example("hug news sent 3", "the letters are in the post")
        .example("hug news sent 3 --by email --tag vip", "an e-mail, only to those with a tag")
        .note(
            "A touch is noted with each of them, as one step that hug undo takes back. A mailing"
                + " goes to nobody who has a complaint open or wants none; they are still to be"
                + " told.")
        .with(NewsParameters.NEWS)
        .with(BY, TouchOptions.ON, TouchOptions.WHO)
        .with(FilterOptions.OF_PEOPLE)
        .with(Selection.ASKED);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var on = TouchOptions.day(given, session);
    var news = NewsParameters.current(given.get(NewsParameters.NEWS), on, session);
    var by = given.get(BY);
    var untold = new Filter.Untold(news.id(), session.today());
    var fitting = FilterOptions.from(given.among(FilterOptions.OF_PEOPLE), session).untold(untold);
    var clients = session.book().clients();
    var whom =
        clients.matching(by == Channel.MAILING ? fitting.mailableOn(session.today()) : fitting);
    long left = clients.count(fitting) - whom.size();
    if (left > 0) {
      session.remark(
          Selection.count((int) left) + " left out: a complaint is open, or they want no mailing.");
    }
    if (whom.isEmpty()) {
      return Result.said("Nobody is left to tell " + Telling.named(news) + " by " + by + ".");
    }
    var reachable = reachable(whom, by, session);
    if (reachable.size() < whom.size()) {
      session.remark(
          Selection.count(whom.size() - reachable.size())
              + " left out: no "
              + (by == Channel.MAILING ? "address or e-mail" : "e-mail")
              + " is known. They are still to be told.");
    }
    var selection = Selection.of(reachable, given, session);
    return selection
        .instead(
            "Log "
                + TouchOptions.inWords(by, false, true)
                + " %s, telling them news "
                + news.id()
                + "?")
        .orElseGet(() -> NewsTouch.of(news, by, given, session).with(selection.clients(), session));
  }

  /** Of those to write to, the ones whose address is known. */
  private static List<ClientRef> reachable(List<ClientRef> whom, Channel by, Session session) {
    if (by != Channel.MAILING && by != Channel.EMAIL) {
      return whom;
    }
    var reachable = new ArrayList<ClientRef>();
    var numbers = whom.stream().map(ClientRef::id).toList();
    for (var standing : session.book().standings().of(session.today(), numbers)) {
      if (Addressing.missing(standing.client(), by).isEmpty()) {
        reachable.add(standing.client().named());
      }
    }
    return reachable;
  }
}
