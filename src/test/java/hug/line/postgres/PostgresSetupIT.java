package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first time that a database is used, and the messages if it does not work. */
final class PostgresSetupIT {
  private PostgresFixture postgres;

  @BeforeEach
  void start() {
    postgres = PostgresFixture.start("fsync=off");
  }

  @AfterEach
  void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  private String said(String url) {
    return PostgresFixture.said(() -> PostgresFixture.open(url, postgres.settings()).close());
  }

  @Test
  void two_computers_share_the_first_books_at_once() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var shares = new ArrayList<Callable<UUID>>();
      for (int i = 0; i < 2; i++) {
        shares.add(() -> postgres.share(Map.of()));
      }
      for (var share : pool.invokeAll(shares)) {
        share.get();
      }
    }
    assertEquals("2", postgres.ask("select count(*) from hug.book"));
  }

  @Test
  void a_book_needs_tables_and_tables_a_known_format() {
    try (var database = postgres.open(PostgresFixture.OWNER)) {
      assertTrue(PostgresFixture.said(database::books).startsWith("no book is shared in the"));
      var book = postgres.share(Map.of());
      assertEquals(List.of(book), database.books());

      postgres.asBoss("office", "update hug.format set number = 2");
      var newer = "the office's line on localhost:" + postgres.port() + " needs a newer hug";
      assertTrue(PostgresFixture.said(() -> database.office(book)).startsWith(newer));
      assertTrue(PostgresFixture.said(() -> database.share(book, new byte[1])).startsWith(newer));
    }
  }

  @Test
  void who_may_not_make_the_tables_reads_what_to_ask_for() {
    postgres.role("ana");
    try (var database = postgres.open("ana")) {
      assertEquals(
          """
          ana may not create a schema in the database office
          ask the person who runs the server to run: grant create on database "office" to "ana\"\
          """,
          PostgresFixture.said(() -> database.share(UUID.randomUUID(), new byte[1])));
    }
  }

  @Test
  void each_reason_not_to_log_in_has_its_message() throws IOException {
    var olga = postgres.url(PostgresFixture.OWNER);
    postgres.admit("wrong", "wrong");
    postgres.asBoss("postgres", "create role wrong login password 'right'");

    assertEquals("", said(olga));
    assertTrue(said(olga.replace("/office", "/of%20fice")).startsWith("there is no database"));
    assertTrue(said(postgres.url("wrong")).contains(" refused wrong: password authentication"));
    assertTrue(said(postgres.url("unknown")).contains("wants a password for unknown"));
    assertTrue(said(olga.replace("?sslmode=disable", "")).contains("does not encrypt connections"));
    postgres.stop();
    assertEquals(
        "cannot reach localhost on port "
            + postgres.port()
            + "\n"
            + "check the address and the network; your book is as it was",
        said(olga));
    postgres.startAgain();
  }

  @Test
  void a_password_is_asked_for_only_if_the_server_wants_one() {
    postgres.asBoss("postgres", "create role typist login password 'typed'");
    var prompts = new ArrayList<String>();
    for (var role : List.of("olga", "typist")) {
      PostgresDatabase.open(
              postgres.address(role),
              postgres.settings(),
              Optional.of(prompt -> {
                prompts.add(prompt);
                return "typed".toCharArray();
              }))
          .close();
    }
    assertEquals(List.of("Password of typist on localhost:" + postgres.port() + ": "), prompts);
  }

  @Test
  void a_server_that_takes_too_long_is_given_up() throws Exception {
    try (var session = postgres.session(PostgresFixture.OWNER)) {
      session.script("set statement_timeout = 50");
      var slow = PostgresFixture.said(() -> session.list("select 1 from pg_sleep(60)", _ -> 1));
      assertTrue(slow.contains("took too long to answer"), slow);
    }
  }
}
