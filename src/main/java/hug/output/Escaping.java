package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Escaped;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Escapes data on its way to a terminal: characters that could move the cursor, change colours or
 * turn the reading direction are written out, and everything else is passed on unchanged.
 */
final class Escaping extends OutputStream {
  private final OutputStream out;
  private final boolean isJson;

  /** Whether a carriage return is held back, in case a line feed follows. */
  private boolean isReturned;

  /**
   * @param out receives whole characters, as long as whole characters are written here
   * @param isJson whether to use JSON's own escapes
   */
  Escaping(OutputStream out, boolean isJson) {
    this.out = out;
    this.isJson = isJson;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    var text = (isReturned ? "\r" : "") + new String(bytes, from, length, UTF_8);
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
