package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Writes UTF-8 to the outside; an error becomes {@link ReaderGone} or a Failure. */
public final class Sink extends Writer {
  /** Broken pipe: the reader of the output is gone, such as {@code head}. Ends hug silently. */
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
   * A sink on top of a stream.
   *
   * @param name its name in messages
   */
  public Sink(OutputStream stream, String name) {
    this(stream, name, false);
  }

  private Sink(OutputStream stream, String name, boolean isForgiving) {
    this.stream = stream;
    this.name = name;
    this.isForgiving = isForgiving;
  }

  /** A sink for messages that ignores errors: a command is done, even if nobody reads about it. */
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
    // Half of a surrogate pair waits for the other half.
    char last = waiting.charAt(waiting.length() - 1);
    if (Character.isHighSurrogate(last)) {
      waiting.setLength(waiting.length() - 1);
      writeWaiting();
      waiting.append(last);
    } else {
      writeWaiting();
    }
  }

  /** Encodes a string as a whole, which is faster than encoding a stream of characters. */
  private void writeWaiting() {
    try {
      stream.write(waiting.toString().getBytes(UTF_8));
    } catch (IOException e) {
      fail(e);
    }
    waiting.setLength(0);
  }

  /** Writes the contents of {@code spool}. */
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
        "cannot write to " + name + ": " + message, "free some space, or write to another place");
  }
}
