package hug.command.safety;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
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

/** Reports versions, paths and permissions, for a bug report. */
final class DoctorCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Let only the users of the book read it and its backups")
          .details(
              "Those are you, or if you share the book with a group, the members of that group.");
  private static final Option<String> GROUP =
      option("--group", "GROUP", word -> word)
          .means("Share the book with a group of users of this machine")
          .details(
              "The folder of the book, the book and its backups are opened to the members of the"
                  + " group, and stay so. The folder must hold nothing else.");

  @Override
  public Syntax syntax() {
    return command("doctor", "Show versions, paths, sizes and permissions")
        .example("hug doctor", "show details to include when you ask for help")
        .example("hug doctor --repair", "make the book and its backups private")
        .example("hug doctor --group salon", "share the book with the users in the group salon")
        .note(
            "The output shows nothing about your clients. To verify the contents of the book, use"
                + " hug check.")
        .with(REPAIR, GROUP)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.whereabouts();
    if (book.isSample() && given.has(GROUP)) {
      throw Failure.usage("the sample book is temporary and cannot be shared", "omit --sample");
    }
    var diagnosis = new Diagnosis();
    diagnosis.finds("hug", Version.NUMBER);
    diagnosis.finds(
        "java",
        System.getProperty("java.runtime.version", "")
            + ", by "
            + System.getProperty("java.vendor", ""));
    diagnosis.finds("runtime", System.getProperty("java.home", ""));
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
        diagnosis.examine(session, given.has(REPAIR), given.find(GROUP));
      } catch (IOException e) {
        throw Failure.refused("cannot examine " + book.inWords() + ": " + e.getMessage());
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
