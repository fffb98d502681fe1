package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.backup.Safekeeping;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes a copy of the book that is known to be good. */
final class BackupCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "Where; unless said, beside the book with the others")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<Boolean> ENCRYPT =
      flag("--encrypt", "Seal it with a passphrase, which is asked for; FILE must be given");

  @Override
  public Syntax syntax() {
    return command("backup", "Make a copy of the book that is known to be good")
        .example("hug backup", "beside the book, in the folder .hug-backups")
        .example("hug backup /media/stick/hug.db", "on a stick")
        .example("hug backup --encrypt ~/cloud/hug.sealed", "where others could read it")
        .note(
            "A backup is opened and compared with the book before it gets its name: integrity,"
                + " counts, and the end of the log. hug makes one by itself before the first"
                + " change of a day, an import, a repair, a restore, a newer version of the"
                + " tables, and before it takes back more than 100 rows. Without it, the change is"
                + " not made.")
        .note(
            "Of those, hug keeps the newest of each of the last 7 days, 4 weeks and 12 months, the"
                + " last 10 from before something risky, and those from before newer tables for 90"
                + " days. What you make yourself stays until you delete it.")
        .with(FILE)
        .with(ENCRYPT, Passphrase.FILE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (given.has(Passphrase.FILE) && !given.has(ENCRYPT)) {
      throw Failure.usage("--passphrase-file is for --encrypt", "say both, or neither");
    }
    var book = session.book();
    if (given.has(ENCRYPT)) {
      var target = target(given);
      try (var passphrase = Passphrase.chosen(given, session)) {
        session.progress().going("Making the backup");
        new Safekeeping(book).backUp(target, passphrase.letters());
      }
      return Result.said("Made a sealed backup at " + target + ". Keep the passphrase safe.");
    }
    session.progress().going("Making the backup");
    if (given.has(FILE)) {
      var target = target(given);
      new Safekeeping(book).backUp(target);
      return Result.said("Made a backup at " + target + ".");
    }
    return Result.said("Made a backup at " + new Safekeeping(book).backUp() + ".");
  }

  private static Path target(Arguments given) {
    var name =
        given
            .find(FILE)
            .orElseThrow(
                () -> Failure.usage("--encrypt needs FILE: where shall the sealed backup be?"));
    try {
      return Path.of(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" cannot be the name of a file");
    }
  }
}
