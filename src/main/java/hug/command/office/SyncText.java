package hug.command.office;

import hug.command.Session;
import hug.line.Sync;
import hug.model.ClientRef;
import hug.store.Log;
import hug.store.Rebased.KeptOut;
import hug.store.Rebased.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outcome of a sync in words, for the person whose steps it was about. */
final class SyncText {
  /** The most clashes, and the most new numbers, to name. */
  private static final int MOST_NAMED = 5;

  private final Session session;
  private final Sync.Outcome outcome;

  SyncText(Session session, Sync.Outcome outcome) {
    this.session = session;
    this.outcome = outcome;
  }

  /** Whether there is something to look at. */
  boolean isToLookAt() {
    return !outcome.clashes().isEmpty() || !outcome.keptOut().isEmpty();
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(summary());
    clashes(lines);
    outcome.keptOut().forEach(kept -> lines.add(inWords(kept)));
    moved(lines);
    if (outcome.isSomebodyForgotten()) {
      lines.add("A client was erased for good. In backups here, too: hug forget --backups");
    }
    return lines;
  }

  private String summary() {
    if (outcome.sent() + outcome.received() == 0 && !isToLookAt()) {
      return "Up to date.";
    }
    int clashes = outcome.clashes().size();
    return "Sent "
        + outcome.sent()
        + ", received "
        + outcome.received()
        + (clashes == 0
            ? "."
            : "; " + (clashes == 1 ? "1 clash" : clashes + " clashes") + ": hug log --clashes");
  }

  private void clashes(List<String> lines) {
    var newest =
        session.book().log().clashes(Math.min(MOST_NAMED, outcome.clashes().size())).reversed();
    newest.forEach(clash -> lines.add("  " + inWords(clash)));
  }

  private static String inWords(Log.Clashed clash) {
    return clash.client().map(client -> client.name() + ", ").orElse("")
        + clash.field()
        + ": "
        + value(clash.mine())
        + " replaced "
        + value(clash.theirs())
        + " (before: "
        + value(clash.was())
        + ")";
  }

  private static String value(Optional<String> text) {
    return text.filter(value -> !value.isEmpty()).map(value -> "\"" + value + "\"").orElse("none");
  }

  private static String inWords(KeptOut kept) {
    var step = kept.step();
    return "Not sent, and undone here: "
        + step.command()
        + step.undoes().map(undone -> " " + undone).orElse("")
        + " of "
        + step.staff()
        + " ("
        + kept.reason().getMessage()
        + ")";
  }

  private void moved(List<String> lines) {
    int named = 0;
    for (var run : outcome.moved()) {
      if (!run.kind().equals("client") && !run.kind().equals("matter")) {
        continue;
      }
      long last = Math.min(run.last(), run.first() + MOST_NAMED - named - 1);
      for (long was = run.first(); was <= last; was++, named++) {
        lines.add(inWords(run, was));
      }
      if (last < run.last()) {
        lines.add("  ... and " + (run.last() - last) + " more have new numbers");
        return;
      }
    }
  }

  private String inWords(Moved run, long was) {
    long is = was + run.shift();
    var name =
        run.kind().equals("client")
            ? session.book().directory().withId(is).map(ClientRef::name)
            : Optional.<String>empty();
    return (run.kind().equals("client") ? "client " : "number ")
        + was
        + name.map(text -> " (" + text + ")").orElse(" (a promise, complaint or job)")
        + " is "
        + is
        + " now";
  }
}
