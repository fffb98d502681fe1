package hug.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines from a stream, and never beyond the end of the line. */
record Input(InputStream in) {
  private static final int MOST_BYTES = 100_000;

  /** The next line; absent at the end or after a read error. */
  Optional<String> line() {
    var line = new ByteArrayOutputStream();
    try {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      for (; next >= 0 && next != '\n'; next = in.read()) {
        line.write(next);
        if (line.size() > MOST_BYTES) {
          throw Failure.refused("a command line cannot be longer than 100,000 bytes");
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    var text = line.toString(UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
