package hug.command.safety;

import hug.command.Session;
import hug.model.Failure;
import hug.model.Filter;
import hug.store.Backup;
import hug.store.Book;
import hug.store.Log;
import hug.store.backup.Backups;
import hug.store.backup.Copies;
import hug.store.backup.FileReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a book and its files are, and what should be done about it. */
final class Diagnosis {
  /** Something that was looked at, and how it is. */
  record Finding(String what, String is) {}

  private final List<Finding> findings = new ArrayList<>();
  private final List<String> advice = new ArrayList<>();

  List<Finding> findings() {
    return findings;
  }

  List<String> advice() {
    return List.copyOf(advice);
  }

  void finds(String what, Object is) {
    findings.add(new Finding(what, is.toString()));
  }

  /**
   * Looks at the book of a session, and at the files around it.
   *
   * @param isRepairing whether they are made readable to their owner only
   */
  void examine(Session session, boolean isRepairing) throws IOException {
    var name = session.whereabouts().name();
    var file = new FileReport(name);
    if (!Book.exists(name)) {
      finds("file system", file.fileSystem());
      advice.add("There is no book there yet. Start one with: hug add NAME");
      return;
    }
    if (isRepairing) {
      // Only what is a book: its modes are nobody else's business.
      session.book();
      file.makePrivate();
    }
    finds("bytes", file.size());
    finds("owner and mode", file.access());
    finds("file system", file.fileSystem());
    if (file.isOpenToOthers()) {
      advice.add(
          "Others may read the book or its backups. Keep them out with: hug doctor --repair");
    }
    if (file.isDistant()) {
      advice.add(
          "The book is not on a disk of this machine. Let only one machine at a time work on it.");
    }
    for (var copy : Copies.ofSync(name)) {
      advice.add("A program that syncs left " + copy + " beside the book; hug does not read it.");
    }
    lookInside(session);
    var backups = Backups.of(name);
    var all = backups.all();
    finds("backups", all.size() + " in " + backups.folder());
    finds("last backup", all.stream().findFirst().map(Diagnosis::inWords).orElse("none"));
  }

  private void lookInside(Session session) {
    try {
      var book = session.book();
      var forecasts = session.evaluator().forecasts();
      book.traits().forEach(this::finds);
      finds("clients", book.clients().count(Filter.ALL));
      finds("snoozed", count(forecasts.snoozed()));
      finds("quiet", count(book.clients().quiet(session.today())));
      finds("last change", book.log().newest().map(Diagnosis::inWords).orElse("none"));
    } catch (Failure failure) {
      finds("inside", failure.getMessage());
      advice.addAll(failure.details());
    }
  }

  private static String inWords(Backup backup) {
    return backup.at() + " (" + backup.reason().word() + ")";
  }

  private static String inWords(Log.Step step) {
    return step.at() + " (" + step.command() + ", step " + step.id() + ")";
  }

  private static long count(Iterable<?> things) {
    long count = 0;
    for (var _ : things) {
      count++;
    }
    return count;
  }
}
