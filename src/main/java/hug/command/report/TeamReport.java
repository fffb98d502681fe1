package hug.command.report;

import hug.command.Evaluator;
import hug.command.Session;
import hug.model.Matter;
import hug.model.OwnedClients;
import hug.model.Period;
import hug.rule.StaffService;
import hug.rule.TeamMember;
import hug.rule.TeamMember.Hugs;
import hug.rule.Week;
import hug.store.Owners;
import hug.store.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The last eight weeks of each staff member, compared with their own eight weeks before.
 *
 * @param period from a Monday to today
 * @param nobodys clients without an owner
 */
record TeamReport(Period period, List<TeamMember> members, OwnedClients nobodys) {
  /** The number of weeks reported, and of earlier ones to compare them with. */
  static final int WEEKS = 8;

  /** The most waiting clients named for each owner. */
  private static final int NAMED = 3;

  static TeamReport of(Whose whose, Session session) {
    var book = session.book();
    var today = session.today();
    book.hold();
    var period = new Period(Period.weekOf(today).from().minusWeeks(WEEKS - 1), today);
    var before = new Period(period.from().minusWeeks(WEEKS), today.minusWeeks(WEEKS));
    var hugged = new HashMap<Period, Map<Long, Long>>();
    var weeks = weeks(period);
    var weeksBefore = weeks(before);
    weeks.forEach(week -> hugged.put(week, book.touches().hugged(week)));
    weeksBefore.forEach(week -> hugged.put(week, book.touches().hugged(week)));
    var noted =
        book.matters().answeredFor(new Period(before.from(), today)).stream()
            .collect(Collectors.groupingBy(Matter::staff));
    var owners = book.forecasts(today).owners().all(NAMED);
    var members = new ArrayList<TeamMember>();
    for (var member : book.staff().members()) {
      if (!whose.isAbout(member)) {
        continue;
      }
      var matters = noted.getOrDefault(member.name(), List.of());
      var hugs =
          new Hugs(
              of(member, weeks, hugged),
              of(member, weeksBefore, hugged),
              Period.weekOf(today).from());
      members.add(
          new TeamMember(
              week(session, member, hugs),
              hugs,
              owners.getOrDefault(member.id(), OwnedClients.NONE),
              StaffService.of(matters, period),
              StaffService.of(matters, before)));
    }
    members.removeIf(member -> !member.isAny());
    return new TeamReport(
        period,
        members,
        whose.name().isPresent()
            ? OwnedClients.NONE
            : owners.getOrDefault(Owners.NOBODY, OwnedClients.NONE));
  }

  /** The weeks of a period; the last one ends with it. */
  private static List<Period> weeks(Period period) {
    var weeks = new ArrayList<Period>();
    for (int i = 0; i < WEEKS; i++) {
      var week = Period.weekOf(period.from().plusWeeks(i));
      weeks.add(new Period(week.from(), earlier(week.to(), period.to())));
    }
    return weeks;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Long> of(
      Staff.Member member, List<Period> weeks, Map<Period, Map<Long, Long>> hugged) {
    return weeks.stream().map(week -> hugged.get(week).getOrDefault(member.id(), 0L)).toList();
  }

  private static Week week(Session session, Staff.Member member, Hugs hugs) {
    var touches = session.book().touches();
    var quota = Evaluator.quota(member);
    return Week.of(member.name(), quota, hugs.weeks().getLast(), session.today())
        .since(session.today(), week -> touches.hugged(week, member.id(), quota.usual()));
  }
}
