package hug.output;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What a command has to say: data for standard output, words for standard error. */
public sealed interface Result {

  /** What becomes of each kind of answer. */
  interface Reader<T> {
    T words(Words words);

    T listing(Listing listing);

    T page(Page page);

    T records(Records records);

    T text(Text text);
  }

  /** A method, since a switch over types is linked at run time, and hug due would wait for that. */
  <T> T read(Reader<T> reader);

  /**
   * That something was done.
   *
   * @param exitCode of the process
   */
  record Words(List<String> lines, int exitCode) implements Result {
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
   * @param whenEmpty what is true, and what to do next, where nothing is listed
   * @param after words that follow a table, empty or not; given how many rows were printed
   * @param exitCode of the process where something is listed
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
   * A page for people, and the same as rows for machines.
   *
   * @param exitCode of the process
   */
  record Page(View view, Table<?> table, int exitCode) implements Result {
    /** A page whose lines are broken where they are too long for a screen. */
    public Page(String text, Table<?> table) {
      this(screen -> screen.width() > 0 ? Paragraphs.fitted(text, screen.width()) : text, table, 0);
    }

    @Override
    public <T> T read(Reader<T> reader) {
      return reader.page(this);
    }
  }

  /** What is laid out for the screen that it is shown on. */
  interface View {
    String on(Viewport screen);
  }

  /** Records of several kinds, each with names and values of its own: as JSON only. */
  record Records(Iterable<Map<String, Object>> records) implements Result {
    @Override
    public <T> T read(Reader<T> reader) {
      return reader.records(this);
    }
  }

  /**
   * Text in a form of its own, piece by piece.
   *
   * @param whenEmpty what is true where there is none
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
