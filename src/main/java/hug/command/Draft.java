package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.shell.ForegroundProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A text that whoever is at the terminal has in their editor, in a file for them alone. What they
 * wrote stays there until it was used for something.
 */
public final class Draft implements AutoCloseable {
  private final String beginning;
  private final Session session;
  private final Path file;
  private final Thread rescue = new Thread(this::deleteUnlessWritten);
  private boolean isUsed;

  /**
   * @param beginning what the editor shows at first
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
          "no draft can be kept in " + folder.drafts(), "check its owner and permissions");
    }
  }

  /** Says where those are that a hug which was killed has left; nobody misses an empty one. */
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
   * What the text is once the editor is closed; the next one begins with it.
   *
   * @throws Failure if the editor failed
   */
  public String edited() {
    // As git does it: the variable may hold options, too.
    var program =
        new ProcessBuilder(
                "/bin/sh", "-c", session.person().editor() + " \"$1\"", "sh", file.toString())
            .inheritIO();
    try (var editor = new ForegroundProcess(program)) {
      if (editor.left() != 0) {
        var failure = Failure.refused("the editor gave up; nothing was changed");
        throw isWritten() ? kept(failure) : failure;
      }
      return read(file);
    } catch (IOException e) {
      throw Failure.refused("the editor cannot be run: " + e.getMessage(), "set $EDITOR");
    }
  }

  private static String read(Path file) throws IOException {
    // An editor may have taken it away: that is no text, too.
    return Files.exists(file)
        ? new String(Files.readAllBytes(file), UTF_8).replace("\r\n", "\n")
        : "";
  }

  /** Whether there is something in it that it did not begin with. */
  private boolean isWritten() throws IOException {
    var text = read(file);
    return !text.isBlank() && !text.equals(beginning);
  }

  /** What was written is where it should be, and needed no more. */
  public void use() {
    isUsed = true;
  }

  /** The failure that it could not be used for; nobody has to write it once more. */
  public Failure kept(Failure failure) {
    return failure.and("what you wrote is in " + file);
  }

  private void deleteUnlessWritten() {
    try {
      if (isUsed || !isWritten()) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "~"));
      }
    } catch (IOException e) {
      // The editor may have made it somebody else's, or nobody's.
    }
  }

  @Override
  public void close() {
    if (Runtime.getRuntime().removeShutdownHook(rescue)) {
      deleteUnlessWritten();
    }
  }
}
