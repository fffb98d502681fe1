package hug.output;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The result of a command: data for standard output, messages for standard error. */
public sealed interface Result {

  /** Handles each kind of result. */
  interface Reader<T> {
    T words(Words words);

    T listing(Listing listing);

    T page(Page page);

    T records(Records records);

    T text(Text text);
  }

  /** A visitor, since a switch over types is linked at run time, which would slow down hug due. */
  <T> T read(Reader<T> reader);

  /**
   * Messages only.
   *
   * @param exitCode the exit code of the process
   * @param errors the messages that print with --quiet too
   */
  record Words(List<String> lines, int exitCode, List<String> errors) implements Result {
    public Words(List<String> lines, int exitCode) {
      this(lines, exitCode, List.of());
    }

    public Words(List<String> lines) {
      this(lines, 0);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.words(this);
    }
  }

  /**
   * A list.
   *
   * @param whenEmpty the message for an empty list, with what to do next
   * @param after messages after a table, maybe none, given the number of rows printed
   * @param exitCode the exit code of the process if the list is not empty
   */
  record Listing(
      Table<?> table, Supplier<String> whenEmpty, IntFunction<List<String>> after, int exitCode)
      implements Result {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.listing(this);
    }
  }

  /**
   * A page for people, with a table of the same for machines.
   *
   * @param exitCode the exit code of the process
   */
  record Page(View view, Table<?> table, int exitCode) implements Result {
    /** A page whose lines are wrapped if they are too long for the screen. */
    public Page(String text, Table<?> table) {
      this(screen -> screen.width() > 0 ? Paragraphs.fitted(text, screen.width()) : text, table, 0);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.page(this);
    }
  }

  /** Content that is laid out for a screen. */
  interface View {
    String on(Viewport screen);
  }

  /** Records of several kinds, each with its own keys and values; printed as JSON only. */
  record Records(Iterable<Map<String, Object>> records) implements Result {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.records(this);
    }
  }

  /**
   * Text in a format of its own, piece by piece.
   *
   * @param whenEmpty the message for an empty text
   */
  record Text(Iterable<String> pieces, String whenEmpty) implements Result {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.text(this);
    }
  }

  static Result said(String... lines) {
    return new Words(List.of(lines));
  }

  static Listing listed(Table<?> table, String whenEmpty) {
    return new Listing(table, () -> whenEmpty, _ -> List.of(), 0);
  }
}
