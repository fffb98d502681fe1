package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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

  private final Writer writer;
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
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8), 1 << 16);
    this.name = name;
    this.isForgiving = isForgiving;
  }

  /** For words that are not worth failing for: what was done is done, heard or not. */
  public static Sink forWords(OutputStream stream) {
    return new Sink(stream, "standard error", true);
  }

  @Override
  public void write(char[] text, int from, int length) {
    try {
      writer.write(text, from, length);
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void write(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
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
