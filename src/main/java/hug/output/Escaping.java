package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Escaped;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Data on its way to a terminal: what could move the cursor, change colours or turn the reading
 * direction is written out, and all else is as it would be in a file.
 */
final class Escaping extends OutputStream {
  private final OutputStream out;
  private final boolean isJson;

  /** Whether a carriage return waits to see if a line feed follows. */
  private boolean isReturned;

  /**
   * @param out gets whole characters, as it is given them
   * @param isJson whether each form must be one that JSON has
   */
  Escaping(OutputStream out, boolean isJson) {
    this.out = out;
    this.isJson = isJson;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    var text = (isReturned ? "\r" : "") + new String(octets, from, length, UTF_8);
    isReturned = text.endsWith("\r");
    write(isReturned ? text.substring(0, text.length() - 1) : text);
  }

  private void write(String text) throws IOException {
    out.write((isJson ? Escaped.inJson(text) : Escaped.inLines(text)).getBytes(UTF_8));
  }

  @Override
  public void flush() throws IOException {
    if (isReturned) {
      isReturned = false;
      write("\r");
    }
    out.flush();
  }
}
