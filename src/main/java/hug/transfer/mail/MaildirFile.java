package hug.transfer.mail;

import hug.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A file of a Maildir: one message, whose flags are in its name. */
record MaildirFile(Path path) {
  private static final List<String> FOLDERS = List.of("cur", "new");
  private static final Pattern FLAGS = Pattern.compile("[:;!]2,([A-Za-z]*)$");

  /** Whether a folder is a Maildir. */
  static boolean fits(Path folder) {
    return FOLDERS.stream().allMatch(name -> Files.isDirectory(folder.resolve(name)));
  }

  /**
   * The messages of a Maildir, by name.
   *
   * @throws Failure if it cannot be read
   */
  static List<MaildirFile> in(Path folder) {
    var files = new ArrayList<MaildirFile>();
    for (var name : FOLDERS) {
      try (var paths = Files.newDirectoryStream(folder.resolve(name))) {
        paths.forEach(path -> files.add(new MaildirFile(path)));
      } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
        throw Failure.refused("cannot read " + folder.resolve(name) + ": " + e.getMessage());
      }
    }
    files.removeIf(file -> file.name().startsWith("."));
    files.sort(Comparator.comparing(MaildirFile::name));
    return files;
  }

  String name() {
    return path.getFileName().toString();
  }

  boolean isDraft() {
    var flags = FLAGS.matcher(name());
    return flags.find() && flags.group(1).contains("D");
  }
}
