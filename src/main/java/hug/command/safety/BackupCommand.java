package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Passphrase;
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

/** Makes a verified backup of the book. */
final class BackupCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "File to write")
          .defaultsTo("in .hug-backups, next to the book")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<Boolean> ENCRYPT =
      flag("--encrypt", "Encrypt it with a passphrase; needs FILE");

  @Override
  public Syntax syntax() {
    return command("backup", "Make a verified backup of the book")
        .example("hug backup", "make a backup in .hug-backups, next to the book")
        .example("hug backup /media/stick/hug.db", "make a backup on a USB stick")
        .example(
            "hug backup --encrypt ~/cloud/hug.encrypted",
            "make an encrypted backup where others could read it")
        .note(
            "Before a backup gets its name, it is opened and compared with the book: integrity,"
                + " counts and the end of the log. hug makes backups automatically before the"
                + " first change of each day, before an import, merge, repair or restore, before a"
                + " newer version changes the tables, and before an undo of more than 100 rows. If"
                + " the backup fails, the change is not made.")
        .note(
            "Of automatic backups, hug keeps the newest of each of the last 7 days, 4 weeks and 12"
                + " months, the last 10 from before risky changes, and those from before newer"
                + " tables for 90 days. Backups that you make stay until you delete them.")
        .with(FILE)
        .with(ENCRYPT, Passphrase.FILE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (given.has(Passphrase.FILE) && !given.has(ENCRYPT)) {
      throw Failure.usage("--passphrase-file needs --encrypt");
    }
    var book = session.book();
    if (given.has(ENCRYPT)) {
      var target = target(given);
      try (var passphrase = Passphrase.chosen(given, session)) {
        session.progress().going("Making the backup");
        new Safekeeping(book).backUp(target, passphrase.letters());
      }
      return Result.said("Made an encrypted backup at " + target + ". Keep the passphrase safe.");
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
    var name = given.find(FILE).orElseThrow(() -> Failure.usage("--encrypt needs a FILE"));
    try {
      return Path.of(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" is not a valid file name");
    }
  }
}
