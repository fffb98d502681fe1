package hug.line;

import hug.model.Failure;
import hug.store.Book;
import java.util.HashSet;
import java.util.Optional;

/** Compares the steps of a book with those in the line, without their bodies. */
public final class Comparison {
  private final Book book;
  private final Line line;

  public Comparison(Book book, Line line) {
    this.book = book;
    this.line = line;
  }

  /**
   * Compares all steps that both have.
   *
   * @return the number of them
   * @throws Failure if one differs, or the line has a gap
   */
  public long run() {
    var sharing = book.sharing();
    var marks = new HashSet<String>();
    Optional<String> parent = Optional.empty();
    long compared = 0;
    long before = sharing.newest() + 1;
    for (var links = line.back(before); !links.isEmpty(); links = line.back(before)) {
      for (var link : links) {
        boolean isLinked = parent.isEmpty() || parent.get().equals(link.hash());
        if (link.number() != before - 1 && compared > 0 || !isLinked || !marks.add(link.mark())) {
          throw broken(link.number(), "does not fit the step after it");
        }
        var own = sharing.hash(link.number());
        if (!own.equals(Optional.of(link.hash())) && link.number() <= shared()) {
          throw broken(link.number(), "differs from this book");
        }
        parent = link.parent();
        before = link.number();
        compared++;
      }
    }
    return compared;
  }

  private long shared() {
    return book.sharing().office().orElseThrow().shared();
  }

  private Failure broken(long number, String how) {
    var sender =
        line.sender(number)
            .map(machine -> " (sent by " + machine.role() + " on " + machine.name() + ")")
            .orElse("");
    return Failure.refused(
        "step " + number + " in the office's line" + sender + " " + how,
        "compare with another computer of the office: hug check --line");
  }
}
