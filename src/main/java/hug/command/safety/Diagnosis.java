package hug.command.safety;

import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.model.FileOwner;
import hug.model.Filter;
import hug.store.Backup;
import hug.store.Book;
import hug.store.Log;
import hug.store.Sharing;
import hug.store.backup.Backups;
import hug.store.backup.Copies;
import hug.store.backup.FileReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state of a book and its files, with advice. */
final class Diagnosis {
  /** One line of the report: what was examined, and the result. */
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
   * Examines the book of a session and the files around it.
   *
   * @param isRepairing whether to open them to just the users of the book
   * @param group the group to share the book with from now on, if any
   */
  void examine(Session session, boolean isRepairing, Optional<String> group) throws IOException {
    var name = session.whereabouts().name();
    var file = new FileReport(name);
    if (!Book.exists(name)) {
      if (group.isPresent()) {
        throw Failure.refused(
            "no book at " + Book.path(name) + " yet",
            "start one with: hug init " + Quoted.of(name) + " --group " + Quoted.of(group.get()));
      }
      finds("file system", file.fileSystem());
      advice.add("No book there yet. Start one with: hug add NAME");
      return;
    }
    if (isRepairing || group.isPresent()) {
      // Opened first, so that the permissions of other files are never changed.
      session.book();
      if (group.isPresent()) {
        file.share(group.get());
      } else {
        file.mend();
      }
    }
    finds("bytes", file.size());
    finds("owner and mode", file.access());
    finds("shared with", file.group().map(shared -> "the group " + shared).orElse("nobody"));
    finds("file system", file.fileSystem());
    adviseOn(file);
    if (file.isDistant()) {
      advice.add("The book is not on a local disk. Only one machine at a time may write to it.");
    }
    for (var copy : Copies.ofSync(name)) {
      advice.add("A sync program left " + copy + " next to the book; hug does not read it.");
    }
    lookInside(session);
    var backups = Backups.of(name);
    var all = backups.all();
    finds("backups", all.size() + " in " + backups.folder());
    finds("last backup", all.stream().findFirst().map(Diagnosis::inWords).orElse("none"));
  }

  private void adviseOn(FileReport file) throws IOException {
    var wrong = file.wrong();
    if (wrong.isEmpty()) {
      return;
    }
    if (file.group().isEmpty()) {
      advice.add(
          "Others can read the book or its backups. Make them private with: hug doctor --repair");
      advice.add("To share them with a group of users instead: hug doctor --group GROUP");
    } else {
      advice.add(
          (wrong.size() == 1 ? "1 file is" : wrong.size() + " files are")
              + " not open to just the group "
              + file.group().get()
              + ", such as "
              + wrong.getFirst()
              + FileOwner.inWords(wrong.getFirst())
              + ". Mend this with: hug doctor --repair");
    }
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
      book.sharing().office().ifPresent(office -> finds("shared", inWords(office)));
    } catch (Failure failure) {
      finds("inside", failure.getMessage());
      advice.addAll(failure.details());
    }
  }

  private static String inWords(Sharing.Office office) {
    return office.place() + " (last sync " + office.syncedAt().orElse("never") + ")";
  }

  private static String inWords(Backup backup) {
    return backup.at() + " (" + backup.reason().word() + ")";
  }

  private static String inWords(Log.Step step) {
    return step.at() + " (" + step.command() + ", step " + step.name() + ")";
  }

  private static long count(Iterable<?> things) {
    long count = 0;
    for (var _ : things) {
      count++;
    }
    return count;
  }
}
