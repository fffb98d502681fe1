package hug.output.page;

import hug.output.Table;
import java.util.List;

/** One thing on a page: sentences, a list, figures, a table or a plot. */
public sealed interface Block {
  /** Whether there is nothing in it to see. */
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
   * Something in a list.
   *
   * @param note what there is to add; may be empty
   */
  record Item(String text, String note) {}

  /** Numbers with their names, one below the other. */
  record Figures(List<Figure> figures) implements Block {
    @Override
    public boolean isEmpty() {
      return figures.isEmpty();
    }
  }

  /**
   * A number with its name.
   *
   * @param value as it is read: {@code 12}, {@code 3 of 4}, {@code 78%}
   * @param change since the time before, such as {@code +3}, or what else there is to add; may be
   *     empty
   * @param course the numbers that led to it, the latest last; may be empty
   */
  record Figure(String name, String value, String change, List<Long> course) {
    public Figure(String name, String value, String change) {
      this(name, value, change, List.of());
    }

    /** All of it in a line: {@code new clients: 12 (+3)}. */
    String inWords() {
      return name + ": " + value + (change.isEmpty() ? "" : " (" + change + ")");
    }
  }

  /** A table; its columns are those that are for people. */
  record Grid(Table<?> table) implements Block {
    @Override
    public boolean isEmpty() {
      return !table.rows().iterator().hasNext();
    }
  }

  /**
   * A plot.
   *
   * @param title what it is of
   * @param description what there is to be seen in it, in a sentence, for those who cannot
   */
  record Plot(String title, String description, Drawing drawing) implements Block {
    @Override
    public boolean isEmpty() {
      return drawing.numbers().rows().isEmpty();
    }
  }
}
