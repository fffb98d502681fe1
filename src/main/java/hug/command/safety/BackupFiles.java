package hug.command.safety;

import static hug.output.Column.column;

import hug.model.ClosedFolder;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.store.Backup;
import hug.store.backup.Backups;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The backups next to a book: their list, and finding one by name. */
final class BackupFiles {
  private BackupFiles() {}

  static Result listed(Backups backups) {
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

  /** A file by its path, or a backup next to the book by its name. */
  static Path found(String name, Backups backups) {
    try {
      var path = Path.of(name).toAbsolutePath();
      var listed = backups.folder().resolve(name);
      if (!Files.exists(path) && !Files.exists(listed)) {
        ClosedFolder.refuse(path);
        throw Failure.refused("no file " + path, "list the backups with: hug restore");
      }
      return Files.exists(path) ? path : listed;
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" is not a valid file name");
    }
  }
}
