package hug;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A real but invisible terminal that takes keys and shows a screen. */
final class Tmux implements AutoCloseable {
  /** The {@link #modes} of an unchanged terminal. */
  static final String PLAIN = "alternate screen 0, cursor 1, keypad 0\n";

  private static final long MOST_MILLISECONDS = 60_000;

  /** The time in which a key takes effect if it was not lost. */
  private static final long KEY_MILLISECONDS = 2_000;

  private static final AtomicInteger SERVERS = new AtomicInteger();

  private final Path socket;

  /** Starts a shell in a terminal of a given size, with only the given environment. */
  Tmux(Path folder, int columns, int rows, Map<String, String> environment) throws Exception {
    // A new socket for each server, because the last one may still be shutting down.
    this.socket = folder.resolve("tmux" + SERVERS.incrementAndGet());
    var command = new ArrayList<>(List.of("exec", "env", "-i"));
    environment.forEach((name, value) -> command.add(name + "='" + value + "'"));
    command.addAll(List.of("PS1='$ '", "sh"));
    tmux(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        String.valueOf(columns),
        "-y",
        String.valueOf(rows),
        "-c",
        folder.toString(),
        String.join(" ", command));
    see(screen -> screen.startsWith("$"));
  }

  private String tmux(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("TMUX");
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.onExit().join().exitValue(), said);
    return said;
  }

  /** Types text literally. */
  Tmux type(String text) throws Exception {
    tmux("send-keys", "-l", "--", text);
    return this;
  }

  /** Presses keys by their tmux names. */
  Tmux press(String... keys) throws Exception {
    for (var key : keys) {
      tmux("send-keys", key);
    }
    return this;
  }

  /** Runs a command line in the shell. */
  Tmux run(String line) throws Exception {
    return type(line).press("Enter");
  }

  Tmux paste(String text) throws Exception {
    tmux("set-buffer", "--", text);
    tmux("paste-buffer", "-p");
    return this;
  }

  Tmux resize(int columns, int rows) throws Exception {
    tmux("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    return this;
  }

  /** The visible rows without trailing blanks, and without empty rows at the end. */
  String screen() throws Exception {
    var rows = new StringBuilder();
    for (var row : tmux("capture-pane", "-p").split("\n", -1)) {
      rows.append(row.stripTrailing()).append('\n');
    }
    return rows.toString().stripTrailing() + "\n";
  }

  /** The screen with its escape sequences. */
  String tones() throws Exception {
    return tmux("capture-pane", "-p", "-e");
  }

  /** The terminal modes that programs have switched on or off. */
  String modes() throws Exception {
    return tmux(
        "display-message",
        "-p",
        "alternate screen #{alternate_on}, cursor #{cursor_flag}, keypad #{keypad_flag}");
  }

  /** Waits until the screen is exactly this. */
  Tmux sees(String screen) throws Exception {
    assertEquals(screen, see(screen::equals));
    return this;
  }

  /** Waits until the screen contains this, and returns the whole screen. */
  String shows(String part) throws Exception {
    var screen = see(shown -> shown.contains(part));
    if (!screen.contains(part)) {
      throw new AssertionError("\"" + part + "\" is not on the screen:\n" + screen);
    }
    return screen;
  }

  /** Presses a key, repeatedly if necessary, until the screen contains this. */
  Tmux pressUntil(String key, String part) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLISECONDS;
    do {
      press(key);
    } while (!see(shown -> shown.contains(part), KEY_MILLISECONDS).contains(part)
        && System.currentTimeMillis() < end);
    shows(part);
    return this;
  }

  private String see(Predicate<String> isIt) throws Exception {
    return see(isIt, MOST_MILLISECONDS);
  }

  private String see(Predicate<String> isIt, long milliseconds) throws Exception {
    long end = System.currentTimeMillis() + milliseconds;
    var screen = screen();
    while (!isIt.test(screen) && System.currentTimeMillis() < end) {
      Thread.sleep(50);
      screen = screen();
    }
    return screen;
  }

  @Override
  public void close() throws IOException {
    tmux("kill-server");
  }
}
