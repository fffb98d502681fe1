package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Passphrase;
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

/** Restores the book from a backup, or lists backups. */
final class RestoreCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "Backup to restore; omit to list all")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<Boolean> FORCE =
      flag("--force", "Restore even a backup of a different book");

  @Override
  public Syntax syntax() {
    return command("restore", "Restore the book from a backup, or list backups")
        .example("hug restore", "list backups, newest first")
        .example(
            "hug restore hug.db-20261121T090000Z-daily.7.db",
            "restore a backup that the list shows")
        .example(
            "hug restore ~/cloud/hug.encrypted",
            "restore an encrypted backup; asks for the passphrase")
        .note(
            "The backup is verified first, and the current book is backed up; restore that backup"
                + " to go back. A damaged book is moved aside. Clients forgotten since then stay"
                + " forgotten.")
        .with(FILE)
        .with(FORCE, Passphrase.FILE)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("--sample does not apply to restore");
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
      session.progress().going("Restoring the backup");
      return said(restoration.from(file), file);
    }
    try (var passphrase = Passphrase.known(given, session)) {
      session.progress().going("Restoring the backup");
      return said(restoration.from(file, passphrase.letters()), file);
    }
  }

  private static Result said(Restoration.Done done, Path file) {
    var lines = new ArrayList<String>();
    lines.add("Restored " + file + ".");
    if (done.forgotten() > 0) {
      lines.add(
          done.forgotten() == 1
              ? "1 client forgotten since then stays forgotten."
              : done.forgotten() + " clients forgotten since then stay forgotten.");
    }
    done.before()
        .ifPresent(
            before -> lines.add("To go back: hug restore " + Quoted.of(before.path().toString())));
    done.aside().ifPresent(aside -> lines.add("The damaged book was moved to " + aside + "."));
    return new Result.Words(List.copyOf(lines));
  }
}
