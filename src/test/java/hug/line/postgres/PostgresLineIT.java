package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.Line;
import hug.line.Link;
import hug.line.Member.May;
import hug.line.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line in a real PostgreSQL. */
final class PostgresLineIT {
  private static PostgresFixture postgres;

  private UUID book;
  private PostgresLine line;

  @BeforeAll
  static void start() {
    postgres = PostgresFixture.start("fsync=off");
    postgres.role("ana");
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  @BeforeEach
  void share() {
    book = postgres.share(Map.of("ana", May.WRITE));
    line = postgres.line("ana", book);
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void extend(Link... links) {
    assertTrue(line.extend(List.of(links), false));
  }

  private static List<Long> numbers(List<Link> links) {
    return links.stream().map(Link::number).toList();
  }

  @Test
  void links_come_back_as_they_were_put() {
    var first = Links.first(7);
    var second = Links.next(first);
    extend(first, second);

    var after = line.after(6);
    assertEquals(2, after.size());
    assertEquals(second.mark(), after.getLast().mark());
    assertEquals(second.hash(), after.getLast().hash());
    assertEquals(second.parent(), after.getLast().parent());
    assertArrayEquals(second.body().get(), after.getLast().body().get());
    assertEquals(List.of(8L), numbers(line.after(7)));
    assertEquals(List.of(), line.after(8));
  }

  @Test
  void back_and_last_and_marked_have_no_bodies() {
    var first = Links.first(1);
    extend(first);
    extend(Links.next(first, 3).toArray(Link[]::new));

    assertEquals(List.of(3L, 2L, 1L), numbers(line.back(4)));
    assertEquals(4, line.last().get().number());
    assertEquals(1, line.marked(first.mark()).get().number());
    assertEquals(Optional.empty(), line.marked("0".repeat(32)));
    assertEquals(Optional.empty(), line.last().get().body());
  }

  @Test
  void an_empty_line_has_no_last_link() {
    assertEquals(Optional.empty(), line.last());
    assertEquals(List.of(), line.back(Long.MAX_VALUE));
    assertEquals(Optional.empty(), line.newest());
    assertTrue(line.extend(List.of(), false));
  }

  @Test
  void at_most_a_thousand_links_come_at_once() {
    var first = Links.first(0);
    extend(first);
    extend(Links.next(first, 1_200).toArray(Link[]::new));

    assertEquals(Line.MOST, line.after(-1).size());
    assertEquals(201, line.after(999).size());
    assertEquals(Line.MOST, line.back(1_201).size());
  }

  @Test
  void large_bodies_come_in_several_answers() {
    var last = Links.first(0);
    for (int i = 0; i < 5; i++) {
      extend(large(last));
      last = Links.next(last);
    }

    assertEquals(List.of(0L, 1L, 2L), numbers(line.after(-1)).subList(0, 3));
    assertTrue(line.after(-1).size() < 5);
    assertEquals(List.of(4L), numbers(line.after(3)));
  }

  private static Link large(Link link) {
    var body = Optional.of(new byte[12 << 20]);
    return new Link(link.number(), link.mark(), link.parent(), link.hash(), body);
  }

  @Test
  void a_fork_a_gap_and_a_foreign_parent_are_lost_races() {
    var first = Links.first(1);
    var second = Links.next(first);
    extend(first, second);

    assertFalse(line.extend(List.of(Links.next(first)), false), "fork");
    assertFalse(line.extend(List.of(Links.next(Links.next(second))), false), "gap");
    var foreign = Links.link(3, Optional.of("f".repeat(64)), "x");
    assertFalse(line.extend(List.of(foreign), false), "foreign parent");
    assertFalse(line.extend(List.of(Links.first(9)), false), "second beginning");
    assertFalse(line.extend(List.of(again(second)), false), "same mark again");
    assertEquals(2, line.last().get().number());
  }

  private static Link again(Link link) {
    var next = Links.next(link);
    return new Link(next.number(), link.mark(), next.parent(), next.hash(), next.body());
  }

  @Test
  void links_are_put_all_or_none() {
    var first = Links.first(1);
    extend(first);
    var second = Links.next(first);

    assertFalse(line.extend(List.of(second, Links.link(4, Optional.of("a"), "gap")), false));
    assertEquals(1, line.last().get().number());
    extend(second);
  }

  @Test
  void of_two_that_race_one_wins_each_round() throws Exception {
    var first = Links.first(1);
    extend(first);
    try (var other = postgres.line(PostgresFixture.OWNER, book);
        var pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 30; round++) {
        boolean isPatient = round % 2 == 1;
        var before = line.last().get();
        var racers = new ArrayList<Callable<Boolean>>();
        for (var each : List.of(line, other)) {
          racers.add(() -> each.extend(List.of(Links.next(before)), isPatient));
        }
        int winners = 0;
        for (var result : pool.invokeAll(racers)) {
          winners += result.get() ? 1 : 0;
        }
        assertEquals(1, winners);
        assertEquals(before.number() + 1, line.last().get().number());
      }
    }
  }

  @Test
  void a_patient_machine_gets_its_turn_among_hasty_ones() throws Exception {
    extend(Links.first(0));
    try (var pool = Executors.newFixedThreadPool(3);
        var patient = postgres.line("ana", book)) {
      var end = new java.util.concurrent.atomic.AtomicBoolean();
      for (int i = 0; i < 2; i++) {
        pool.submit(() -> {
          try (var hasty = postgres.line("ana", book)) {
            while (!end.get()) {
              hasty.extend(List.of(Links.next(hasty.last().get())), false);
            }
          }
          return true;
        });
      }
      int put = 0;
      for (int i = 0; i < 40; i++) {
        put += patient.extend(List.of(Links.next(patient.last().get())), true) ? 1 : 0;
      }
      end.set(true);
      assertTrue(put > 0, "never in " + 40);
    }
  }

  @Test
  void the_newest_snapshot_comes_back_whole() {
    var first = Links.first(1);
    var second = Links.next(first);
    extend(first, second);
    line.keep(new Snapshot(1, first.hash(), List.of(new byte[] {1})));
    line.keep(new Snapshot(2, second.hash(), List.of(new byte[] {2}, new byte[] {3, 3})));
    line.keep(new Snapshot(2, second.hash(), List.of(new byte[] {4})));

    var newest = line.newest().get();
    var parts = new ArrayList<byte[]>();
    newest.parts().forEach(parts::add);
    assertEquals(2, newest.number());
    assertEquals(second.hash(), newest.hash());
    assertEquals(2, parts.size());
    assertArrayEquals(new byte[] {3, 3}, parts.getLast());
  }

  @Test
  void a_snapshot_that_breaks_off_is_not_there() {
    var first = Links.first(1);
    extend(first);
    Iterable<byte[]> broken =
        () -> List.of(1, 2).stream().map(part -> new byte[10 / (2 - part)]).iterator();

    try {
      line.keep(new Snapshot(1, first.hash(), broken));
    } catch (ArithmeticException e) {
      // As a full disk would do.
    }
    assertEquals(Optional.empty(), line.newest());
    extend(Links.next(first));
  }

  @Test
  void machines_say_how_far_they_are_and_who_put_a_link() {
    extend(Links.first(5));
    int mine = line.machines().getLast().number();
    line.reached(mine, 5);

    var machine = line.machines().getLast();
    assertEquals(5, machine.has());
    assertEquals("ana", machine.role());
    assertEquals("ana's laptop", machine.name());
    assertTrue(machine.seenAt().isPresent());
    assertEquals("ana", line.sender(5).get().role());
    assertEquals(Optional.empty(), line.sender(6));
  }

  @Test
  void machines_that_join_at_once_get_different_numbers() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      var joins = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 16; i++) {
        joins.add(() -> {
          try (var database = postgres.open("ana")) {
            return database.office(book).enrol("one of many");
          }
        });
      }
      var numbers = new ArrayList<Integer>();
      for (var join : pool.invokeAll(joins)) {
        numbers.add(join.get());
      }
      assertEquals(16, numbers.stream().distinct().count());
    }
  }
}
