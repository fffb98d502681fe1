package hug.command.safety;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.Version;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.io.IOException;

/** How hug and the book are: what somebody who helps wants to know first. */
final class DoctorCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Make the book and its backups readable to you only");

  @Override
  public Syntax syntax() {
    return command("doctor", "Show versions, paths, sizes and permissions")
        .example("hug doctor", "what somebody who helps you wants to know first")
        .example("hug doctor --repair", "and let nobody else read the book")
        .note("Nothing of your clients is shown. For what is in the book, there is hug check.")
        .with(REPAIR)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.whereabouts();
    var diagnosis = new Diagnosis();
    diagnosis.finds("hug", Version.NUMBER);
    diagnosis.finds("java", System.getProperty("java.vm.version", ""));
    diagnosis.finds(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    diagnosis.finds("book", book.inWords());
    if (!book.isSample()) {
      try {
        diagnosis.examine(session, given.has(REPAIR));
      } catch (IOException e) {
        throw Failure.refused("cannot look at " + book.inWords() + ": " + e.getMessage());
      }
    }
    return new Result.Listing(
        Table.of(
            diagnosis.findings(),
            column("what", Diagnosis.Finding::what),
            column("is", Diagnosis.Finding::is)),
        () -> "",
        _ -> diagnosis.advice(),
        0);
  }
}
