package hug.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Detects folders that the user may not enter, whose files would seem not to exist. */
public final class ClosedFolder {
  private ClosedFolder() {}

  /**
   * Makes sure that every folder on the way to a file can be entered.
   *
   * @throws Failure if one of them cannot
   */
  public static void refuse(Path file) {
    var closed = above(file, folder -> Files.isDirectory(folder) && !Files.isExecutable(folder));
    if (closed.isPresent()) {
      throw Failure.refused(
          "permission denied: the folder "
              + closed.get()
              + " cannot be entered"
              + FileOwner.inWords(closed.get()),
          FileOwner.wayIn(closed.get()));
    }
  }

  /** The first closed folder on the way to a file. */
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
