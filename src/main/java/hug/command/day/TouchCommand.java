package hug.command.day;

import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.Kept;
import hug.command.MatterParameters;
import hug.command.NewsParameters;
import hug.command.Notes;
import hug.command.Selection;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Logs a touch with a client. */
final class TouchCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("touch", "Log a call, visit or other contact with a client")
        .example("hug touch jim \"likes the new lens\"", "log a call with Jim today, with a note")
        .example("hug touch jim --by visit --on tuesday", "log a visit on Tuesday")
        .example("hug touch jim --next 2w", "plan the next contact in two weeks")
        .example("hug touch jim --editor", "write the note in your editor")
        .example("hug touch jim --no-answer", "log a call that Jim did not answer")
        .example("hug touch jim --kept \"sent the prints\"", "mark the promise to Jim as kept too")
        .example(
            "hug touch --tag vip --by card --yes \"season's greetings\"", "log a card to every VIP")
        .example(
            "hug touch --each - --by visit < today.txt", "log a visit to each client in a file")
        .example(
            "hug touch jim --told 1 --purpose status",
            "log that you told Jim news item 1 and how the work is going")
        .note(
            "A counted touch restarts the client's clock. An attempt (--no-answer) or a mailing is"
                + " a touch that does not count.")
        .note(
            "With filters or --each, the same touch is logged with every selected client, as one"
                + " step for hug undo. All the words then form the note.")
        .with(ClientParameter.MAYBE_CLIENT)
        .with(NewTouch.NOTE)
        .with(
            TouchOptions.BY,
            TouchOptions.ON,
            TouchOptions.WHO,
            NewTouch.INBOUND,
            NewTouch.NO_ANSWER,
            NewTouch.ALSO,
            NewTouch.NEXT,
            NewTouch.KEPT,
            TouchOptions.PURPOSE,
            NewsParameters.TOLD,
            Notes.EDITOR,
            NewTouch.FORCE)
        .with(FilterOptions.OF_TOUCHED)
        .with(Selection.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var touch = NewTouch.of(given, session);
    if (!touch.answered() && given.has(NewTouch.KEPT)) {
      throw Failure.usage("--kept cannot be used with --no-answer: nobody was reached");
    }
    if (Selection.isIn(given, FilterOptions.OF_TOUCHED)) {
      return SeveralTouches.of(touch, given, session);
    }
    var clients = new LinkedHashSet<ClientRef>();
    clients.add(ClientParameter.client(given, session));
    given.all(NewTouch.ALSO).forEach(word -> clients.add(session.client(word)));
    NamesAsNote.refuse(
        given.find(ClientParameter.MAYBE_CLIENT).orElseThrow(), given.all(NewTouch.NOTE), session);
    if (touch.by() == Channel.MAILING && !given.has(NewTouch.FORCE)) {
      clients.forEach(client -> Mailings.requireWelcome(client, session));
    }
    touch.told().requireFor(List.copyOf(clients), session);
    var promise =
        Optional.of(clients.getFirst())
            .filter(_ -> given.has(NewTouch.KEPT))
            .map(client -> Kept.only(client, session));
    Function<String, Result> noting =
        note ->
            session
                .book()
                .change(() -> {
                  var lines = new ArrayList<String>();
                  clients.forEach(
                      client -> lines.addAll(touch.add(client, note, promise, session)));
                  return new Result.Words(List.copyOf(lines));
                });
    return given.has(Notes.EDITOR)
        ? Notes.written(session, noting)
        : noting.apply(MatterParameters.read(NewTouch.NOTE, given, session));
  }
}
