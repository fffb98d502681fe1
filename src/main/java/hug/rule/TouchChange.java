package hug.rule;

import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Purpose;
import hug.model.Touch;
import java.util.ArrayList;
import java.util.List;

/** Checks and describes corrections of a touch. */
public final class TouchChange {
  private TouchChange() {}

  /**
   * Checks that a touch is possible.
   *
   * @throws Failure if the next date agreed is not after it, or a mailing is marked unanswered
   */
  public static void requirePossible(Touch touch) {
    touch
        .next()
        .filter(next -> !next.isAfter(touch.on()))
        .ifPresent(next -> {
          throw Failure.usage(
              "--on: the next touch is planned for " + next + ", which is not after " + touch.on());
        });
    if (!touch.answered() && !touch.by().isPersonal()) {
      throw Failure.usage("--by: an attempt that nobody answered cannot be a " + touch.by());
    }
  }

  /** The differences: {@code on 2026-11-20 -> 2026-11-19}. */
  public static List<String> inWords(Touch before, Touch after) {
    var differences = new ArrayList<String>();
    compare(differences, "on", before.on().toString(), after.on().toString());
    compare(differences, "by", before.by().toString(), after.by().toString());
    compare(differences, "direction", before.direction(), after.direction());
    compare(differences, "who", before.staff(), after.staff());
    compare(differences, "purpose", purpose(before), purpose(after));
    compare(differences, "note", quoted(before.note()), quoted(after.note()));
    return differences;
  }

  private static String purpose(Touch touch) {
    return touch.purpose().map(Purpose::toString).orElse("");
  }

  private static String quoted(String note) {
    return note.isEmpty() ? "" : "\"" + Escaped.of(note) + "\"";
  }

  private static void compare(List<String> differences, String what, String before, String after) {
    if (!before.equals(after)) {
      differences.add(
          what
              + " "
              + (before.isEmpty() ? "" : before + " -> ")
              + (after.isEmpty() ? "none" : after));
    }
  }
}
