package hug.command;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The folder for the history and drafts of the user, which belong to no book. */
public record StateFolder(Path path) {
  /** The name of a draft, or of an editor's file for it, has the number of the writing process. */
  private static final Pattern WRITER = Pattern.compile("\\W*(\\d{1,18})-.*");

  /**
   * {@code $XDG_STATE_HOME/hug}, or else {@code ~/.local/state/hug}.
   *
   * @throws hug.model.Failure if the home folder is unknown
   */
  static StateFolder of(Environment world) {
    return new StateFolder(Path.of(world.folder("XDG_STATE_HOME", ".local/state")));
  }

  /** The history of hug shell. */
  Path history() {
    return path.resolve("history");
  }

  /** The folder for drafts. */
  Path drafts() {
    return path.resolve("drafts");
  }

  /** Files that may mention clients, after deleting the crash reports. */
  public List<Path> swept() {
    var left = new ArrayList<Path>();
    try {
      if (Files.isDirectory(path)) {
        try (var reports = Files.newDirectoryStream(path, "hs_err_pid*")) {
          for (var report : reports) {
            Files.deleteIfExists(report);
          }
        }
      }
      if (Files.exists(history()) && Files.size(history()) > 0) {
        left.add(history());
      }
      left.addAll(leftDrafts());
    } catch (IOException | DirectoryIteratorException e) {
      left.add(path);
    }
    return List.copyOf(left);
  }

  /** A new, empty draft of this process, in a folder that only the user can read. */
  Path newDraft() throws IOException {
    var owner = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(drafts(), PosixFilePermissions.asFileAttribute(owner));
    Files.setPosixFilePermissions(drafts(), owner);
    for (int number = 1; ; number++) {
      try {
        return Files.createFile(
            drafts().resolve(ProcessHandle.current().pid() + "-" + number + ".txt"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } catch (FileAlreadyExistsException e) {
        // A draft with this number was kept: try the next one.
      }
    }
  }

  /** The drafts of processes that no longer run, sorted by name. */
  List<Path> leftDrafts() throws IOException {
    if (!Files.isDirectory(drafts())) {
      return List.of();
    }
    try (var files = Files.list(drafts())) {
      return files.filter(file -> !isBeingWritten(file)).sorted().toList();
    }
  }

  private static boolean isBeingWritten(Path file) {
    var writer = WRITER.matcher(file.getFileName().toString());
    return writer.matches()
        && ProcessHandle.of(Long.parseLong(writer.group(1)))
            .filter(process -> !isYounger(process, file))
            .isPresent();
  }

  /** Whether the process started after the file was written, and only reuses the number. */
  private static boolean isYounger(ProcessHandle process, Path file) {
    try {
      var written = Files.getLastModifiedTime(file).toInstant();
      return process.info().startInstant().filter(written::isBefore).isPresent();
    } catch (IOException e) {
      return true;
    }
  }
}
