package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Link;
import hug.model.Failure;
import hug.output.Result;
import java.util.List;
import java.util.Optional;

/** Syncs a book whenever it or the line has something new, until somebody ends it. */
final class SyncWatch {
  private static final int INTERRUPTED = 130;
  private static final long MILLISECONDS_BETWEEN = 2_000;

  private final Session session;
  private Optional<OfficeLink> link = Optional.empty();
  private boolean isAway;

  SyncWatch(Session session) {
    this.session = session;
  }

  Result run() {
    // Fails at once if the book is not shared, or the key is missing.
    link = Optional.of(OfficeLink.of(session));
    try {
      session.person().tell("Watching. Press Ctrl-C to stop.");
      while (true) {
        look();
        Thread.sleep(MILLISECONDS_BETWEEN);
      }
    } catch (InterruptedException e) {
      return new Result.Words(List.of(), INTERRUPTED);
    } finally {
      link.ifPresent(OfficeLink::close);
    }
  }

  /** One look at both ends. */
  private void look() {
    try (var now = session.renewed()) {
      try {
        if (link.isEmpty()) {
          link = Optional.of(OfficeLink.of(now));
        }
        if (isNew(now)) {
          new SyncText(now, new SyncRun(link.get(), now).run()).lines().forEach(now.person()::tell);
        }
        if (isAway) {
          isAway = false;
          now.person().tell("Connected again.");
        }
      } catch (Failure failure) {
        link.ifPresent(OfficeLink::close);
        link = Optional.empty();
        if (!isAway) {
          isAway = true;
          now.person().tell("hug: " + failure.getMessage() + "; still trying");
        }
      }
    }
  }

  private boolean isNew(Session now) {
    var sharing = now.book().sharing();
    long newest = sharing.newest();
    return newest > sharing.office().orElseThrow().shared()
        || !sharing.hash(newest).equals(link.orElseThrow().line().last().map(Link::hash));
  }
}
