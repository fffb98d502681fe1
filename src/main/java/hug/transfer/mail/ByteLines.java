package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes, which end with LF, CRLF or CR; the end of an overlong line is dropped. */
final class ByteLines {
  /** The most that is looked at to recognise the first two lines of a message in a mailbox. */
  private static final int AHEAD = 1 << 11;

  private static final String FROM = "From ";

  private final InputStream in;
  private final byte[] bytes;
  private int at;
  private int end;
  private boolean isAtEnd;
  private boolean hadReturn;
  private int start;
  private int stop;
  private long line;

  /**
   * @param buffer a place for the bytes of a line, of 4 KiB or more, whose contents do not matter
   */
  ByteLines(InputStream in, byte[] buffer) {
    if (buffer.length < 2 * AHEAD) {
      throw new IllegalArgumentException("the buffer is too small");
    }
    this.in = in;
    this.bytes = buffer;
  }

  /** Goes to the next line; false at the end. */
  boolean advance() throws IOException {
    skipFeed();
    start = at;
    int found = lineEnd(at);
    while (found == end && !isAtEnd) {
      if (start == 0 && end == capacity()) {
        stop = capacity() / 2;
        endLine(endOfLongLine());
        return true;
      }
      found -= start;
      fill(start);
      start = 0;
      found = lineEnd(found);
    }
    stop = found;
    if (start == end) {
      return false;
    }
    endLine(found);
    return true;
  }

  /** Reads to the end of a line that fills the buffer, and keeps the first half of the buffer. */
  private int endOfLongLine() throws IOException {
    int found;
    do {
      end = stop;
      read();
      found = lineEnd(stop);
    } while (found == end && !isAtEnd);
    return found;
  }

  private void endLine(int found) {
    line++;
    hadReturn = found < end && bytes[found] == '\r';
    at = Math.min(found + 1, end);
  }

  /** Skips the second byte of CRLF. */
  private void skipFeed() throws IOException {
    if (at == end && !isAtEnd) {
      fill(at);
    }
    if (hadReturn && at < end && bytes[at] == '\n') {
      at++;
    }
    hadReturn = false;
  }

  /**
   * Skips lines up to the beginning of a message in a mailbox (RFC 4155), which follows an empty
   * line; false if there are no more.
   */
  boolean skipToMessage() throws IOException {
    boolean wasEmpty = stop == start;
    while (true) {
      skipFeed();
      if (at == end && isAtEnd) {
        return false;
      }
      if (wasEmpty && startsMessage()) {
        return true;
      }
      int found = lineEnd(at);
      wasEmpty = found == at && at < end;
      while (found == end && !isAtEnd) {
        fill(end);
        found = lineEnd(0);
      }
      endLine(found);
    }
  }

  /** Whether the next line begins with "From " and the one after it is a header field. */
  private boolean startsMessage() throws IOException {
    if (at < end && bytes[at] != 'F') {
      return false;
    }
    while (end - at < AHEAD && !isAtEnd) {
      fill(at);
    }
    if (!startsWith(at, FROM)) {
      return false;
    }
    int limit = Math.min(end, at + AHEAD);
    int next = lineEnd(at);
    if (next + 2 < limit && bytes[next] == '\r' && bytes[next + 1] == '\n') {
      next++;
    }
    next++;
    if (startsWith(next, ">" + FROM)) {
      return true;
    }
    int colon = next;
    while (colon < limit && bytes[colon] > ' ' && bytes[colon] != ':') {
      colon++;
    }
    return colon > next && colon < limit && bytes[colon] == ':';
  }

  private boolean startsWith(int from, String text) {
    if (end - from < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int capacity() {
    return bytes.length - 1;
  }

  /** The index of the next line end, or the end of the bytes. */
  private int lineEnd(int from) {
    var buffer = bytes;
    buffer[end] = '\n';
    int found = from;
    for (byte one = buffer[found]; one != '\n' && one != '\r'; one = buffer[found]) {
      found++;
    }
    return found;
  }

  /** Reads more bytes behind those from an index on, which move to the front. */
  private void fill(int from) throws IOException {
    System.arraycopy(bytes, from, bytes, 0, end - from);
    at -= from;
    end -= from;
    read();
  }

  private void read() throws IOException {
    int count = in.read(bytes, end, capacity() - end);
    isAtEnd = count < 0;
    end += Math.max(0, count);
  }

  /** The number of the line, from 1. */
  long line() {
    return line;
  }

  /** The buffer, in which the line goes from {@link #start} to {@link #stop}. */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int stop() {
    return stop;
  }

  boolean isEmpty() {
    return start == stop;
  }

  /** The line, read as ISO 8859-1, or its beginning if it is long. */
  String text(int most) {
    return new String(bytes, start, Math.min(stop - start, most), ISO_8859_1);
  }
}
