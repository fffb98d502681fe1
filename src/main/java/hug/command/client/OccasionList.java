package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Days;
import hug.command.FilterOptions;
import hug.command.MatterColumns;
import hug.command.MatterList;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Window;
import hug.output.Result;
import hug.rule.Age;
import hug.rule.Yearly;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/** Lists upcoming occasions: all of one client, or everyone's within a period. */
final class OccasionList {
  static final Option<LocalDate> NEXT =
      dated("--next", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("Period to look ahead")
          .details("For a single client, all are listed.")
          .defaultsTo("30d");

  private OccasionList() {}

  static Result of(Optional<ClientRef> client, Arguments given, Session session) {
    var today = session.today();
    boolean isAll = given.has(MatterList.ALL);
    var last =
        given
            .find(NEXT)
            .or(() ->
                client.isEmpty() && !isAll ? Optional.of(today.plusDays(30)) : Optional.empty());
    var coming = new ArrayList<Matter>();
    for (var occasion :
        session.book().matters().occasions(!isAll, FilterOptions.from(given, session), today)) {
      boolean isTheirs = client.filter(one -> one.id() != occasion.client().id()).isEmpty();
      var day = on(occasion, today);
      if (isTheirs && (isAll || !day.isBefore(today)) && last.filter(day::isAfter).isEmpty()) {
        coming.add(occasion);
      }
    }
    coming.sort(
        Comparator.comparing((Matter occasion) -> on(occasion, today))
            .thenComparing(occasion -> occasion.client().name()));
    return MatterList.of(
        coming,
        given,
        "No occasions "
            + last.map(day -> "until " + Days.on(day, today)).orElse("yet")
            + ". Record one with: hug occasion CLIENT TEXT --on DATE",
        column("on", (Matter occasion) -> on(occasion, today)),
        column("in_days", (Matter occasion) -> DAYS.between(today, on(occasion, today))).aside(),
        MatterColumns.CLIENT,
        MatterColumns.TEXT,
        column("before", (Matter occasion) -> Yearly.of(occasion).before().map(Object::toString)),
        MatterColumns.ID,
        MatterColumns.CLIENT_ID.forData(),
        column("turns", (Matter occasion) -> Age.turned(occasion, on(occasion, today))));
  }

  /** The next date of an occasion, or its only one. */
  private static LocalDate on(Matter occasion, LocalDate today) {
    return Yearly.of(occasion).near(today);
  }
}
