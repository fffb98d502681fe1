package hug.output;

import hug.model.Visible;
import java.util.List;

/** Prints an answer: data to one side, words to the other. */
public final class Printer {
  private final Layout layout;
  private final Sink words;

  public Printer(Layout layout, Sink words) {
    this.layout = layout;
    this.words = words;
  }

  /** Prints the answer; gives the exit code of the process. */
  public int print(Answer answer, Sink data) {
    if (answer instanceof Answer.Listing listing) {
      return list(listing, data);
    }
    if (answer instanceof Answer.Page page) {
      show(page, data);
    } else if (answer instanceof Answer.Words said) {
      say(said.lines());
    }
    return 0;
  }

  private void show(Answer.Page page, Sink data) {
    if (isForPeople()) {
      data.write(page.text());
      data.flush();
    } else {
      print(page.table(), data);
    }
  }

  private boolean isForPeople() {
    return layout.format() == Format.TABLE && layout.fields().isEmpty();
  }

  private int list(Answer.Listing listing, Sink data) {
    int rows = listing.table().rows().size();
    if (rows == 0 && (layout.isQuiet() || layout.format() == Format.TABLE)) {
      chosen(listing.table());
      say(List.of(listing.whenEmpty()));
      say(listing.after());
      return 0;
    }
    boolean isCut = layout.format() == Format.TABLE && layout.isTerminal() && rows > listing.most();
    Table<?> shown = isCut ? listing.table().first(listing.most()) : listing.table();
    print(shown, data);
    if (isCut) {
      say(List.of("... and " + (rows - listing.most()) + " more; --all shows them"));
    }
    if (layout.format() == Format.TABLE) {
      say(listing.after());
    }
    return rows > 0 ? listing.exitCode() : 0;
  }

  private <T> void print(Table<T> table, Sink data) {
    var chosen = chosen(table);
    switch (layout.format()) {
      case TABLE ->
          new TextTable(layout, data)
              .print(layout.fields().isEmpty() ? chosen.forPeople() : chosen);
      case CSV -> Csv.print(chosen, layout, data);
      case JSON -> Json.print(chosen, data);
    }
    data.flush();
  }

  private <T> Table<T> chosen(Table<T> table) {
    return layout.fields().isEmpty() ? table : table.choose(layout.fields());
  }

  private void say(List<String> lines) {
    if (!layout.isQuiet()) {
      for (var line : lines) {
        words.write(Visible.of(line) + "\n");
      }
      words.flush();
    }
  }
}
