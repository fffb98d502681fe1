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

/** Records that news was sent to everyone who had not heard it. */
final class NewsSentCommand implements Command {
  private static final Option<Channel> BY =
      TouchOptions.BY.defaultsTo("mailing").orElse(Channel.MAILING);

  @Override
  public Syntax syntax() {
    return command("news sent", "Record that a news item went to everyone who had not heard it")
        .example("hug export labels --news 1 -o labels.csv", "export the clients to write to")
        .example("hug news sent 1 --yes", "record that the letters are in the post")
        .example(
            "hug news sent 2 --by email --tag vip --yes", "record an e-mail to clients tagged vip")
        .note(
            "hug news sent logs a touch with each client, as one step that hug undo can undo. A"
                + " mailing skips clients who have an open complaint or want no mailings: tell them"
                + " in person.")
        .with(NewsParameters.NEWS)
        .with(BY, TouchOptions.ON, TouchOptions.WHO)
        .with(FilterOptions.OF_TOLD)
        .with(Selection.ASKED);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var on = TouchOptions.day(given, session);
    var news = NewsParameters.current(given.get(NewsParameters.NEWS), on, session);
    var by = given.get(BY);
    var untold = new Filter.Untold(news.id(), session.today());
    var fitting = FilterOptions.from(given.among(FilterOptions.OF_TOLD), session).untold(untold);
    var clients = session.book().clients();
    var selected =
        clients.matching(by == Channel.MAILING ? fitting.mailableOn(session.today()) : fitting);
    long left = clients.count(fitting) - selected.size();
    if (left > 0) {
      session.remark(
          "Skipped "
              + Selection.count((int) left)
              + " with an open complaint or who want no mailings.");
    }
    if (selected.isEmpty()) {
      return Result.said("No clients left to tell " + Telling.named(news) + " by " + by + ".");
    }
    var reachable = reachable(selected, by, session);
    if (reachable.size() < selected.size()) {
      session.remark(
          "Skipped "
              + Selection.count(selected.size() - reachable.size())
              + " without an "
              + (by == Channel.MAILING ? "address or e-mail address" : "e-mail address")
              + ", still to be told.");
    }
    var selection = Selection.of(reachable, given, session);
    return selection
        .instead(
            "Log %s %%s, telling them news item %d?"
                .formatted(TouchOptions.inWords(by, false, true), news.id()))
        .orElseGet(() -> NewsTouch.of(news, by, given, session).with(selection.clients(), session));
  }

  /** The clients whose address for the channel is known. */
  private static List<ClientRef> reachable(List<ClientRef> selected, Channel by, Session session) {
    if (by != Channel.MAILING && by != Channel.EMAIL) {
      return selected;
    }
    var reachable = new ArrayList<ClientRef>();
    var numbers = selected.stream().map(ClientRef::id).toList();
    for (var standing : session.book().standings().of(session.today(), numbers)) {
      if (Addressing.missing(standing.client(), by).isEmpty()) {
        reachable.add(standing.client().named());
      }
    }
    return reachable;
  }
}
