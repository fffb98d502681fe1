package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Needed;
import hug.line.Link;
import hug.line.Member.May;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose disk is full. */
final class PostgresDiskIT {
  private static final int BODY = 1 << 20;

  private Path disk;
  private PostgresFixture postgres;

  @BeforeEach
  void mount() throws Exception {
    Needed.root("mount a disk, or become another user");
    Needed.tools("mount");
    // PostgreSQL's user must be able to get there.
    disk = Files.createTempDirectory("hug-disk");
    run("mount", "-t", "tmpfs", "-o", "size=160m,mode=711", "none", disk.toString());
    Files.write(disk.resolve("ballast"), new byte[8 * BODY]);
  }

  @AfterEach
  void stop() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
    if (disk != null) {
      run("umount", disk.toString());
      Files.delete(disk);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), command[0]);
  }

  @Test
  void a_full_disk_is_said_and_what_was_put_stays() throws Exception {
    postgres = PostgresFixture.start();
    postgres.giveAway(disk);
    postgres.asBoss("postgres", "create tablespace small location '" + disk + "'");
    postgres.asBoss("postgres", "alter database office set tablespace small");

    var said = fill();
    assertTrue(said.startsWith("the disk of localhost:" + postgres.port() + " is full"), said);
  }

  @Test
  void a_disk_too_full_for_the_server_to_run_loses_nothing() throws Exception {
    postgres =
        PostgresFixture.in(
            Files.createDirectory(disk.resolve("server")),
            "max_wal_size=32MB",
            "min_wal_size=32MB");

    var said = fill();
    assertTrue(said.contains("localhost"), said);
  }

  /** Puts links until the disk is full, and another when it no longer is; returns the message. */
  private String fill() throws IOException {
    postgres.role("ana");
    var book = postgres.share(Map.of("ana", May.WRITE));
    var last = Links.first(0);
    var next = large(last);
    String said;
    try (var line = postgres.line("ana", book)) {
      assertTrue(line.extend(List.of(last), false));
      while ((said = put(line, next)).isEmpty()) {
        last = next;
        next = large(last);
      }
    }
    Files.delete(disk.resolve("ballast"));
    postgres.startAgain();
    try (var line = postgres.line("ana", book)) {
      assertEquals(last.hash(), line.last().orElseThrow().hash());
      assertTrue(line.extend(List.of(Links.next(last)), false));
    }
    return said;
  }

  private static String put(PostgresLine line, Link link) {
    return PostgresFixture.said(() -> assertTrue(line.extend(List.of(link), false)));
  }

  private static Link large(Link before) {
    var body = new byte[BODY];
    new Random(before.number()).nextBytes(body);
    var next = Links.next(before);
    return new Link(next.number(), next.mark(), next.parent(), next.hash(), Optional.of(body));
  }
}
