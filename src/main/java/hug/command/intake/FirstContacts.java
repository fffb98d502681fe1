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

/** Plans first contacts with imported clients who have no known touch. */
record FirstContacts(ImportContext intake) {
  private static final String NONE = " (--spread 0d plans none).";

  /**
   * @param spread the --spread option; its value is absent for 0d
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

  /** The weekly quota of the whole staff. */
  private int quota() {
    var members = new ArrayList<>(intake.book().staff().members());
    members.removeIf(member -> member.hasLeft(intake.today()));
    return members.isEmpty()
        ? Week.QUOTA
        : members.stream().mapToInt(member -> member.quota().orElse(Week.QUOTA)).sum();
  }

  private static String inWords(Collection<LocalDate> days, LocalDate today) {
    var last = Collections.max(days);
    if (days.size() == 1) {
      return "1 first contact " + Days.onDay(last, today) + NONE;
    }
    var weeks = new HashMap<LocalDate, Integer>();
    days.forEach(day -> weeks.merge(Period.weekOf(day).from(), 1, Integer::sum));
    // Less than one a week is not worth calling a pace.
    boolean isPace = weeks.size() > 1 && days.size() >= WEEKS.between(Collections.min(days), last);
    return days.size()
        + " first contacts, "
        + (isPace
            ? Collections.max(weeks.values()) + " a week until " + Days.on(last, today)
            : "the last " + Days.onDay(last, today))
        + NONE;
  }
}
