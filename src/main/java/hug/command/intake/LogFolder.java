package hug.command.intake;

import static java.util.Comparator.comparing;

import hug.model.Failure;
import hug.transfer.mail.MailFolder;
import hug.transfer.mail.MailboxName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds the logs in a folder, and in the folders in it. */
final class LogFolder extends SimpleFileVisitor<Path> {
  /** The parts of a Maildir, which are read with it. */
  private static final List<String> PARTS = List.of("cur", "new", "tmp");

  private final Path top;
  private final List<LogFile> found = new ArrayList<>();

  private LogFolder(Path top) {
    this.top = top;
  }

  /**
   * The logs in a folder by name, without drafts, junk and links.
   *
   * @throws Failure if a folder or file cannot be read
   */
  static List<LogFile> logs(Path folder) {
    var visitor = new LogFolder(folder);
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot read " + e.getMessage(), "check that you can read the folder and all in it");
    }
    visitor.found.sort(comparing(LogFile::name));
    return visitor.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean isTop = folder.equals(top);
    if (!isTop && (isPart(folder) || MailboxName.isLeftOut(folder))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (MailFolder.fits(folder)) {
      found.add(LogFile.maildir(folder));
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isPart(Path folder) {
    return PARTS.contains(folder.getFileName().toString()) && MailFolder.fits(folder.getParent());
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean isCandidate =
        attributes.isRegularFile() && attributes.size() > 0 && !MailboxName.isLeftOut(file);
    if (isCandidate) {
      LogFile.inFolder(file).ifPresent(found::add);
    }
    return FileVisitResult.CONTINUE;
  }
}
