package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.DueSentence;
import hug.command.Selection;
import hug.command.Session;
import hug.model.ClientRef;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Ends a snooze, or lets a client be contacted again. */
enum PauseEnd implements Command {
  OF_SNOOZE(
      command("unsnooze", "Take a snooze back").example("hug unsnooze jim", "Jim is back early")) {
    @Override
    boolean isOn(ClientRef client, Session session) {
      return session.evaluator().verdict(client).isSnoozed();
    }

    @Override
    String question() {
      return "End the snooze of %s?";
    }

    @Override
    String ended(int clients) {
      return "Ended the snooze of " + Selection.count(clients) + ". To take it back: hug undo";
    }

    @Override
    String end(ClientRef client, Session session) {
      boolean wasOn = isOn(client, session);
      // Also one that moves nothing now: under another rule it would.
      session.book().pauses().unsnooze(client.id());
      return (wasOn ? " is no longer snoozed. " : " was not snoozed. ")
          + DueSentence.next(client, "Due on", session);
    }
  },
  OF_QUIET(
      command("unquiet", "Let a client be contacted again")
          .example("hug unquiet jim", "Jim is back on the lists")) {
    @Override
    boolean isOn(ClientRef client, Session session) {
      return session.evaluator().verdict(client).standing().quiet().isPresent();
    }

    @Override
    String question() {
      return "Allow contact with %s again?";
    }

    @Override
    String ended(int clients) {
      return Selection.count(clients) + " may be contacted again. To take it back: hug undo";
    }

    @Override
    String end(ClientRef client, Session session) {
      if (!isOn(client, session)) {
        return " was not quiet.";
      }
      session.book().pauses().unquiet(client.id());
      return " may be contacted again. " + DueSentence.next(client, "Due on", session);
    }
  };

  private final Syntax syntax;

  PauseEnd(Syntax syntax) {
    this.syntax = syntax.with(ClientParameter.NAME);
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  /** Ends it; says what is so now. */
  abstract String end(ClientRef client, Session session);

  /** Whether there is something to end. */
  abstract boolean isOn(ClientRef client, Session session);

  /** Whether to end it, with {@code %s} for whom. */
  abstract String question();

  /** That it was ended for so many. */
  abstract String ended(int clients);

  /** Ends it for all who are selected, unless somebody says no. */
  Result of(Selection selection, Session session) {
    return selection
        .instead(question())
        .orElseGet(() ->
            session
                .book()
                .change(() -> {
                  int count = 0;
                  for (var client : selection.clients()) {
                    count += isOn(client, session) ? 1 : 0;
                    end(client, session);
                  }
                  return Result.said(ended(count));
                }));
  }

  Result of(ClientRef client, Session session) {
    return session.book().change(() -> Result.said(client + end(client, session)));
  }

  @Override
  public Result run(Arguments given, Session session) {
    return of(session.client(given.get(ClientParameter.NAME)), session);
  }
}
