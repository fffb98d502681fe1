package hug.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** A folder that may not be entered: all in it looks as if it were not there. */
public final class ClosedFolder {
  private ClosedFolder() {}

  /**
   * Makes sure that a file can be looked for.
   *
   * @throws Failure if a folder on the way may not be entered
   */
  public static void refuse(Path file) {
    var closed = above(file, folder -> Files.isDirectory(folder) && !Files.isExecutable(folder));
    if (closed.isPresent()) {
      throw Failure.refused(
          "permission denied: the folder " + closed.get() + " cannot be entered",
          "check its owner and permissions with: ls -ld " + closed.get());
    }
  }

  /** The first folder on the way to a file that is closed. */
  static Optional<Path> above(Path file, Predicate<Path> isClosed) {
    var path = file.toAbsolutePath().normalize();
    for (int depth = 0; depth < path.getNameCount(); depth++) {
      var folder = depth == 0 ? path.getRoot() : path.getRoot().resolve(path.subpath(0, depth));
      if (isClosed.test(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
