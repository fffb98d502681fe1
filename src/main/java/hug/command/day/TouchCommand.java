package hug.command.day;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Kept;
import hug.command.Notes;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.command.matter.ComplaintCommand;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Touch;
import hug.output.Result;
import hug.rule.Facts;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Notes a contact with a client. */
final class TouchCommand implements Command {
  private static final Parameter<String> NOTE =
      parameter("NOTE", word -> word, "What was said; - reads it from standard input.").repeated();
  private static final Option<Boolean> INBOUND = flag("--inbound", "The client made the contact.");
  private static final Option<Boolean> NO_ANSWER =
      flag("--no-answer", "An attempt that reached nobody: noted, but it does not count.");
  private static final Option<String> ALSO =
      option("--also", "CLIENT", word -> word)
          .means("The same touch with another client; may be repeated.")
          .among(Values.Live.CLIENTS);
  private static final Option<String> NEXT =
      option("--next", "DATE|WINDOW", word -> word)
          .means("When the next touch is agreed for; a window counts from this touch.");

  private static final Option<Boolean> KEPT =
      flag("--kept", "It keeps what was promised to the client.");
  private static final Option<Boolean> FORCE =
      flag("--force", "Note a mailing to somebody with an open complaint.");

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
            INBOUND,
            NO_ANSWER,
            ALSO,
            NEXT,
            KEPT,
            Notes.EDITOR,
            FORCE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var today = session.today();
    var on = TouchOptions.day(given, session);
    if (given.has(NO_ANSWER) && !given.get(TouchOptions.BY).isPersonal()) {
      throw Failure.usage("--no-answer: a " + given.get(TouchOptions.BY) + " waits for none");
    }
    if (given.has(NO_ANSWER) && given.has(KEPT)) {
      throw Failure.usage("--kept: an attempt that reached nobody keeps no promise");
    }
    var next = given.find(NEXT).map(word -> next(word, today, on));
    var staff = given.find(TouchOptions.WHO).orElseGet(session::staff);
    var book = session.book();
    var clients = new LinkedHashMap<Long, ClientRef>();
    var first = session.client(given.get(ClientParameter.CLIENT));
    clients.put(first.id(), first);
    for (var word : given.all(ALSO)) {
      var other = session.client(word);
      clients.put(other.id(), other);
    }
    if (given.get(TouchOptions.BY) == Channel.MAILING && !given.has(FORCE)) {
      clients.values().forEach(client -> refuseMailing(client, session));
    }
    var promise =
        given.has(KEPT) ? Optional.of(Kept.only(first, session)) : Optional.<Matter>empty();
    Function<String, Result> noting =
        note ->
            book.change(() -> {
              var lines = new ArrayList<String>();
              for (var client : clients.values()) {
                var touch =
                    new Touch(
                        0,
                        client,
                        on,
                        given.get(TouchOptions.BY),
                        given.has(INBOUND),
                        !given.has(NO_ANSWER),
                        staff,
                        next,
                        note);
                book.touches().add(touch);
                var kept =
                    promise
                        .filter(one -> one.client().id() == client.id())
                        .map(one -> Kept.by(touch, one, note, session));
                lines.add(TouchOptions.confirmation(touch, session));
                kept.ifPresent(lines::add);
                Facts.against(touch, session.evaluator().facts(touch.client()))
                    .ifPresent(lines::add);
              }
              return new Result.Words(List.copyOf(lines));
            });
    return given.has(Notes.EDITOR)
        ? Notes.written(session, noting)
        : noting.apply(Notes.read(String.join(" ", given.all(NOTE)), session));
  }

  private static void refuseMailing(ClientRef client, Session session) {
    ComplaintCommand.open(client, session)
        .ifPresent(complaint -> {
          throw Failure.refused(
              client + " gets no mailing while complaint " + complaint.id() + " is open",
              "put it right first: hug rectified "
                  + complaint.id()
                  + " HOW, or if the mailing went out already, say --force");
        });
  }

  private static LocalDate next(String word, LocalDate today, LocalDate on) {
    try {
      var next = Day.toCome(word, today, on);
      if (next.isAfter(on)) {
        return next;
      }
      throw Failure.usage(next + " is not after this touch, on " + on);
    } catch (Failure failure) {
      throw failure.of(NEXT.subject());
    }
  }
}
