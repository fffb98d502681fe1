package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FirstHugsTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

  private static List<FirstHugs.Newcomer> clients(int count, LocalDate last) {
    var clients = new ArrayList<FirstHugs.Newcomer>();
    for (int i = 0; i < count; i++) {
      clients.add(new FirstHugs.Newcomer(i + 1, last));
    }
    return clients;
  }

  private static Map<LocalDate, Integer> perWeek(Collection<LocalDate> days) {
    var weeks = new HashMap<LocalDate, Integer>();
    days.forEach(day -> weeks.merge(Period.weekOf(day).from(), 1, Integer::sum));
    return weeks;
  }

  @Test
  void nothing_is_planned_without_new_clients() {
    assertEquals(Map.of(), FirstHugs.spread(List.of(), Map.of(), 2, SATURDAY));
  }

  @Test
  void the_first_comes_on_the_next_working_day() {
    assertEquals(
        Map.of(1L, LocalDate.of(2026, 11, 30)),
        FirstHugs.spread(clients(1, SATURDAY.plusDays(90)), Map.of(), 2, SATURDAY));
    assertEquals(
        Map.of(1L, LocalDate.of(2026, 11, 27)),
        FirstHugs.spread(
            clients(1, SATURDAY.plusDays(90)), Map.of(), 2, LocalDate.of(2026, 11, 26)));
  }

  @Test
  void a_window_without_working_days_is_exceeded() {
    assertEquals(
        Map.of(1L, LocalDate.of(2026, 11, 30)),
        FirstHugs.spread(clients(1, SATURDAY.plusDays(1)), Map.of(), 2, SATURDAY));
  }

  @Test
  void few_are_spread_over_the_whole_window() {
    assertEquals(
        List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 8)),
        List.copyOf(
            FirstHugs.spread(clients(3, SATURDAY.plusDays(14)), Map.of(), 2, SATURDAY).values()));
  }

  @Test
  void many_are_spread_over_as_few_per_week_as_possible() {
    var days = FirstHugs.spread(clients(38, SATURDAY.plusDays(90)), Map.of(), 2, SATURDAY).values();
    var weeks = perWeek(days);
    assertEquals(13, weeks.size());
    assertTrue(weeks.values().stream().allMatch(count -> count == 2 || count == 3), "" + weeks);
  }

  @Test
  void the_quota_is_kept_if_it_is_enough() {
    var days = FirstHugs.spread(clients(26, SATURDAY.plusDays(90)), Map.of(), 2, SATURDAY).values();
    assertTrue(perWeek(days).values().stream().allMatch(count -> count == 2));
  }

  @Test
  void each_gets_a_working_day_within_window_and_quota() {
    var random = new Random(28);
    for (int run = 0; run < 2000; run++) {
      var today = SATURDAY.plusDays(random.nextInt(14));
      var clients = new ArrayList<FirstHugs.Newcomer>();
      int count = 1 + random.nextInt(60);
      var lengths = new int[] {7, 14, 30, 90, 365};
      for (int i = 0; i < count; i++) {
        clients.add(
            new FirstHugs.Newcomer(i, today.plusDays(lengths[random.nextInt(lengths.length)])));
      }
      int quota = random.nextInt(12);
      var days = FirstHugs.spread(clients, Map.of(), quota, today);
      assertEquals(count, days.size());
      for (var client : clients) {
        var day = days.get(client.client());
        assertTrue(day.isAfter(today) && !day.isAfter(client.last()), day + " of " + client);
        assertTrue(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
      }
      assertTrue(most(days.values()) <= Math.max(quota, fewest(clients, today)));
    }
  }

  @Test
  void contacts_already_planned_take_up_room() {
    var taken = new HashMap<LocalDate, Integer>();
    for (int i = 0; i < 20; i++) {
      var day = FirstHugs.spread(clients(1, SATURDAY.plusDays(90)), taken, 2, SATURDAY).get(1L);
      taken.merge(day, 1, Integer::sum);
    }
    assertEquals(10, perWeek(taken.keySet()).size());
    assertEquals(Set.of(1), Set.copyOf(taken.values()), "no two on one day");
    taken.put(LocalDate.of(2026, 12, 2), 99);
    var days = FirstHugs.spread(clients(2, SATURDAY.plusDays(14)), taken, 2, SATURDAY);
    assertEquals(4, fewestInAWeek(taken, days), "both come where two are, not a hundred");
  }

  /** The smallest weekly number of those planned. */
  private static int fewestInAWeek(Map<LocalDate, Integer> taken, Map<Long, LocalDate> days) {
    var weeks = new HashMap<LocalDate, Integer>();
    taken.forEach((day, count) -> weeks.merge(Period.weekOf(day).from(), count, Integer::sum));
    days.values().forEach(day -> weeks.merge(Period.weekOf(day).from(), 1, Integer::sum));
    return days.values().stream()
        .mapToInt(day -> weeks.get(Period.weekOf(day).from()))
        .min()
        .orElseThrow();
  }

  private static int most(Collection<LocalDate> days) {
    return perWeek(days).values().stream().max(Integer::compare).orElseThrow();
  }

  /** The least number per week that is enough, calculated from the working days of each week. */
  private static int fewest(List<FirstHugs.Newcomer> clients, LocalDate today) {
    int fewest = 1;
    for (var one : clients) {
      long until = clients.stream().filter(client -> !client.last().isAfter(one.last())).count();
      var days = new ArrayList<LocalDate>();
      for (var day = today.plusDays(1); !day.isAfter(one.last()); day = day.plusDays(1)) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
          days.add(day);
        }
      }
      int weeks = perWeek(days).size();
      fewest = Math.max(fewest, (int) ((until + weeks - 1) / weeks));
    }
    return fewest;
  }
}
