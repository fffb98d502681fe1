package hug.store.backup;

import hug.store.BookFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds copies next to a book that are not its backups. */
public final class Copies {
  private Copies() {}

  /** The conflict copies that sync programs created after two machines changed the book. */
  public static List<Path> ofSync(String book) {
    var path = BookFile.named(book).path();
    var base = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return beside(
        path,
        name ->
            name.startsWith(base)
                && (name.contains("conflicted copy") || name.contains("sync-conflict")));
  }

  private static List<Path> beside(Path book, Predicate<String> isCopy) {
    var copies = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(book.getParent())) {
      for (var file : files) {
        if (isCopy.test(file.getFileName().toString())) {
          copies.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // If the folder cannot be read, there is nothing to report.
    }
    copies.sort(null);
    return copies;
  }
}
