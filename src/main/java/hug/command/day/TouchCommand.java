package hug.command.day;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Kept;
import hug.command.MatterParameters;
import hug.command.Notes;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Notes a contact with a client. */
final class TouchCommand implements Command {
  private static final Parameter<String> NOTE =
      parameter("NOTE", word -> word, "What was said; - reads it from standard input.").repeated();
  private static final Option<String> ALSO =
      option("--also", "CLIENT", word -> word)
          .means("The same touch with another client; may be repeated.")
          .among(Values.Live.CLIENTS);
  private static final Option<Boolean> KEPT =
      flag("--kept", "It keeps what was promised to the client.");
  private static final Option<Boolean> FORCE =
      flag("--force", "Record a mailing despite an open complaint, or to a quiet client.");

  @Override
  public Syntax syntax() {
    return command("touch", "Note a contact with a client.")
        .example("hug touch jim \"likes the new lens\"", "you called Jim today")
        .example("hug touch jim --by visit --on tuesday", "you saw Jim on Tuesday")
        .example("hug touch jim --next 2w", "and agreed to talk again in two weeks")
        .example("hug touch jim --editor", "write what was said in your editor")
        .example("hug touch jim --no-answer", "you tried; Jim stays on the list")
        .example("hug touch jim --kept \"sent the proofs\"", "which you had promised")
        .note("A touch starts the client's clock anew, but for attempts and mailings.")
        .with(ClientParameter.CLIENT)
        .with(NOTE)
        .with(
            TouchOptions.BY,
            TouchOptions.ON,
            TouchOptions.WHO,
            NewTouch.INBOUND,
            NewTouch.NO_ANSWER,
            ALSO,
            NewTouch.NEXT,
            KEPT,
            Notes.EDITOR,
            FORCE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var touch = NewTouch.of(given, session);
    if (!touch.answered() && given.has(KEPT)) {
      throw Failure.usage("--kept: an attempt that reached nobody keeps no promise");
    }
    var clients = new LinkedHashSet<ClientRef>();
    clients.add(session.client(given.get(ClientParameter.CLIENT)));
    given.all(ALSO).forEach(word -> clients.add(session.client(word)));
    NamesAsNote.refuse(given.get(ClientParameter.CLIENT), given.all(NOTE), session);
    if (touch.by() == Channel.MAILING && !given.has(FORCE)) {
      clients.forEach(client -> Mailings.requireWelcome(client, session));
    }
    var promise =
        Optional.of(clients.getFirst())
            .filter(_ -> given.has(KEPT))
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
        : noting.apply(MatterParameters.read(NOTE, given, session));
  }
}
