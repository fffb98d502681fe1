package hug.line;

import hug.model.Failure;
import hug.store.Book;
import hug.store.Clash;
import hug.store.Rebased;
import hug.store.Rebased.KeptOut;
import hug.store.Rebased.Moved;
import hug.store.SharedStep;
import hug.store.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a book and the line of its office together: takes the steps of others, does its own again
 * after those, and appends them. It can be cut off at any moment; the next one ends it.
 */
public final class Sync {
  /**
   * The result of a sync.
   *
   * @param sent the number of own steps that are in the line now
   * @param received the number of steps of others
   * @param clashes the fields that both changed
   * @param keptOut the own steps that could not be done again
   * @param moved the rows that have other numbers now
   * @param isCopyWanted whether the line should get a copy of the whole book now: after many steps,
   *     or after one that is too large to be sent
   * @param isSomebodyForgotten whether others erased a client for good
   */
  public record Outcome(
      int sent,
      int received,
      List<Clash> clashes,
      List<KeptOut> keptOut,
      List<Moved> moved,
      boolean isCopyWanted,
      boolean isSomebodyForgotten) {}

  /**
   * Says that the line no longer has all that this book lacks, so that it has to begin again with a
   * copy of the book.
   */
  @SuppressWarnings("serial")
  public static final class TooFarBehind extends RuntimeException {
    private TooFarBehind() {
      super("the line begins after this book", null, false, false);
    }
  }

  /** After so many losses, waits in the queue for the end of the line. */
  private static final int PATIENT_AFTER = 3;

  private static final int MOST_TRIES = 100;

  /** Steps that change more rows go without a body; others then need a copy of the book. */
  private static final long MOST_ROWS = 20_000;

  /** A copy of the book is put into the line after so many steps. */
  private static final long STEPS_PER_COPY = 2_000;

  /** The steps of others that are taken over at once, in sealed bytes. */
  private static final int MOST_BYTES = 20 << 20;

  private final Book book;
  private final Line line;
  private final Sealed sealed;
  private final Sharing sharing;
  private final List<Clash> clashes = new ArrayList<>();
  private final List<KeptOut> keptOut = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();
  private int sent;
  private int received;
  private boolean isCopyWanted;

  public Sync(Book book, Line line, Sealed sealed) {
    this.book = book;
    this.line = line;
    this.sealed = sealed;
    this.sharing = book.sharing();
  }

