package hug.command.safety;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Rulebook;
import hug.store.Backup;
import hug.store.backup.Backups;
import hug.store.backup.Restoration;
import hug.store.backup.SealedCopy;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a backup in the place of the book, or lists the backups. */
final class RestoreCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "The backup; without, those there are are listed.")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<Boolean> FORCE =
      flag("--force", "Put even a backup of another book in its place.");

  @Override
  public Syntax syntax() {
    return command("restore", "Put a backup in the book's place; alone, list the backups.")
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
      return listed(backups);
    }
    var file = found(given.find(FILE).orElseThrow(), backups);
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

  private static Result listed(Backups backups) {
    return Result.listed(
        Table.of(
            backups.all(),
            column("made_at", Backup::at),
            column("reason", (Backup b) -> b.reason().word()),
            column("bytes", Backup::size),
            column("file", (Backup b) -> b.path().getFileName().toString()).yieldsLast(),
            column("path", (Backup b) -> b.path().toString()).forData()),
        "No backups yet. Make one with: hug backup");
  }

  private static Path found(String name, Backups backups) {
    try {
      var path = Path.of(name).toAbsolutePath();
      var listed = backups.folder().resolve(name);
      if (!Files.exists(path) && !Files.exists(listed)) {
        throw Failure.refused(
            "there is no file " + path, "see which backups there are with: hug restore");
      }
      return Files.exists(path) ? path : listed;
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" cannot be the name of a file");
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
