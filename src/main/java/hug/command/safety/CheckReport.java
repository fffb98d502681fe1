package hug.command.safety;

import hug.command.Session;
import hug.model.Failure;
import hug.store.Finding;
import hug.store.backup.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a book, and what cures it. */
final class CheckReport {
  private CheckReport() {}

  /**
   * Lets a sound book pass.
   *
   * @throws Failure if it has faults; it names each of them, and the cures
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
      lines.add(
          "  beside it lies " + copy + ", made by a program that syncs: hug does not read it");
    }
    if (lines.isEmpty()) {
      return;
    }
    for (var cure : cures) {
      lines.add(advice(cure));
    }
    throw Failure.refused("not all is well with " + session.whereabouts().inWords() + ":", lines);
  }

  private static String advice(Finding.Cure cure) {
    return switch (cure) {
      case REPAIR -> "put it right with: hug check --repair";
      case ACCEPTANCE ->
          "put a backup back with: hug restore, or if all is right as it is: hug check --accept";
      case BACKUP -> "put a backup back with: hug restore";
      case REASON -> "say why with: hug quiet CLIENT --because TEXT, or: hug unquiet CLIENT";
    };
  }
}
