package hug.store;

import hug.model.Failure;
import hug.model.FileOwner;
import hug.model.PartialName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Unfinished files: private, with recognisable names, and deleted once abandoned. */
public final class TemporaryFiles {
  private static final Set<StandardOpenOption> CREATION =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** In milliseconds; younger files may belong to a process in another container. */
  private static final long MOMENT = 60_000;

  private TemporaryFiles() {}

  /** Creates a folder that only its owner can enter, unless it exists. */
  public static void makeFolder(Path folder) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder, permissions("rwx------"));
      }
    } catch (IOException e) {
      throw Failure.refused(
          "cannot create the folder " + folder, "check that you can write to the folder above it");
    }
  }

  /** Creates a folder that only the users of a book can enter, unless it exists. */
  public static void makeFolder(Path folder, Access access) {
    if (!Files.exists(folder)) {
      makeFolder(folder);
      access.open(folder);
    }
  }

  /** A new and empty file for the users of a book next to {@code target}, to be renamed later. */
  public static Path of(Path target, Access access) {
    var partial = of(target);
    access.open(partial);
    return partial;
  }

  /** A new, empty and private file next to {@code target}, to be renamed later. */
  public static Path of(Path target) {
    var partial = PartialName.beside(target);
    try {
      Files.newByteChannel(partial, CREATION, permissions("rw-------")).close();
      return partial;
    } catch (IOException e) {
      throw Failure.refused(
          "cannot write to "
              + target.getParent()
              + FileOwner.inWords(target.getParent())
              + "; nothing was done",
          "check its owner and permissions");
    }
  }

  /** Deletes unfinished files that killed runs of hug left in a folder. */
  public static void sweep(Path folder) {
    try (var files = Files.newDirectoryStream(folder, TemporaryFiles::isPartial)) {
      for (var file : files) {
        var age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
        if (!isWorkedOn(file) && age > MOMENT) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The next run may be able to.
    }
  }

  /** Whether a file is unfinished. */
  public static boolean isPartial(Path file) {
    return PartialName.owner(file).isPresent();
  }

  private static boolean isWorkedOn(Path file) {
    return ProcessHandle.of(PartialName.owner(file).orElseThrow()).isPresent();
  }

  /** Makes sure that the names in a folder survive a power cut. */
  public static void sync(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system can open folders; the files in it are safe anyway.
    }
  }

  private static FileAttribute<?> permissions(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
