package hug.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream, which is read no further than the line that is asked for. */
record Input(InputStream in) {
  private static final int MOST_OCTETS = 100_000;

  /** The next line; absent at the end, or where nothing can be read any more. */
  Optional<String> line() {
    var line = new ByteArrayOutputStream();
    try {
      int octet = in.read();
      if (octet < 0) {
        return Optional.empty();
      }
      for (; octet >= 0 && octet != '\n'; octet = in.read()) {
        line.write(octet);
        if (line.size() > MOST_OCTETS) {
          throw Failure.refused("a line of more than 100,000 bytes is not a command for hug");
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    var text = line.toString(UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
