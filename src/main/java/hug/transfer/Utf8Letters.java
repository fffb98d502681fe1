package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;

/** A text as the bytes of its UTF-8 form, each as a letter up to U+00FF. */
final class Utf8Letters extends Reader {
  private final Reader text;
  private byte[] bytes = {};
  private int at;

  Utf8Letters(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = 0;
    while (count < length && (at < bytes.length || advance())) {
      into[from + count] = (char) (bytes[at] & 0xff);
      at++;
      count++;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private boolean advance() throws IOException {
    int letter = text.read();
    if (letter < 0) {
      return false;
    }
    var letters = String.valueOf((char) letter);
    if (Character.isHighSurrogate((char) letter)) {
      int low = text.read();
      letters += low < 0 ? "" : String.valueOf((char) low);
    }
    bytes = letters.getBytes(UTF_8);
    at = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
