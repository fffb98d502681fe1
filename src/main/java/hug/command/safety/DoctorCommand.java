package hug.command.safety;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.Version;
import hug.model.Failure;
import hug.model.Filter;
import hug.output.Result;
import hug.output.Table;
import hug.store.Backup;
import hug.store.Book;
import hug.store.Log;
import hug.store.backup.Backups;
import hug.store.backup.Copies;
import hug.store.backup.FileReport;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How hug and the book are: what somebody who helps wants to know first. */
final class DoctorCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Make the book and its backups readable to you only.");

  private record Finding(String what, String is) {}

  @Override
  public Syntax syntax() {
    return command("doctor", "Show versions, paths, sizes and permissions.")
        .example("hug doctor", "what somebody who helps you wants to know first")
        .example("hug doctor --repair", "and let nobody else read the book")
        .note("Nothing of your clients is shown. For what is in the book, there is hug check.")
        .with(REPAIR)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var findings = new ArrayList<Finding>();
    var advice = new ArrayList<String>();
    findings.add(new Finding("hug", Version.NUMBER));
    findings.add(new Finding("java", System.getProperty("java.vm.version", "")));
    findings.add(
        new Finding(
            "system",
            System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + " "
                + System.getProperty("os.arch")));
    findings.add(new Finding("book", session.whereabouts().inWords()));
    if (!session.whereabouts().isSample()) {
      try {
        look(given, session, findings, advice);
      } catch (IOException e) {
        throw Failure.refused(
            "cannot look at " + session.whereabouts().inWords() + ": " + e.getMessage());
      }
    }
    return new Result.Listing(
        Table.of(findings, column("what", Finding::what), column("is", Finding::is)),
        () -> "",
        _ -> List.copyOf(advice),
        0);
  }

  private static void look(
      Arguments given, Session session, List<Finding> findings, List<String> advice)
      throws IOException {
    var name = session.whereabouts().name();
    var checkup = new FileReport(name);
    if (!Book.exists(name)) {
      findings.add(new Finding("file system", checkup.fileSystem()));
      advice.add("There is no book there yet. Start one with: hug add NAME");
      return;
    }
    if (given.has(REPAIR)) {
      // Only what is a book: its modes are nobody else's business.
      session.book();
      checkup.makePrivate();
    }
    findings.add(new Finding("bytes", String.valueOf(checkup.size())));
    findings.add(new Finding("owner and mode", checkup.access()));
    findings.add(new Finding("file system", checkup.fileSystem()));
    if (checkup.isOpenToOthers()) {
      advice.add(
          "Others may read the book or its backups. Keep them out with: hug doctor --repair");
    }
    if (checkup.isDistant()) {
      advice.add(
          "The book is not on a disk of this machine. Let only one machine at a time work on it.");
    }
    for (var copy : Copies.ofSync(name)) {
      advice.add("A program that syncs left " + copy + " beside the book; hug does not read it.");
    }
    lookInside(session, findings, advice);
    var backups = Backups.of(name);
    var all = backups.all();
    findings.add(new Finding("backups", all.size() + " in " + backups.folder()));
    findings.add(
        new Finding(
            "last backup", all.stream().findFirst().map(DoctorCommand::inWords).orElse("none")));
  }

  private static String inWords(Backup backup) {
    return backup.at() + " (" + backup.reason().word() + ")";
  }

  private static void lookInside(Session session, List<Finding> findings, List<String> advice) {
    try {
      var book = session.book();
      var forecasts = session.evaluator().forecasts();
      for (var trait : book.traits().entrySet()) {
        findings.add(new Finding(trait.getKey(), trait.getValue()));
      }
      findings.add(new Finding("clients", String.valueOf(book.clients().count(Filter.ALL))));
      findings.add(new Finding("snoozed", String.valueOf(count(forecasts.snoozed()))));
      findings.add(
          new Finding("quiet", String.valueOf(count(book.clients().quiet(session.today())))));
      findings.add(
          new Finding(
              "last change",
              book.log()
                  .newest()
                  .map(step -> step.at() + " (" + nameOf(step) + ")")
                  .orElse("none")));
    } catch (Failure failure) {
      findings.add(new Finding("inside", failure.getMessage()));
      advice.addAll(failure.details());
    }
  }

  private static String nameOf(Log.Step step) {
    return step.command() + ", step " + step.id();
  }

  private static long count(Iterable<?> things) {
    long count = 0;
    for (var _ : things) {
      count++;
    }
    return count;
  }
}
