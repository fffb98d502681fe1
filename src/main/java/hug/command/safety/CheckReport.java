package hug.command.safety;

import hug.command.Session;
import hug.model.Failure;
import hug.store.Finding;
import hug.store.backup.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The problems of a book, and how to fix them. */
final class CheckReport {
  private CheckReport() {}

  /**
   * Passes if the book has no problems.
   *
   * @throws Failure with all problems and their fixes
   */
  static void requireSound(List<Finding> faults, Session session) {
    var lines = new ArrayList<String>();
    Set<Finding.Cure> cures = new TreeSet<>();
    for (var fault : faults) {
      lines.add("  " + fault.inWords());
      cures.add(fault.cure());
    }
    for (var copy :
        session.whereabouts().isSample()
            ? List.<String>of()
            : Copies.ofSync(session.whereabouts().name())) {
      lines.add("  " + copy + " next to it was left by a sync program; hug does not read it");
    }
    if (lines.isEmpty()) {
      return;
    }
    for (var cure : cures) {
      lines.add(advice(cure, session.book().sharing().office().isPresent()));
    }
    throw Failure.refused("problems found in " + session.whereabouts().inWords() + ":", lines);
  }

  private static String advice(Finding.Cure cure, boolean isShared) {
    return switch (cure) {
      case REPAIR -> "repair it with: hug check --repair";
      case ACCEPTANCE ->
          isShared
              ? "restore a backup with hug restore; hug sync then brings the rest"
              : "restore a backup with hug restore or, if the contents are correct: hug check"
                  + " --accept";
      case BACKUP -> "restore a backup with: hug restore";
      case REASON ->
          "give a reason with: hug quiet CLIENT --because TEXT, or end it with: hug unquiet CLIENT";
    };
  }
}
