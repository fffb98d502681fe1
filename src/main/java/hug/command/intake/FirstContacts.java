package hug.command.intake;

import static java.time.temporal.ChronoUnit.WEEKS;

import hug.command.Days;
import hug.command.Evaluator;
import hug.model.Period;
import hug.model.Window;
import hug.rule.FirstHugs;
import hug.rule.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;

/** Plans the first hugs of the clients whom an import added, of whom no contact is known. */
record FirstContacts(ImportContext intake) {
  private static final String NONE = "; --spread 0d plans none.";

  /**
   * @param spread the time over which they are spread, where it was said; inside, absent for none
   */
  void plan(Optional<Optional<Window>> spread) {
    if (spread.filter(Optional::isEmpty).isPresent() || intake.newcomers().isEmpty()) {
      return;
    }
    var book = intake.book();
    var today = intake.today();
    var rulebook = new Evaluator(book, today).rulebook();
    var newcomers = new ArrayList<FirstHugs.Newcomer>();
    for (var standing : book.standings().of(today, intake.newcomers())) {
      if (standing.lastTouch().isEmpty() && standing.lastPlan().isEmpty()) {
        var window = spread.orElse(Optional.of(rulebook.judge(standing).rule().window()));
        newcomers.add(
            new FirstHugs.Newcomer(standing.client().id(), window.orElseThrow().after(today)));
      }
    }
    var days = FirstHugs.spread(newcomers, book.forecasts(today).plannedDays(), quota(), today);
    days.forEach((client, day) -> book.pauses().planFirst(client, day, today));
    if (!days.isEmpty()) {
      intake.tally().plan(inWords(days.values(), today));
    }
  }

  /** How many clients the staff hugs a week. */
  private int quota() {
    var members = intake.book().staff().members();
    return members.isEmpty()
        ? Week.QUOTA
        : members.stream().mapToInt(member -> member.quota().orElse(Week.QUOTA)).sum();
  }

  private static String inWords(Collection<LocalDate> days, LocalDate today) {
    var last = Collections.max(days);
    if (days.size() == 1) {
      return "1 first hug planned " + Days.onDay(last, today) + NONE;
    }
    var weeks = new HashMap<LocalDate, Integer>();
    days.forEach(day -> weeks.merge(Period.weekOf(day).from(), 1, Integer::sum));
    // Fewer than one a week is no pace.
    boolean isPace = weeks.size() > 1 && days.size() >= WEEKS.between(Collections.min(days), last);
    return days.size()
        + " first hugs planned, "
        + (isPace
            ? Collections.max(weeks.values()) + " a week until " + Days.on(last, today)
            : "the last " + Days.onDay(last, today))
        + NONE;
  }
}
