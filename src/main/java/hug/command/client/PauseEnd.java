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

/** Ends a snooze or a quiet time. */
enum PauseEnd implements Command {
  OF_SNOOZE(
      command("unsnooze", "End a snooze")
          .example("hug unsnooze \"jonas jensen\"", "list Jonas again, because he is back early")
          .note(
              "The client is due again on the date before the snooze. hug snooze CLIENT --off does"
                  + " the same.")) {
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
      return "Ended the snooze of " + Selection.count(clients) + ". To undo: hug undo";
    }

    @Override
    String end(ClientRef client, Session session) {
      boolean wasOn = isOn(client, session);
      // A snooze that moves nothing now is removed too: under another rule it would.
      session.book().pauses().unsnooze(client.id());
      return (wasOn ? "Ended the snooze of " + client : client + " was not snoozed")
          + ". "
          + DueSentence.next(client, "Next due", session);
    }
  },
  OF_QUIET(
      command("unquiet", "Allow contact with a client again")
          .example("hug unquiet umberto", "allow contact with Umberto again")
          .note(
              "The client is due again by the usual rules, and may get mailings again. hug quiet"
                  + " CLIENT --off does the same.")) {
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
      return "Allowed contact with " + Selection.count(clients) + " again. To undo: hug undo";
    }

    @Override
    String end(ClientRef client, Session session) {
      if (!isOn(client, session)) {
        return client + " was not quiet.";
      }
      session.book().pauses().unquiet(client.id());
      return "Allowed contact with "
          + client
          + " again. "
          + DueSentence.next(client, "Next due", session);
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

  /** Ends it; returns the confirmation. */
  abstract String end(ClientRef client, Session session);

  /** Whether it is on for a client. */
  abstract boolean isOn(ClientRef client, Session session);

  /** The question before it ends, with {@code %s} for how many clients. */
  abstract String question();

  /** The confirmation for several clients. */
  abstract String ended(int clients);

  /** Ends it for all selected clients, if the user agrees. */
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
    return session.book().change(() -> Result.said(end(client, session)));
  }

  @Override
  public Result run(Arguments given, Session session) {
    return of(session.client(given.get(ClientParameter.NAME)), session);
  }
}
