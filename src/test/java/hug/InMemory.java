package hug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Makes temporary folders in memory if the system has enough room for files there. */
public final class InMemory implements TempDirFactory {
  /** More than a container's default, which is too small. */
  private static final long ROOM = 1 << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    return folder();
  }

  static Path folder() throws IOException {
    var memory = Path.of("/dev/shm");
    return Files.isWritable(memory) && memory.toFile().getUsableSpace() > ROOM
        ? Files.createTempDirectory(memory, "hug-test")
        : Files.createTempDirectory("hug-test");
  }
}
