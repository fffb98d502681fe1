package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.DueSentence;
import hug.command.Session;
import hug.model.ClientRef;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Ends a snooze, or lets a client be contacted again. */
enum PauseEnd implements Command {
  OF_SNOOZE(
      command("unsnooze", "Take a snooze back.").example("hug unsnooze jim", "Jim is back early")) {
    @Override
    String end(ClientRef client, Session session) {
      boolean wasOn = session.evaluator().verdict(client).isSnoozed();
      // Also one that moves nothing now: under another rule it would.
      session.book().pauses().unsnooze(client.id());
      return (wasOn ? " is no longer snoozed. " : " was not snoozed. ")
          + DueSentence.next(client, "Due on", session);
    }
  },
  OF_QUIET(
      command("unquiet", "Let a client be contacted again.")
          .example("hug unquiet jim", "Jim is back on the lists")) {
    @Override
    String end(ClientRef client, Session session) {
      if (session.evaluator().verdict(client).standing().quiet().isEmpty()) {
        return " was not quiet.";
      }
      session.book().pauses().unquiet(client.id());
      return " may be contacted again. " + DueSentence.next(client, "Due on", session);
    }
  };

  private final Syntax syntax;

  PauseEnd(Syntax syntax) {
    this.syntax = syntax.with(ClientParameter.CLIENT);
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  /** Ends it; says what is so now. */
  abstract String end(ClientRef client, Session session);

  Result of(ClientRef client, Session session) {
    return session.book().change(() -> Result.said(client + end(client, session)));
  }

  @Override
  public Result run(Arguments given, Session session) {
    return of(session.client(given.get(ClientParameter.CLIENT)), session);
  }
}
