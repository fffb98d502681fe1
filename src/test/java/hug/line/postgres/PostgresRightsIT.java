package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.Link;
import hug.line.Member;
import hug.line.Member.May;
import hug.line.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rights of the people who share a book, which the server itself guards. */
final class PostgresRightsIT {
  private static final String DENIED = "42501";

  private static PostgresFixture postgres;

  private UUID book;
  private Link first;

  @BeforeAll
  static void start() {
    postgres = PostgresFixture.start("fsync=off");
    for (var role : List.of("ana", "rita", "kim", "zoe")) {
      postgres.role(role);
    }
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  @BeforeEach
  void share() {
    book = postgres.share(Map.of("ana", May.WRITE, "rita", May.READ, "kim", May.KEEP));
    first = Links.first(1);
    try (var line = postgres.line("ana", book)) {
      assertTrue(line.extend(List.of(first), false));
    }
  }

  private String state(String role, String sql) {
    var filled = sql.replace("BOOK", "'" + book + "'").replace("HASH", "'" + first.hash() + "'");
    return PostgresErrors.state(
        assertThrows(SQLException.class, () -> postgres.as(role, filled), filled));
  }

  @Test
  void a_reader_reads_and_adds_nothing() {
    try (var line = postgres.line("rita", book)) {
      assertEquals(1, line.after(0).size());
      line.reached(line.machines().getLast().number(), 1);
      assertEquals(
          "rita may only read the office's line\n"
              + "ask a person who keeps it: hug share --invite rita --may write",
          PostgresFixture.said(() -> line.extend(List.of(Links.next(first)), false)));
      assertEquals(
          "rita may only read the office's line",
          PostgresFixture.said(
                  () -> line.keep(new Snapshot(1, first.hash(), List.of(new byte[] {1}))))
              .lines()
              .findFirst()
              .get());
    }
  }

  @Test
  void nobody_claims_the_name_of_another() {
    var add =
        "insert into hug.step (book, number, parent, hash, mark, machine, made_by)"
            + " values (BOOK, 2, HASH, 'a', gen_random_uuid(), 1, 'kim')";
    assertEquals(DENIED, state("ana", add));
    assertEquals(
        DENIED,
        state(
            "ana",
            "insert into hug.machine (book, machine, name, role) values (BOOK, 9, 'x', 'kim')"));
    assertEquals(DENIED, state("ana", "update hug.machine set role = 'kim'"));
  }

  @Test
  void the_machines_of_others_cannot_be_moved() throws Exception {
    postgres.as("rita", "update hug.machine set has = 99");

    try (var line = postgres.line("ana", book)) {
      assertEquals(-1, line.machines().getFirst().has());
      assertTrue(
          PostgresFixture.said(() -> postgres.line("rita", book).reached(1, 5))
              .startsWith("the office's line does not know this computer"));
    }
  }

  @Test
  void nobody_changes_or_deletes_steps() {
    for (var role : List.of("ana", "rita", "kim")) {
      assertEquals(DENIED, state(role, "update hug.step set body = null"));
      assertEquals(DENIED, state(role, "delete from hug.step"));
      assertEquals(DENIED, state(role, "truncate hug.step cascade"));
      assertEquals(DENIED, state(role, "delete from hug.snapshot"));
      assertEquals(DENIED, state(role, "update hug.book set keys = ''"));
      assertEquals(DENIED, state(role, "insert into hug.member values (BOOK, 'zoe', 'keep')"));
      assertEquals(DENIED, state(role, "update hug.member set may = 'keep'"));
      assertEquals(DENIED, state(role, "select hug.admit('zoe')"));
      assertEquals(DENIED, state(role, "select hug.books('{read,write,keep}')"));
    }
  }

  @Test
  void only_those_who_keep_the_line_thin_it_or_let_people_in() {
    for (var role : List.of("ana", "rita")) {
      for (var call :
          List.of(
              "thin(BOOK, 1)",
              "redact(BOOK, '{1}')",
              "discard(BOOK, 1)",
              "invite(BOOK, 'zoe', 'read')",
              "remove(BOOK, 'rita')",
              "rekey(BOOK, '', '')")) {
        assertEquals(DENIED, state(role, "select hug." + call), role + " " + call);
      }
    }
  }

  @Test
  void bodies_go_only_where_a_snapshot_stands_in_for_them() {
    try (var line = postgres.line("kim", book)) {
      var second = Links.next(first);
      line.extend(List.of(second), false);
      assertTrue(PostgresFixture.said(() -> line.thin(1)).startsWith("no copy of the whole book"));

      line.keep(new Snapshot(1, first.hash(), List.of(new byte[] {1})));
      line.keep(new Snapshot(2, second.hash(), List.of(new byte[] {2})));
      assertEquals(2, line.thin(2));
      assertEquals(2, line.after(0).size());
      assertTrue(line.after(0).stream().allMatch(link -> link.body().isEmpty()));
      assertEquals(2, line.newest().get().number());
      assertEquals(
          "1", postgres.ask("select count(*) from hug.snapshot where book = '%s'".formatted(book)));
    }
  }

  @Test
  void a_body_can_be_redacted_and_a_copy_discarded() {
    try (var line = postgres.line("kim", book)) {
      var second = Links.next(first);
      line.extend(List.of(second), false);
      line.keep(new Snapshot(1, first.hash(), List.of(new byte[] {1})));
      assertEquals(1, line.redact(List.of(1L, 77L)));
      line.discard(2);

      assertTrue(line.after(0).getFirst().body().isEmpty());
      assertTrue(line.after(0).getLast().body().isPresent());
      assertTrue(line.newest().isEmpty());
    }
  }

  @Test
  void a_role_sees_nothing_of_another_office() {
    var other = postgres.share(Map.of("zoe", May.WRITE));
    try (var database = postgres.open("ana");
        var line = postgres.line("zoe", other)) {
      assertTrue(database.books().contains(book));
      assertFalse(database.books().contains(other));
      assertTrue(
          PostgresFixture.said(() -> database.office(other))
              .startsWith("ana is not a member of an office on localhost"));
      assertEquals(List.of(), line.after(-1));
    }
    assertEquals(
        DENIED,
        state(
            "zoe",
            "insert into hug.step (book, number, parent, hash, mark, machine)"
                + " values (BOOK, 2, HASH, 'a', gen_random_uuid(), 1)"));
  }

  @Test
  void a_role_that_is_no_member_reads_how_to_become_one() {
    postgres.role("stranger");
    try (var database = postgres.open("stranger")) {
      assertTrue(
          PostgresFixture.said(database::books)
              .endsWith("ask a person who keeps the office's line: hug share --invite stranger"));
      assertTrue(
          PostgresFixture.said(() -> database.share(UUID.randomUUID(), new byte[1]))
              .startsWith("stranger is not a member"));
    }
  }

  @Test
  void a_member_who_is_removed_is_out_at_once() {
    try (var keeper = postgres.open("kim");
        var line = postgres.line("ana", book)) {
      assertTrue(keeper.office(book).remove("ana"));
      assertFalse(keeper.office(book).remove("ana"));

      assertTrue(
          PostgresFixture.said(() -> line.extend(List.of(Links.next(first)), false))
              .contains("ana"));
      assertEquals(List.of(), line.after(0));
      assertEquals(
          List.of(
              new Member("kim", May.KEEP),
              new Member("olga", May.KEEP),
              new Member("rita", May.READ)),
          keeper.office(book).members());
    }
  }

  @Test
  void somebody_always_keeps_the_line() {
    try (var keeper = postgres.open("kim")) {
      var office = keeper.office(book);
      office.remove("olga");
      assertTrue(
          PostgresFixture.said(() -> office.remove("kim"))
              .startsWith("nobody would be left who keeps"));
      assertTrue(
          PostgresFixture.said(() -> office.invite("kim", May.READ))
              .startsWith("nobody would be left who keeps"));
      assertEquals(May.KEEP, office.rights());
    }
  }

  @Test
  void an_invitation_makes_the_role_and_its_password_once() {
    try (var owner = postgres.open(PostgresFixture.OWNER)) {
      var password = owner.office(book).invite("new one", May.WRITE).get();
      postgres.admit("new one", password);
      assertTrue(owner.office(book).invite("new one", May.READ).isEmpty());
      assertTrue(password.matches("([a-z2-9]{6}-){3}[a-z2-9]{6}"), password);
    }
    var settings = postgres.settings();
    try (var database = PostgresFixture.open(postgres.url("new%20one"), settings)) {
      assertEquals(May.READ, database.office(book).rights());
    }
  }

  @Test
  void where_roles_cannot_be_made_the_statement_is_said() {
    try (var keeper = postgres.open("kim")) {
      var said = PostgresFixture.said(() -> keeper.office(book).invite("nina", May.WRITE));
      assertTrue(said.contains("create role \"nina\" login password"), said);
      assertTrue(
          PostgresFixture.said(() -> keeper.office(book).invite("public", May.READ))
              .contains("cannot be the name"));
    }
  }

  @Test
  void keys_are_replaced_only_by_those_who_know_them() {
    try (var keeper = postgres.open("kim")) {
      var office = keeper.office(book);
      assertTrue(office.rekey(office.keys(), new byte[] {5}));
      assertFalse(office.rekey(new byte[] {1}, new byte[] {6}));
      assertArrayEquals(new byte[] {5}, office.keys());
    }
    try (var writer = postgres.open("ana")) {
      assertTrue(
          PostgresFixture.said(() -> writer.office(book).rekey(new byte[1], new byte[1]))
              .startsWith("only members who keep"));
    }
  }

  @Test
  void sharing_again_changes_nothing() {
    try (var owner = postgres.open(PostgresFixture.OWNER)) {
      var office = owner.share(book, new byte[] {9});
      assertArrayEquals(new byte[] {1}, office.keys());
      assertEquals(1, office.size().steps());
      assertEquals("body 1".length(), office.size().bytes());
    }
  }
}
