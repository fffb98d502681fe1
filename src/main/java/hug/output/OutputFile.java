package hug.output;

import hug.model.ClosedFolder;
import hug.model.Failure;
import hug.model.PartialName;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;

/** Writes files atomically: complete, or not at all. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a file. Until it is complete, readers see the old one. A new file is private to its
   * owner.
   */
  public static void write(String name, Consumer<Sink> content) {
    try {
      var target = Path.of(name);
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        try (var sink = new Sink(Files.newOutputStream(target), name)) {
          content.accept(sink);
        }
        return;
      }
      replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), name, content);
    } catch (InvalidPathException e) {
      throw Failure.usage("--output: \"" + name + "\" is not a valid file name");
    } catch (IOException e) {
      ClosedFolder.refuse(Path.of(name));
      throw Failure.refused(
          "cannot write " + name, "check that the folder exists and that you can write to it");
    }
  }

  private static void replace(Path target, String name, Consumer<Sink> content) throws IOException {
    var partial = PartialName.beside(target);
    try (var channel =
        FileChannel.open(
            partial,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      try {
        var sink = new Sink(Channels.newOutputStream(channel), name);
        content.accept(sink);
        sink.flush();
        channel.force(true);
        if (Files.exists(target)) {
          Files.setPosixFilePermissions(partial, Files.getPosixFilePermissions(target));
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(partial);
      }
    }
  }
}
