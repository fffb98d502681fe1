package hug.output;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What a command has to say: data for standard output, words for standard error. */
public sealed interface Result {

  /**
   * That something was done.
   *
   * @param exitCode of the process
   */
  record Words(List<String> lines, int exitCode) implements Result {
    public Words(List<String> lines) {
      this(lines, 0);
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
      implements Result {}

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
  }

  /** What is laid out for the screen that it is shown on. */
  interface View {
    String on(Viewport screen);
  }

  /** Records of several kinds, each with names and values of its own: as JSON only. */
  record Records(Iterable<Map<String, Object>> records) implements Result {}

  /**
   * Text in a form of its own, piece by piece.
   *
   * @param whenEmpty what is true where there is none
   */
  record Text(Iterable<String> pieces, String whenEmpty) implements Result {}

  static Result said(String... lines) {
    return new Words(List.of(lines));
  }

  static Listing listed(Table<?> table, String whenEmpty) {
    return new Listing(table, () -> whenEmpty, _ -> List.of(), 0);
  }
}
