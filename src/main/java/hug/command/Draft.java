package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.shell.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that whoever is at the terminal has in their editor, in a file for them alone. */
final class Draft implements AutoCloseable {
  private final Path file;
  private final Desk desk;
  private final Thread rescue = new Thread(this::delete);

  Draft(String text, Desk desk) {
    this.desk = desk;
    try {
      this.file = Files.createTempFile("hug-", ".txt");
      Runtime.getRuntime().addShutdownHook(rescue);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** What the text is once the editor is closed; the next one begins with it. */
  String edited() {
    // As git does it: the variable may hold options, too.
    var program =
        new ProcessBuilder(
                "/bin/sh", "-c", desk.person().editor() + " \"$1\"", "sh", file.toString())
            .inheritIO();
    try (var editor = new Guest(program)) {
      if (editor.left() != 0) {
        throw Failure.refused("the editor gave up; nothing was changed");
      }
      return new String(Files.readAllBytes(file), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private static Failure unwritten(IOException e) {
    return Failure.refused("the editor cannot be run: " + e.getMessage(), "set $EDITOR");
  }

  /** The failure that it could not be used for; nobody has to write it once more. */
  Failure kept(Failure failure) {
    Runtime.getRuntime().removeShutdownHook(rescue);
    return failure.and("what you wrote is in " + file);
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The editor may have made it somebody else's.
    }
  }

  @Override
  public void close() {
    if (Runtime.getRuntime().removeShutdownHook(rescue)) {
      delete();
    }
  }
}
