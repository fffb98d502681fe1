package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Line;
import hug.line.Member.May;
import hug.line.Sync;
import hug.line.Upkeep;
import hug.model.Failure;
import hug.rule.Rulebook;
import hug.store.Book;
import hug.store.Rebased;
import hug.store.SharedStep;
import hug.store.Sharing;
import hug.store.backup.SharedCopy;
import java.util.ArrayList;
import java.util.List;

/** One sync of the book of a session with its office. */
final class SyncRun {
  private final OfficeLink link;
  private final Session session;

  SyncRun(OfficeLink link, Session session) {
    this.link = link;
    this.session = session;
  }

  /** Does it. */
  Sync.Outcome run() {
    var line = line();
    var outcome = synced(line);
    var book = session.book();
    book.note(() -> {
      book.sharing().reached(OfficeLink.known(session).shared());
      book.sharing().forgetOldNumbers();
      return null;
    });
    if (outcome.isCopyWanted() || outcome.sent() + outcome.received() > 0) {
      BookSnapshot.renew(link, session, outcome.isCopyWanted());
    }
    keepUp(line);
    return outcome;
  }

  /** Removes what was sent of forgotten clients, once all have the step that forgot them. */
  private void keepUp(Line line) {
    if (link.office().rights() == May.KEEP) {
      new Upkeep(session.book(), line, session.world().clock())
          .run(() -> BookSnapshot.send(line, link.sealed(), session));
    }
  }

  /** The line as this computer sees it, which may need a number of its own first. */
  private Line line() {
    var number = new MachineNumber(link, session).renewed();
    return number.map(link.office()::line).orElse(link.line());
  }

  private Sync.Outcome synced(Line line) {
    try {
      return new Sync(session.book(), line, link.sealed()).run();
    } catch (Sync.TooFarBehind e) {
      return rejoined(line);
    }
  }

  /** Begins again with the newest copy of the book, and does own steps again on it. */
  private Sync.Outcome rejoined(Line line) {
    var known = OfficeLink.known(session);
    var snapshot = BookSnapshot.newest(line);
    if (snapshot.number() <= known.shared()) {
      throw isTooOld(known);
    }
    session
        .person()
        .tell(
            "This book is so far behind that it begins again with a copy of the office's; what you did"
                + " is kept.");
    var copy =
        new SharedCopy(
            session.whereabouts().name(), Rulebook.FORESIGHT, session.author(), snapshot.hash());
    session.close();
    var rebased =
        copy.replace(
            BookSnapshot.source(snapshot, link.sealed()),
            (old, fresh) -> {
              List<SharedStep> own =
                  old.sharing().after(known.shared(), Integer.MAX_VALUE, Long.MAX_VALUE);
              fresh.sharing().join(known.book(), machine(old), known.place(), snapshot.number());
              return fresh.sharing().again(own);
            });
    var outcome = again(line, known);
    return joined(rebased, outcome, snapshot.number() - known.shared());
  }

  private Sync.Outcome again(Line line, Sharing.Office known) {
    try {
      return new Sync(session.book(), line, link.sealed()).run();
    } catch (Sync.TooFarBehind e) {
      throw isTooOld(known);
    }
  }

  private static Failure isTooOld(Sharing.Office known) {
    return Failure.refused(
        "the copy of the book in the office's line is too old to go on from",
        "on a computer that has everything, renew it with: hug share " + known.place());
  }

  private static long machine(Book book) {
    return book.sharing().office().orElseThrow().machine();
  }

  private static Sync.Outcome joined(Rebased rebased, Sync.Outcome outcome, long received) {
    return new Sync.Outcome(
        outcome.sent(),
        Math.toIntExact(received) + outcome.received(),
        both(rebased.clashes(), outcome.clashes()),
        both(rebased.keptOut(), outcome.keptOut()),
        both(rebased.moved(), outcome.moved()),
        outcome.isCopyWanted(),
        outcome.isSomebodyForgotten());
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
