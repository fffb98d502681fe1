package hug.command.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans for the coming weeks, and the hugs that count. */
final class PlanTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    // A Monday.
    hug = new HugTester(home).on("2026-11-23");
  }

  private List<String> plan(String weeks) {
    return hug.hug("plan", "--weeks", weeks, "--csv", "--fields", "week,staff,client")
        .out()
        .lines()
        .skip(1)
        .toList();
  }

  @Test
  void a_backlog_is_spread_over_the_weeks_and_the_rest_is_named() {
    for (int i = 0; i < 20; i++) {
      hug.hug("add", "Client " + (10 + i), "--since", "2020-01-01");
    }
    hug.hug("staff", "ana", "--quota", "3");
    hug.hug("staff", "ben");
    var weeks =
        plan("4").stream()
            .collect(Collectors.groupingBy(line -> line.substring(0, 10), Collectors.counting()));
    assertEquals(
        "{2026-11-23=5, 2026-11-30=5, 2026-12-07=5, 2026-12-14=5}",
        new TreeMap<>(weeks).toString());
    var said = hug.hug("plan", "--weeks", "3").err();
    assertTrue(said.contains("5 more fall due but exceed these weeks' quotas."), said);
  }

  @Test
  void an_owners_clients_are_proposed_to_the_owner_only() {
    hug.hug("staff", "ana", "--quota", "1");
    hug.hug("add", "Jim", "--since", "2020-01-01", "--owner", "ben");
    hug.hug("add", "Jon", "--since", "2020-01-01", "--owner", "ben");
    hug.hug("add", "Joy", "--since", "2020-01-01", "--owner", "ben");
    assertEquals(
        List.of("2026-11-23,ben,Jim", "2026-11-23,ben,Jon", "2026-11-30,ben,Joy"), plan("2"));
  }

  @Test
  void nobody_is_planned_early_and_this_weeks_hugs_count() {
    hug.hug("staff", "ana", "--quota", "1");
    hug.hug("add", "Ann", "--every", "2w");
    hug.hug("add", "Bob", "--since", "2020-01-01");
    assertEquals(List.of("2026-11-23,ana,Bob", "2026-12-07,ana,Ann"), plan("4"));
    hug.hug("touch", "Ann");
    assertEquals("2026-11-30,ana,Bob", plan("4").getFirst());
  }

  @Test
  void it_says_whether_the_quotas_can_carry_the_book() {
    hug.hug("staff", "ana", "--quota", "1");
    for (int i = 0; i < 4; i++) {
      hug.hug("add", "Client " + i, "--every", "2w");
    }
    var said = hug.hug("plan").err();
    assertTrue(said.contains("2 hugs a week; your quotas allow 1, 1 a week too few."), said);
    hug.hug("staff", "ana", "--quota", "2");
    assertTrue(hug.hug("plan").err().contains("your quotas allow 2, which is enough."));
  }

  @Test
  void a_streak_counts_full_weeks_and_a_client_once_a_week() {
    for (var name : List.of("Ann", "Bob")) {
      hug.hug("add", name, "--since", "2020-01-01");
      hug.hug("touch", name, "--on", "2026-11-03");
      hug.hug("touch", name, "--on", "2026-11-10");
      hug.hug("touch", name, "--on", "2026-11-20");
    }
    hug.hug("touch", "Ann", "--on", "2026-11-23");
    hug.hug("touch", "Ann", "again");
    hug.hug("touch", "Bob", "--by", "mailing");
    assertEquals("ana,1,2,1,3", row());
    hug.hug("touch", "Bob");
    assertEquals("ana,2,2,0,4", row());
    hug.hug("add", "Cat", "--since", "2026-08-10");
    var due = hug.atTerminal(80).hug("due");
    assertTrue(due.out().contains("ana: 2 of 2 hugs this week"), due.out() + due.err());
  }

  private String row() {
    return hug.hug("quota", "--csv", "--fields", "name,hugged,quota,left,streak")
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }
}
