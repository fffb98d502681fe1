package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** A writer to the outside whose faults are what people see: {@link ReaderGone} or a Failure. */
public final class Sink extends Writer {
  /** The reader of the output went away, as {@code head} does: not worth a word. */
  public static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReaderGone() {
      super(null, null, false, false);
    }
  }

  private static final int MOST_WAITING = 1 << 14;

  private final OutputStream stream;
  private final StringBuilder waiting = new StringBuilder();
  private final String name;
  private final boolean isForgiving;

  /**
   * Writes UTF-8.
   *
   * @param name how messages name it
   */
  public Sink(OutputStream stream, String name) {
    this(stream, name, false);
  }

  private Sink(OutputStream stream, String name, boolean isForgiving) {
    this.stream = stream;
    this.name = name;
    this.isForgiving = isForgiving;
  }

  /** For words that are not worth failing for: what was done is done, heard or not. */
  public static Sink forWords(OutputStream stream) {
    return new Sink(stream, "standard error", true);
  }

  @Override
  public void write(char[] text, int from, int length) {
    waiting.append(text, from, length);
    writeMuch();
  }

  @Override
  public void write(String text) {
    waiting.append(text);
    writeMuch();
  }

  @Override
  public Sink append(CharSequence text) {
    waiting.append(text);
    writeMuch();
    return this;
  }

  @Override
  public void write(String text, int from, int length) {
    write(from == 0 && length == text.length() ? text : text.substring(from, from + length));
  }

  @Override
  public void write(int letter) {
    waiting.append((char) letter);
    writeMuch();
  }

  private void writeMuch() {
    if (waiting.length() < MOST_WAITING) {
      return;
    }
    // Half a character waits for its other half.
    char last = waiting.charAt(waiting.length() - 1);
    if (Character.isHighSurrogate(last)) {
      waiting.setLength(waiting.length() - 1);
      writeWaiting();
      waiting.append(last);
    } else {
      writeWaiting();
    }
  }

  /** As a string, which becomes UTF-8 faster than a stream of characters does. */
  private void writeWaiting() {
    try {
      stream.write(waiting.toString().getBytes(UTF_8));
    } catch (IOException e) {
      fail(e);
    }
    waiting.setLength(0);
  }

  /** Writes what waited in {@code spool}. */
  public void write(Spool spool) {
    writeWaiting();
    try {
      spool.writeTo(stream);
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void flush() {
    writeWaiting();
    try {
      stream.flush();
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void close() {
    writeWaiting();
    try {
      stream.close();
    } catch (IOException e) {
      fail(e);
    }
  }

  private void fail(IOException e) {
    if (isForgiving) {
      return;
    }
    var message = String.valueOf(e.getMessage());
    if (message.contains("Broken pipe")) {
      throw new ReaderGone();
    }
    throw Failure.refused(
        "cannot write to " + name + ": " + message, "make room, or write elsewhere");
  }
}