  /**
   * Does it, until the book and the line have the same steps.
   *
   * @throws Failure if the line cannot be reached, refuses, or is damaged; what was done is kept
   * @throws TooFarBehind if the line no longer has the steps that this book lacks
   */
  public Outcome run() {
    long forgetting = sharing.lastForgetting();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      pull();
      if (push(tries >= PATIENT_AFTER)) {
        var office = sharing.office().orElseThrow();
        line.reached(Math.toIntExact(office.machine()), office.shared());
        boolean isSomebodyForgotten = received > 0 && sharing.lastForgetting() > forgetting;
        return new Outcome(
            sent, received, clashes, keptOut, moved, isCopyWanted, isSomebodyForgotten);
      }
    }
    throw Failure.refused(
        "others are sending so much that it was never this book's turn; all is kept here",
        "try again in a minute: hug sync");
  }

  /** The number of steps that a sync would take and give, without doing it. */
  public Outcome preview() {
    long common = common();
    var links = line.after(common);
    int own = 0;
    while (own < links.size() && isOwn(links.get(own))) {
      own++;
    }
    int waiting = (int) (sharing.newest() - common - own);
    return new Outcome(waiting, links.size() - own, List.of(), List.of(), List.of(), false, false);
  }

  /** Takes over the steps of others. */
  private void pull() {
    long common = common();
    var others = new ArrayList<SharedStep>();
    int bytes = 0;
    for (var links = line.after(common); !links.isEmpty(); ) {
      for (var link : links) {
        if (others.isEmpty() && isOwn(link)) {
          common = link.number();
        } else {
          if (link.number() != common + others.size() + 1) {
            throw new TooFarBehind();
          }
          bytes += link.body().orElseThrow(TooFarBehind::new).length;
          others.add(opened(link));
        }
        if (bytes > MOST_BYTES) {
          rebase(common, others);
          common = link.number();
          others.clear();
          bytes = 0;
        }
      }
      links = line.after(common + others.size());
    }
    if (!others.isEmpty()) {
      rebase(common, others);
    } else if (common != sharing.office().orElseThrow().shared()) {
      reached(common);
    }
  }

  /** The last step that both the book and the line have, as far as the book remembers. */
  private long common() {
    long before = Math.min(sharing.office().orElseThrow().shared(), sharing.newest()) + 1;
    while (true) {
      var links = line.back(before);
      if (links.isEmpty()) {
        throw new TooFarBehind();
      }
      for (var link : links) {
        if (isOwn(link)) {
          return link.number();
        }
      }
      before = links.getLast().number();
    }
  }

  private boolean isOwn(Link link) {
    return sharing.hash(link.number()).equals(Optional.of(link.hash()));
  }

  private SharedStep opened(Link link) {
    var body = sealed.open(link.body().orElseThrow(), link.number(), link.parent());
    var step = StepBody.read(body);
    if (step.number() != link.number()
        || !step.hash().equals(link.hash())
        || !step.mark().equals(link.mark())) {
      throw Failure.refused(
          step + " in the office's line is not what it should be; nothing was changed",
          "see who sent what with: hug share");
    }
    return step;
  }

  private void rebase(long common, List<SharedStep> others) {
    var steps = List.copyOf(others);
    var rebased = rebased(common, steps);
    received += rebased.received();
    clashes.addAll(rebased.clashes());
    keptOut.addAll(rebased.keptOut());
    moved.addAll(rebased.moved());
  }

  private Rebased rebased(long common, List<SharedStep> others) {
    try {
      return book.change(() -> sharing.rebase(common, others, false));
    } catch (Sharing.Unfit unfit) {
      return book.change(() -> sharing.rebase(common, others, true));
    }
  }

  /** Appends the own steps; returns false if others were faster. */
  private boolean push(boolean patiently) {
    long shared = sharing.office().orElseThrow().shared();
    for (var steps = own(shared); !steps.isEmpty(); steps = own(shared)) {
      sharing.requireFit(steps);
      if (!line.extend(links(steps), patiently)) {
        return false;
      }
      sent += steps.size();
      long last = steps.getLast().number();
      isCopyWanted |=
          shared / STEPS_PER_COPY < last / STEPS_PER_COPY || steps.stream().anyMatch(Sync::isLarge);
      shared = last;
      reached(shared);
    }
    return true;
  }

  private List<SharedStep> own(long after) {
    return sharing.after(after, Line.MOST, MOST_ROWS);
  }

  private static boolean isLarge(SharedStep step) {
    return step.rows() > MOST_ROWS;
  }

  private void reached(long shared) {
    book.note(() -> {
      sharing.reached(shared);
      return null;
    });
  }

  private List<Link> links(List<SharedStep> steps) {
    var parent = sharing.hash(steps.getFirst().number() - 1);
    var links = new ArrayList<Link>();
    for (var step : steps) {
      links.add(link(step, parent));
      parent = Optional.of(step.hash());
    }
    return links;
  }

  private Link link(SharedStep step, Optional<String> parent) {
    var body =
        Optional.of(step)
            .filter(small -> !isLarge(small))
            .map(small -> sealed.seal(StepBody.of(small), small.number(), parent));
    return new Link(step.number(), step.mark(), parent, step.hash(), body);
  }

  /**
   * Begins an empty line with the newest steps of this book, as many as are small and have marks.
   *
   * @return false if somebody else began it meanwhile
   */
  public boolean begin() {
    var steps = new ArrayList<SharedStep>();
    for (var step : own(Math.max(-1, sharing.newest() - Line.MOST))) {
      if (step.mark().isEmpty() || isLarge(step)) {
        steps.clear();
      }
      steps.add(step);
    }
    var links = new ArrayList<Link>();
    var parent = Optional.<String>empty();
    for (var step : steps) {
      links.add(link(step, parent));
      parent = Optional.of(step.hash());
    }
    return line.extend(links, false);
  }
}
