package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.Link;
import hug.line.Member.May;
import hug.line.postgres.CuttingProxy.Moment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is killed and a network that is cut: no acknowledged link is ever missing. */
final class PostgresFaultIT {
  private static final String LOST = "the connection to localhost";

  private static PostgresFixture postgres;
  private UUID book;

  @BeforeAll
  static void start() {
    postgres = PostgresFixture.start();
    postgres.role("ana");
  }

  @BeforeEach
  void share() {
    book = postgres.share(Map.of("ana", May.WRITE));
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  /** The hashes in the line, from the beginning; each follows from the one before. */
  private List<String> hashes() {
    try (var line = postgres.line("ana", book)) {
      var hashes = new ArrayList<String>();
      for (var links = line.after(-1); !links.isEmpty(); ) {
        for (var link : links) {
          if (!hashes.isEmpty()) {
            assertEquals(hashes.getLast(), link.parent().orElseThrow());
          }
          hashes.add(link.hash());
        }
        links = line.after(links.getLast().number());
      }
      assertEquals(hashes.size(), new HashSet<>(hashes).size());
      return hashes;
    }
  }

  @Test
  void a_server_that_is_killed_keeps_what_it_acknowledged() throws Exception {
    var acknowledged = new ArrayList<String>();
    var last = Links.first(0);
    try (var line = postgres.line("ana", book)) {
      assertTrue(line.extend(List.of(last), false));
    }
    acknowledged.add(last.hash());
    for (int round = 0; round < 5; round++) {
      var line = postgres.line("ana", book);
      var started = new CountDownLatch(20);
      var known = line.last().orElseThrow();
      String said;
      try (var pool = Executors.newSingleThreadExecutor()) {
        var writer = pool.submit(() -> put(line, known, acknowledged, started));
        started.await();
        postgres.crash();
        said = writer.get();
      }
      assertTrue(said.startsWith(LOST), said);
      line.close();
      var found = hashes();
      assertTrue(found.containsAll(acknowledged), "lost after round " + round);
      assertTrue(found.size() <= acknowledged.size() + 1, "more than one in doubt");
      acknowledged.clear();
      acknowledged.addAll(found);
    }
  }

  /** Puts links until it fails; returns the message. */
  private static String put(
      PostgresLine line, Link after, List<String> acknowledged, CountDownLatch started) {
    return PostgresFixture.said(() -> {
      for (var link = Links.next(after); line.extend(List.of(link), false); ) {
        acknowledged.add(link.hash());
        started.countDown();
        link = Links.next(link);
      }
    });
  }

  @Test
  void a_cut_at_the_commit_leaves_all_links_or_none() throws Exception {
    try (var proxy = new CuttingProxy(postgres.port())) {
      var last = Links.first(0);
      try (var line = postgres.line("ana", book)) {
        line.extend(List.of(last), false);
      }
      for (var statement : List.of("insert into hug.step", "COMMIT")) {
        for (var moment : Moment.values()) {
          boolean isIn = statement.equals("COMMIT") && moment == Moment.AFTER;
          var links = Links.next(last, 3);
          try (var line = postgres.line("ana", book, proxy.port())) {
            proxy.cutAt(statement, moment);
            var said = PostgresFixture.said(() -> line.extend(links, false));
            assertTrue(said.startsWith(LOST), said);
          }
          proxy.mend();
          var found = hashes();
          assertEquals(isIn, found.getLast().equals(links.getLast().hash()), statement + moment);
          try (var line = postgres.line("ana", book, proxy.port())) {
            assertEquals(!isIn, line.extend(links, false), statement + moment);
          }
          last = links.getLast();
          assertEquals(last.hash(), hashes().getLast());
        }
      }
    }
  }

  @Test
  void a_way_that_is_cut_is_said_at_once_and_works_again() throws Exception {
    try (var proxy = new CuttingProxy(postgres.port())) {
      proxy.cut();
      var said = PostgresFixture.said(() -> postgres.open("ana", proxy.port()).close());
      assertTrue(said.startsWith("cannot reach localhost on port " + proxy.port()), said);
      proxy.mend();
      proxy.delay(20);
      try (var line = postgres.line("ana", book, proxy.port())) {
        assertTrue(line.extend(List.of(Links.first(3)), true));
        proxy.cut();
        assertTrue(PostgresFixture.said(() -> line.after(0)).startsWith(LOST));
      }
    }
  }

  @Test
  void a_silent_network_is_given_up_within_half_a_minute() throws Exception {
    try (var proxy = new CuttingProxy(postgres.port())) {
      var line = postgres.line("ana", book, proxy.port());
      proxy.freeze();
      long before = System.nanoTime();
      assertTrue(
          PostgresFixture.said(() -> line.extend(List.of(Links.first(1)), false)).startsWith(LOST));
      assertTrue(System.nanoTime() - before < 40_000_000_000L);
      line.close();
      var said = PostgresFixture.said(() -> postgres.open("ana", proxy.port()).close());
      assertTrue(said.startsWith("cannot reach"), said);
    }
    assertFalse(hashes().contains("?"));
  }

  @Test
  void an_orderly_restart_is_a_lost_connection() throws IOException {
    try (var line = postgres.line("ana", book)) {
      postgres.stop();
      assertTrue(PostgresFixture.said(() -> line.back(1)).startsWith(LOST));
      postgres.startAgain();
      assertTrue(PostgresFixture.said(() -> line.back(1)).startsWith(LOST));
    }
    assertEquals(List.of(), hashes());
  }
}
