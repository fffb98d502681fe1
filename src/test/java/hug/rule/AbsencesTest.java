package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AbsencesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-12-01");

  private static Absence away(int from, int to, String cover) {
    return new Absence(
        FIRST.plusDays(from - 1L),
        FIRST.plusDays(to - 1L),
        Optional.of(cover).filter(name -> !name.isEmpty()));
  }

  @Test
  void a_longer_absence_continues_and_keeps_its_cover() {
    assertEquals(
        List.of(away(1, 9, "Ben"), away(10, 19, "Ben")),
        Absences.added(List.of(away(1, 14, "Ben")), away(10, 19, "")));
    assertEquals(
        List.of(away(1, 19, "Ben")), Absences.added(List.of(away(1, 14, "Ben")), away(1, 19, "")));
  }

  @Test
  void a_shorter_absence_takes_the_place_of_a_longer_one() {
    assertEquals(
        List.of(away(1, 7, "Cleo")),
        Absences.added(List.of(away(1, 14, "Ben")), away(1, 7, "Cleo")));
  }

  @Test
  void a_later_absence_begins_after_a_new_one() {
    assertEquals(
        List.of(away(1, 10, ""), away(11, 20, "Ben"), away(25, 26, "")),
        Absences.added(List.of(away(5, 20, "Ben"), away(25, 26, "")), away(1, 10, "")));
  }

  @Test
  void being_back_ends_the_absence_under_way_or_the_next() {
    var both = List.of(away(1, 9, "Ben"), away(20, 25, ""));
    assertEquals(
        List.of(away(1, 3, "Ben"), away(20, 25, "")),
        Absences.endedBefore(both, FIRST.plusDays(3)));
    assertEquals(List.of(away(1, 9, "Ben")), Absences.endedBefore(both, FIRST.plusDays(15)));
    assertEquals(List.of(away(20, 25, "")), Absences.endedBefore(both, FIRST));
    assertEquals(both, Absences.endedBefore(both, FIRST.plusDays(40)));
  }

  @Test
  void absences_never_overlap_and_a_new_one_is_there_whole() {
    var random = new Random(26);
    for (int book = 0; book < 500; book++) {
      var absences = List.<Absence>of();
      for (int i = 0; i < 8; i++) {
        int from = 1 + random.nextInt(30);
        var one = away(from, from + random.nextInt(10), "");
        absences = Absences.added(absences, one);
        Set<LocalDate> days = new HashSet<>();
        var all = new ArrayList<LocalDate>();
        for (var absence : absences) {
          absence.first().datesUntil(absence.backOn()).forEach(all::add);
        }
        days.addAll(all);
        assertEquals(days.size(), all.size(), "a day twice: " + absences);
        assertEquals(all.stream().sorted().toList(), all, "not in order: " + absences);
        one.first().datesUntil(one.backOn()).forEach(day -> assertEquals(true, days.contains(day)));
      }
    }
  }
}
