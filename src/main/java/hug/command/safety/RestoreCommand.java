package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.Rulebook;
import hug.store.backup.Backups;
import hug.store.backup.Restoration;
import hug.store.backup.SealedCopy;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a backup in the place of the book, or lists the backups. */
final class RestoreCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "The backup; without, those there are are listed")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<Boolean> FORCE =
      flag("--force", "Put even a backup of another book in its place");

  @Override
  public Syntax syntax() {
    return command("restore", "Put a backup in the book's place; alone, list the backups")
        .example("hug restore", "which backups there are, the newest first")
        .example("hug restore hug.db-20261121T090000Z-daily.7.db", "go back to that one")
        .example("hug restore ~/cloud/hug.sealed", "a sealed one; the passphrase is asked for")
        .note(
            "The backup is looked through first, and a backup of what is there now is made: restore"
                + " that to go back. A damaged book is set aside. Clients whom you forgot since"
                + " stay forgotten.")
        .with(FILE)
        .with(FORCE, Passphrase.FILE)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("the sample is thrown away each time", "leave --sample out");
    }
    var backups = Backups.of(session.whereabouts().name());
    if (!given.has(FILE)) {
      return BackupFiles.listed(backups);
    }
    var file = BackupFiles.found(given.find(FILE).orElseThrow(), backups);
    var restoration =
        new Restoration(
            session.whereabouts().name(), Rulebook.FORESIGHT, session.author(), given.has(FORCE));
    if (!SealedCopy.isSealed(file)) {
      session.progress().going("Putting the backup back");
      return said(restoration.from(file), file);
    }
    try (var passphrase = Passphrase.known(given, session)) {
      session.progress().going("Putting the backup back");
      return said(restoration.from(file, passphrase.letters()), file);
    }
  }

  private static Result said(Restoration.Done done, Path file) {
    var lines = new ArrayList<String>();
    lines.add("Restored " + file + ".");
    if (done.forgotten() > 0) {
      lines.add(
          done.forgotten() == 1
              ? "A client in it whom you forgot since stays forgotten."
              : done.forgotten() + " clients in it whom you forgot since stay forgotten.");
    }
    done.before()
        .ifPresent(
            before -> lines.add("To go back: hug restore " + Quoted.of(before.path().toString())));
    done.aside().ifPresent(aside -> lines.add("The damaged book lies in " + aside + "."));
    return new Result.Words(List.copyOf(lines));
  }
}
