package hug.output;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** Prints results in a given layout. */
public final class Printer implements Result.Reader<Rendered> {
  private final Layout layout;
  private final String command;

  /**
   * A printer of one answer.
   *
   * @param command the name of the command that gave it, such as {@code report week}
   */
  public Printer(Layout layout, String command) {
    this.layout = layout;
    this.command = command;
  }

  /** Prints the result into a buffer, so that the book can be closed before it is shown. */
  public Rendered print(Result answer) {
    return answer.read(this);
  }

  @Override
  public Rendered words(Result.Words words) {
    var said = layout.isQuiet() ? words.errors() : words.lines();
    return new Rendered(new Spool(), said, words.exitCode());
  }

  @Override
  public Rendered page(Result.Page page) {
    if (layout.isHelp()) {
      return explained(page.table());
    }
    var spool = new Spool();
    if (layout.format() == Format.TABLE && layout.fields().isEmpty()) {
      var sink = new Sink(spool, "memory");
      sink.write(page.view().on(layout.viewport()));
      sink.flush();
    } else {
      print(chosen(page.table()), spool);
    }
    return new Rendered(spool, List.of(), page.exitCode());
  }

  @Override
  public Rendered records(Result.Records records) {
    if (!isJson() || !layout.fields().isEmpty()) {
      throw Failure.usage(
          "this command writes JSON with all fields", "leave out --csv and --fields");
    }
    var spool = new Spool();
    var out = sink(spool, true);
    new Json(layout.format(), out).print(records.records());
    out.flush();
    return new Rendered(spool, List.of(), 0);
  }

  @Override
  public Rendered text(Result.Text text) {
    if (!layout.fields().isEmpty()) {
      throw Failure.usage("--fields does not apply to " + layout.format(), "leave it out");
    }
    var spool = new Spool();
    var out = sink(spool, true);
    boolean isEmpty = true;
    for (var piece : text.pieces()) {
      out.write(piece);
      isEmpty = false;
    }
    out.flush();
    return new Rendered(spool, isEmpty ? List.of(text.whenEmpty()) : List.of(), 0);
  }

  @Override
  public Rendered listing(Result.Listing listing) {
    if (layout.isHelp()) {
      return explained(listing.table());
    }
    var spool = new Spool();
    boolean isForPeople = layout.format() == Format.TABLE;
    int rows = print(chosen(listing.table()), spool);
    if (rows == 0 && (isForPeople || layout.isQuiet())) {
      var words = new ArrayList<String>();
      words.addAll(List.of(listing.whenEmpty().get().split("\n")));
      words.addAll(listing.after().apply(0));
      return new Rendered(new Spool(), words, 0);
    }
    return new Rendered(
        spool,
        isForPeople ? listing.after().apply(rows) : List.of(),
        rows > 0 ? listing.exitCode() : 0);
  }

  /** The columns of a table with their meanings, instead of its rows. */
  private Rendered explained(Table<?> table) {
    var columns = ColumnGlossary.of(table, command);
    var spool = new Spool();
    if (layout.format() == Format.TABLE) {
      var view = layout.viewport();
      var text =
          TextTable.laidOut(columns, new Viewport(0, 0, view.isColoured(), view.isUnicode()));
      var sink = new Sink(spool, "memory");
      sink.write(view.width() > 0 ? Paragraphs.fitted(text, view.width()) : text);
      sink.flush();
    } else {
      print(columns, spool);
    }
    return new Rendered(spool, List.of(), 0);
  }

  /** Prints the rows; returns their number. */
  private <T> int print(Table<T> table, Spool spool) {
    var out = sink(spool, layout.format() != Format.TABLE);
    boolean hasFields = !layout.fields().isEmpty();
    int rows =
        switch (layout.format()) {
          case TABLE -> new TextTable(layout, out).print(hasFields ? table : table.forPeople());
          case CSV -> Csv.print(hasFields ? table : table.forCsv(), layout, out);
          case JSON, JSONL ->
              new Json(layout.format(), out).print(hasFields ? table : table.forJson());
          case VCARD, VCARD3, MARKDOWN, HTML ->
              throw new IllegalStateException("a table as " + layout.format());
        };
    out.flush();
    return rows;
  }

  /** A sink for the output; data for a terminal is escaped, as pages and tables already are. */
  private Sink sink(Spool spool, boolean isData) {
    boolean isExact = !isData || !layout.isTerminal();
    return new Sink(isExact ? spool : new Escaping(spool, isJson()), "memory");
  }

  private boolean isJson() {
    return layout.format() == Format.JSON || layout.format() == Format.JSONL;
  }

  private <T> Table<T> chosen(Table<T> table) {
    return layout.fields().isEmpty() ? table : table.choose(layout.fields());
  }
}
