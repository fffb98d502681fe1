package hug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** A folder that is slow to fill, so it is filled once and copied for each test. */
public final class Filled {
  /** Fills an empty folder. */
  public interface Filling {
    void fill(Path folder) throws Exception;
  }

  private final Filling filling;
  private Path original;

  public Filled(Filling filling) {
    this.filling = filling;
  }

  /** Copies the original into a folder, which is created if necessary. */
  public synchronized void into(Path folder) {
    try {
      if (original == null) {
        var made = InMemory.folder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
        filling.fill(made);
        original = made;
      }
      Files.createDirectories(folder);
      try (var files = Files.walk(original)) {
        for (var file : files.skip(1).toList()) {
          var copy = folder.resolve(original.relativize(file));
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
