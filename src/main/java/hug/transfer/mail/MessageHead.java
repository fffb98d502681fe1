package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** The header fields of one message that matter, unfolded, each of 64 KiB at most. */
final class MessageHead {
  static final int LONGEST = 1 << 16;
  private static final int LONGEST_FROM_LINE = 1000;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DAMAGED = 0xfffd;

  private final ByteArrayOutputStream[] values = new ByteArrayOutputStream[Field.values().length];
  private final boolean[] isThere = new boolean[values.length];
  private long line;
  private String fromLine = "";

  /** Reads the fields up to the first empty line, starting with the line where {@code in} is. */
  void read(ByteLines in) throws IOException {
    clear();
    line = in.line();
    boolean hasFromLine = isFromLine(in);
    if (hasFromLine) {
      fromLine = in.text(LONGEST_FROM_LINE);
    }
    boolean goesOn = !hasFromLine || in.advance();
    Field field = null;
    while (goesOn && !in.isEmpty()) {
      byte first = in.bytes()[in.start()];
      boolean isMore = first == ' ' || first == '\t';
      if (!isMore) {
        field = begin(in);
      } else if (field != null) {
        append(field, in.bytes(), in.start(), in.stop());
      }
      goesOn = in.advance();
    }
  }

  /**
   * Reads the only message of a file; false if it is not a regular file, or empty.
   *
   * @param buffer see {@link ByteLines}
   */
  boolean readAlone(Path file, byte[] buffer) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      var lines = new ByteLines(in, buffer);
      if (!lines.advance()) {
        return false;
      }
      read(lines);
      line = 1;
      return true;
    }
  }

  private static boolean isFromLine(ByteLines in) {
    return in.text(5).equals("From ");
  }

  private void clear() {
    fromLine = "";
    for (int i = 0; i < values.length; i++) {
      isThere[i] = false;
      if (values[i] != null) {
        values[i].reset();
      }
    }
  }

  /** Begins the field of a line; null if it does not matter. */
  private Field begin(ByteLines in) {
    var bytes = in.bytes();
    int colon = in.start();
    while (colon < in.stop() && bytes[colon] != ':') {
      colon++;
    }
    int end = colon;
    while (end > in.start() && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
      end--;
    }
    var field = colon == in.stop() ? null : Field.of(bytes, in.start(), end);
    if (field == null || has(field) && !field.isJoined()) {
      return null;
    }
    int at = field.ordinal();
    if (values[at] == null) {
      values[at] = new ByteArrayOutputStream(200);
    }
    if (isThere[at]) {
      append(field, new byte[] {',', ' '}, 0, 2);
    }
    isThere[at] = true;
    append(field, bytes, colon + 1, in.stop());
    return field;
  }

  private void append(Field field, byte[] bytes, int from, int to) {
    var value = values[field.ordinal()];
    value.write(bytes, from, Math.min(to - from, LONGEST - value.size()));
  }

  /** The line of the file on which the message starts, from 1. */
  long line() {
    return line;
  }

  /** The line of a mailbox that separates it from the message before; empty if there is none. */
  String fromLine() {
    return fromLine;
  }

  /** Whether it has a field, even an empty one. */
  boolean has(Field field) {
    return isThere[field.ordinal()];
  }

  /** Whether a field was too long to be kept whole. */
  boolean isCut(Field field) {
    return has(field) && values[field.ordinal()].size() >= LONGEST;
  }

  /** The value of a field without blanks around it, in UTF-8 or else Windows-1252; may be empty. */
  String text(Field field) {
    if (!has(field)) {
      return "";
    }
    var value = values[field.ordinal()];
    var text = value.toString(UTF_8);
    return (text.indexOf(DAMAGED) < 0 ? text : value.toString(WINDOWS)).strip();
  }
}
