package hug.output.page;

import hug.output.Table;
import java.util.List;

/** A part of a page: sentences, a list, figures, a table or a plot. */
public sealed interface Block {
  /** Whether it has nothing to show. */
  boolean isEmpty();

  /** Sentences, each a paragraph. */
  record Words(List<String> sentences) implements Block {
    public Words(String... sentences) {
      this(List.of(sentences));
    }

    @Override
    public boolean isEmpty() {
      return sentences.isEmpty();
    }
  }

  /** A list. */
  record Items(List<Item> items) implements Block {
    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /**
   * An item of a list.
   *
   * @param note an addition; may be empty
   */
  record Item(String text, String note) {}

  /** Named numbers, one per line. */
  record Figures(List<Figure> figures) implements Block {
    @Override
    public boolean isEmpty() {
      return figures.isEmpty();
    }
  }

  /**
   * A named number.
   *
   * @param value the number as people read it: {@code 12}, {@code 3 of 4}, {@code 78%}
   * @param change since the previous period, such as {@code +3}, or another addition; may be empty
   * @param course earlier numbers and this one, latest last; may be empty
   */
  record Figure(String name, String value, String change, List<Long> course) {
    public Figure(String name, String value, String change) {
      this(name, value, change, List.of());
    }

    /** The figure in one line: {@code new clients: 12 (+3)}. */
    String inWords() {
      return name + ": " + value + (change.isEmpty() ? "" : " (" + change + ")");
    }
  }

  /** A table, with its columns for people. */
  record Grid(Table<?> table) implements Block {
    @Override
    public boolean isEmpty() {
      return !table.rows().iterator().hasNext();
    }
  }

  /**
   * A plot.
   *
   * @param description what it shows, in a sentence, for people who cannot see it
   */
  record Plot(String title, String description, Drawing drawing) implements Block {
    @Override
    public boolean isEmpty() {
      return drawing.numbers().rows().isEmpty();
    }
  }
}
