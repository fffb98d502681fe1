package hug.output.page;

import static hug.output.Column.column;

import hug.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page with a block of each kind, and with hostile names. */
public final class DemoDocument {
  /** Markup, quotes, right-to-left text, a direction override, an emoji of several characters. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert(\"1\")</script>",
          "O'Neil & \"Sons\" <img src=x onerror=alert(1)>",
          "محمد عبد الله",
          "\u202etxt.exe\u202c",
          "👩‍👩‍👧‍👦 family",
          "W".repeat(120),
          "]]></style></svg><b>");

  private static final List<Long> COURSE = List.of(3L, 5L, 4L, 8L, 2L, 0L, 9L, 12L);

  private DemoDocument() {}

  /** A row of a table. */
  private record Row(String client, String phone, long days, String note) {}

  public static Document document() {
    return new Document(
        "The week of 16 Nov 2026 & <b>more</b>",
        List.of("Mon 16 Nov to Sun 22 Nov", "compared with the 7 days before"),
        List.of(
            new Document.Part("", figures()),
            new Document.Part("Touches", bars(), manyBars()),
            new Document.Part("Attention", course(Optional.of(slide())), longCourse()),
            new Document.Part("Worth", curve()),
            new Document.Part("Clients who get least", grid(), words()),
            new Document.Part("Coming up", items())));
  }

  private static Block figures() {
    return new Block.Figures(
        List.of(
            new Block.Figure("touches", "12", "+3", COURSE),
            new Block.Figure("new clients", "1", ""),
            new Block.Figure("promises kept on time", "3 of 4", "75%, before 80%"),
            new Block.Figure("staff: " + HOSTILE.getFirst(), "0", "-2", List.of(0L, 0L, 0L))));
  }

  static Block.Plot bars() {
    return new Block.Plot(
        "Touches by channel",
        "Most were calls, twice as many as cards.",
        new Drawing.Bars(
            "channel",
            "touches",
            List.of(
                Drawing.Value.of("call", 20),
                Drawing.Value.of("card", 10),
                Drawing.Value.of("visit", 3),
                Drawing.Value.of("gift", 0)),
            List.of(
                Drawing.Value.of("call", 15),
                Drawing.Value.of("card", 12),
                Drawing.Value.of("visit", 0),
                Drawing.Value.of("gift", 2))));
  }

  private static Block.Plot manyBars() {
    var values = new ArrayList<Drawing.Value>();
    HOSTILE.forEach(name -> values.add(Drawing.Value.of(name, 100 - name.length() % 50)));
    for (int i = 1; i < 8; i++) {
      values.add(Drawing.Value.of("staff " + i, i));
    }
    return new Block.Plot(
        "Touches by staff", "Some are busier.", new Drawing.Bars("staff", "touches", values));
  }

  private static Drawing.Slide slide() {
    return new Drawing.Slide(7, 12, 1.88, 1.24);
  }

  static Block.Plot course(Optional<Drawing.Slide> slide) {
    var values = new ArrayList<Drawing.Value>();
    for (int i = 0; i < 12; i++) {
      double value = (i < 7 ? 1.88 : 1.24) + (i % 3 - 1) * 0.12;
      var quarter = (2024 + i / 4) + "-Q" + (1 + i % 4);
      values.add(
          new Drawing.Value(quarter, value, String.valueOf(Math.round(100 * value) / 100.0)));
    }
    return new Block.Plot(
        "Touches per client, by quarter",
        "Since 2025-Q4, 1.24 touches per client in a quarter, down from 1.88.",
        new Drawing.Course("quarter", "touches per client", values, slide));
  }

  private static Block.Plot longCourse() {
    var values = new ArrayList<Drawing.Value>();
    for (int i = 0; i < 90; i++) {
      values.add(Drawing.Value.of("week " + (i + 1), Math.round(30 + 25 * Math.sin(i / 7.0))));
    }
    return new Block.Plot(
        "Touches by week", "It comes and goes.", new Drawing.Course("week", "touches", values));
  }

  static Block.Plot curve() {
    var points = new ArrayList<Drawing.Point>();
    for (int i = 0; i <= 1000; i++) {
      points.add(new Drawing.Point(i / 1000.0, 1 - Math.pow(1 - i / 1000.0, 4)));
    }
    var told = new ArrayList<Drawing.Point>();
    for (int i = 100; i <= 1000; i += i == 200 ? 300 : 100) {
      told.add(points.get(i));
    }
    return new Block.Plot(
        "Distribution of worth",
        "The top fifth of clients brings 59% of the worth.",
        new Drawing.Curve("top clients", "worth", points, told));
  }

  private static Block grid() {
    var rows = new ArrayList<Row>();
    HOSTILE.forEach(name -> rows.add(new Row(name, "+44 20 7946 0887", 308, "said: " + name)));
    return new Block.Grid(
        Table.of(
            rows,
            column("client", Row::client),
            column("phone", Row::phone),
            column("days_silent", Row::days),
            column("last_note", Row::note)));
  }

  private static Block words() {
    return new Block.Words(
        "Call the first of them today.", "A word with 200 letters: " + "w".repeat(200));
  }

  private static Block items() {
    var items = new ArrayList<Block.Item>();
    HOSTILE.forEach(name -> items.add(new Block.Item(name, "promise due tomorrow; " + name)));
    items.add(new Block.Item("nothing to add", ""));
    return new Block.Items(items);
  }
}
