package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.command.walk.WalkStop;
import hug.model.Period;
import hug.syntax.Arguments;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The output of several commands for the same book and day, compared line by line. */
final class Printed {
  private static final int DAYS_AHEAD = 200;

  /** Longer than until any yearly occasion. */
  private static final int MOST_DAYS_AHEAD = 800;

  /** A line of hug due, as data. */
  private record Row(
      String client, String reason, LocalDate dueOn, long daysOver, String about, String settle) {
    private static Row of(String line) {
      var cells = line.split("\\|", -1);
      return new Row(
          cells[0],
          cells[1],
          LocalDate.parse(cells[2]),
          Long.parseLong(cells[3]),
          cells[4],
          cells[5]);
    }

    private boolean isContact() {
      return reason.equals("silence") || reason.equals("scheduled");
    }
  }

  private final HugTester hug;
  private final LocalDate today;
  private final Map<Long, List<Row>> due = new LinkedHashMap<>();

  Printed(Path home, LocalDate today) {
    this.today = today;
    this.hug =
        new HugTester(home).on(today.toString()).with("HUG_DB", home.resolve("hug.db").toString());
  }

  private List<String> lines(String command) {
    var result = hug.hug(command.split(" "));
    assertEquals(0, result.exitCode(), command + "\n" + result.all());
    return result.out().lines().toList();
  }

  void check() {
    assertEquals(List.of(), lines("check"));
    var fields = " --csv --delimiter | --fields client,reason,due_on,days_over,about,settle,id";
    var all = lines("due --within " + DAYS_AHEAD + "d" + fields);
    for (var line : all.subList(Math.min(1, all.size()), all.size())) {
      long id = Long.parseLong(line.substring(line.lastIndexOf('|') + 1));
      due.computeIfAbsent(id, _ -> new ArrayList<>()).add(Row.of(line));
    }
    due.forEach((id, rows) -> {
      for (var row : rows) {
        assertEquals(today.toEpochDay() - row.dueOn().toEpochDay(), row.daysOver());
      }
      checkPages(id, rows);
      checkWalk(id, rows);
    });
    checkPlan();
    checkCalendar();
  }

  private void checkPages(long id, List<Row> rows) {
    var show = lines("show " + id);
    var why = lines("why " + id);
    var shown = new TreeSet<String>();
    var explained = new TreeSet<String>();
    for (var row : rows) {
      if (row.isContact()) {
        var since = row.daysOver() > 0 ? "since " + Days.on(row.dueOn(), today) : "";
        var when = "Due " + (since.isEmpty() ? Days.onDay(row.dueOn(), today) : since) + " (";
        assertTrue(show.stream().anyMatch(line -> line.contains(when)), show + "\n" + row);
        assertTrue(why.stream().anyMatch(line -> line.contains(when)), why + "\n" + row);
        var sum = "  due             " + Days.date(row.dueOn(), today);
        assertTrue(why.stream().anyMatch(line -> line.startsWith(sum)), why + "\n" + row);
      } else {
        var topic = row.reason().equals("occasion") ? withoutDay(row.about()) : row.about();
        var when = when(row.dueOn());
        var settle = row.settle().replaceFirst("^(kept|rectified|confirmed) ", "done ");
        shown.add(String.join("|", "", when, row.reason(), topic, "hug " + settle));
        explained.add("  " + row.reason() + " " + Days.onDay(row.dueOn(), today) + ": " + topic);
      }
    }
    // Any further lines fall due later.
    assertEquals(shown, open(show));
    assertEquals(explained, also(why));
  }

  /** The lines under the heading OPEN, up to the last day that hug due includes. */
  private TreeSet<String> open(List<String> page) {
    // A job that is not delivered is never due.
    var later = new HashSet<>(List.of("under way"));
    for (int days = DAYS_AHEAD + 1; days < MOST_DAYS_AHEAD; days++) {
      later.add(when(today.plusDays(days)));
    }
    int from = page.indexOf("OPEN");
    var lines = new TreeSet<String>();
    for (var line :
        from < 0 ? List.<String>of() : page.subList(from + 1, page.indexOf("HISTORY"))) {
      if (!line.isEmpty() && !later.contains(line.strip().split("  +")[0])) {
        lines.add(line.replaceAll("  +", "|").replaceFirst(", turns \\d+(?=\\|)", ""));
      }
    }
    return lines;
  }

  private String when(LocalDate day) {
    return day.isBefore(today) ? Days.since(day, today) : Days.on(day, today);
  }

  private static String withoutDay(String about) {
    return about.replaceFirst(" on \\d{4}-\\d\\d-\\d\\d$", "");
  }

  /** The lines under the last heading of hug why, until the last day of hug due. */
  private TreeSet<String> also(List<String> page) {
    int from = page.indexOf("Also due");
    var later = new HashSet<String>();
    for (int days = DAYS_AHEAD + 1; days < MOST_DAYS_AHEAD; days++) {
      later.add(Days.onDay(today.plusDays(days), today));
    }
    var lines = new TreeSet<String>();
    for (var line : from < 0 ? List.<String>of() : page.subList(from + 1, page.size())) {
      var all = line.replace(" (snoozed): ", ": ");
      if (!later.contains(all.substring(all.indexOf(' ', 2) + 1, all.indexOf(": ")))) {
        lines.add(all);
      }
    }
    return lines;
  }

  private static boolean ahead(Row row) {
    return row.daysOver() < 0;
  }

  private void checkWalk(long id, List<Row> rows) {
    try (var session = Session.of(hug.world(), Arguments.nothing())) {
      var stop = WalkStop.of(id, today.plusDays(DAYS_AHEAD), session).orElseThrow();
      assertEquals(
          rows.stream().map(row -> row.reason() + row.dueOn() + row.settle()).sorted().toList(),
          stop.due().stream()
              .map(line -> line.kind().toString() + line.dueOn() + line.command())
              .sorted()
              .toList());
    }
  }

  /** Each client once, with the first reason in hug due. */
  private void checkPlan() {
    var plan = lines("plan --weeks 20 --csv --delimiter | --fields reason,due_on,about,id");
    var last = Period.weekOf(today).to().plusWeeks(19);
    for (var line : plan.subList(Math.min(1, plan.size()), plan.size())) {
      long id = Long.parseLong(line.substring(line.lastIndexOf('|') + 1));
      var rows = new ArrayList<>(due.get(id));
      rows.removeIf(row -> row.dueOn().isAfter(last));
      var first = rows.getFirst();
      assertEquals(
          String.join("|", first.reason(), first.dueOn().toString(), first.about(), "" + id), line);
    }
  }

  private void checkCalendar() {
    var calendar =
        String.join("\n", lines("export calendar --within " + DAYS_AHEAD + "d"))
            .replace("\n ", "")
            .replace("\\,", ",");
    due.forEach((id, rows) -> {
      for (var row : rows) {
        var day = ahead(row) ? row.dueOn() : today;
        if (!(row.reason().equals("occasion") && row.about().endsWith(" on " + day))) {
          var summary =
              row.client() + ": " + row.reason() + (row.isContact() ? "" : ", " + row.about());
          assertTrue(
              calendar.lines().anyMatch(("SUMMARY:" + summary)::equals)
                  && calendar.contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", "")),
              calendar + "\n" + row);
          assertTrue(calendar.contains("When done: hug " + row.settle()), row.toString());
        }
      }
    });
  }
}
