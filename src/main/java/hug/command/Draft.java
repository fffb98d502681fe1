package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.shell.ForegroundProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A text that the user writes in an editor, in a private file. The file is kept until the text has
 * been used.
 */
public final class Draft implements AutoCloseable {
  private final String beginning;
  private final Session session;
  private final Path file;
  private final Thread rescue = new Thread(this::deleteUnlessWritten);
  private boolean isUsed;

  /**
   * @param beginning the text to begin with
   */
  public Draft(String beginning, Session session) {
    this.beginning = beginning;
    this.session = session;
    var folder = session.person().state();
    try {
      tellOfOthers(folder);
      this.file = folder.newDraft();
      Runtime.getRuntime().addShutdownHook(rescue);
      Files.writeString(file, beginning);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot create a draft in " + folder.drafts(), "check its owner and permissions");
    }
  }

  /** Points out the drafts of processes that were killed, and deletes empty ones. */
  private void tellOfOthers(StateFolder folder) throws IOException {
    var others = new ArrayList<Path>();
    for (var other : folder.leftDrafts()) {
      if (other.toString().endsWith(".txt") && Files.isRegularFile(other)) {
        if (isBlank(other)) {
          Files.deleteIfExists(other);
        } else {
          others.add(other);
        }
      }
    }
    if (others.size() == 1) {
      session.person().tell("A draft was left in " + others.getFirst() + "; delete it when done.");
    } else if (!others.isEmpty()) {
      session
          .person()
          .tell(
              others.size()
                  + " drafts were left in "
                  + folder.drafts()
                  + "; delete them when done.");
    }
  }

  private static boolean isBlank(Path file) {
    try {
      return read(file).isBlank();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The text once the editor is closed; another call goes on from there.
   *
   * @throws Failure if the editor failed
   */
  public String edited() {
    // Like git, run it through the shell: the variable may contain options.
    var program =
        new ProcessBuilder(
                "/bin/sh", "-c", session.person().editor() + " \"$1\"", "sh", file.toString())
            .inheritIO();
    try (var editor = new ForegroundProcess(program)) {
      if (editor.left() != 0) {
        var failure = Failure.refused("the editor failed; nothing was changed");
        throw isWritten() ? kept(failure) : failure;
      }
      return read(file);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot run the editor: " + e.getMessage(), "set $EDITOR to another one");
    }
  }

  private static String read(Path file) throws IOException {
    // The editor may have deleted it, which means an empty text.
    return Files.exists(file)
        ? new String(Files.readAllBytes(file), UTF_8).replace("\r\n", "\n")
        : "";
  }

  /** Whether the user has written anything. */
  private boolean isWritten() throws IOException {
    var text = read(file);
    return !text.isBlank() && !text.equals(beginning);
  }

  /** Marks the text as used, so that the file is no longer needed. */
  public void use() {
    isUsed = true;
  }

  /** The failure, with the file that keeps the text: it need not be written again. */
  public Failure kept(Failure failure) {
    return failure.and("your text is in " + file);
  }

  private void deleteUnlessWritten() {
    try {
      if (isUsed || !isWritten()) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "~"));
      }
    } catch (IOException e) {
      // The editor may have replaced it with a file that cannot be read or deleted.
    }
  }

  @Override
  public void close() {
    if (Runtime.getRuntime().removeShutdownHook(rescue)) {
      deleteUnlessWritten();
    }
  }
}
