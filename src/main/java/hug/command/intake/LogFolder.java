package hug.command.intake;

import hug.model.Failure;
import hug.transfer.Source;
import hug.transfer.mail.MailFolder;
import hug.transfer.mail.MailboxName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The logs in a folder, and in the folders in it.
 *
 * @param mail folders that are a Maildir each
 * @param files mailboxes, calendars, phone logs and chats
 */
record LogFolder(List<Path> mail, List<Path> files) {
  /** The parts of a Maildir, which are read with it. */
  private static final List<String> PARTS = List.of("cur", "new", "tmp");

  /**
   * Looks through a folder; drafts, junk and links are left out.
   *
   * @throws Failure if a folder cannot be read
   */
  static LogFolder in(Path folder) {
    var found = new LogFolder(new ArrayList<>(), new ArrayList<>());
    try {
      Files.walkFileTree(folder, found.new Visitor(folder));
    } catch (IOException e) {
      throw Failure.refused(
          "cannot read " + e.getMessage(), "check that you can read the folder and all in it");
    }
    Collections.sort(found.mail);
    Collections.sort(found.files);
    return found;
  }

  /** The logs, those of each kind by name. */
  List<LogFile> logs() {
    var logs = new ArrayList<LogFile>();
    mail.forEach(maildir -> logs.add(LogFile.maildir(maildir)));
    for (var file : files) {
      LogFile.of(Source.file(file.toString())).ifPresent(logs::add);
    }
    return logs;
  }

  /** Sorts files and folders as they are found. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path top;

    private Visitor(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean isPart =
          PARTS.contains(folder.getFileName() == null ? "" : folder.getFileName().toString())
              && folder.getParent() != null
              && MailFolder.fits(folder.getParent());
      if (isPart || !folder.equals(top) && MailboxName.isLeftOut(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (MailFolder.fits(folder)) {
        mail.add(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isCandidate =
          attributes.isRegularFile() && attributes.size() > 0 && !MailboxName.isLeftOut(file);
      if (isCandidate && LogFormat.of(Source.file(file.toString())).isPresent()) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
