package hug.command.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.InMemory;
import hug.line.postgres.PostgresFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for a book on several computers, with a real server. */
final class PostgresOfficeIT {
  @TempDir(factory = InMemory.class)
  Path folder;

  private static PostgresFixture postgres;

  @BeforeAll
  static void start() {
    postgres = PostgresFixture.start("fsync=off");
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  private HugTester computer(String name) throws IOException {
    return new HugTester(Files.createDirectories(folder.resolve(name)))
        .reaching(postgres.offices())
        .with("HOSTNAME", name)
        .with("HUG_STAFF", name)
        .atTerminal(100)
        .knowing("correct horse battery");
  }

  private static String said(int exitCode, HugTester.Result result) {
    assertEquals(exitCode, result.exitCode(), result.all());
    return result.all();
  }

  @Test
  void three_people_share_a_book() throws IOException {
    var desk = computer("desk");
    desk.hug("add", "Jim");
    desk.hug("add", "Margo");
    said(0, desk.hug("share", postgres.url(PostgresFixture.OWNER)));
    var invited = said(0, desk.hug("share", "--invite", "bo"));
    postgres.admit("bo", invited.replaceAll("(?s).*only now: (\\S+).*", "$1"));
    said(0, desk.hug("share", "--invite", "cy", "--may", "read"));
    postgres.asBoss("postgres", "alter role cy password 'secret-cy'");
    postgres.admit("cy", "secret-cy");

    var laptop = computer("laptop");
    said(0, laptop.hug("join", postgres.url("bo")));
    var tablet = computer("tablet");
    said(0, tablet.hug("join", postgres.url("cy")));

    laptop.hug("touch", "Jim", "on the road");
    desk.hug("edit", "Jim", "--company", "Acme");
    laptop.hug("edit", "Jim", "--company", "Bolt");
    said(0, desk.hug("sync"));
    assertTrue(said(3, laptop.hug("sync", "--exit-code")).contains("1 clash"));
    said(0, desk.hug("sync"));
    said(0, tablet.hug("sync"));
    assertTrue(said(0, tablet.hug("show", "Jim")).contains("on the road"));
    said(0, tablet.hug("check", "--line"));

    tablet.hug("touch", "Jim", "may not");
    assertTrue(said(1, tablet.hug("sync")).contains("may only read"));
    said(0, tablet.hug("undo"));
    desk.hug("touch", "Margo", "for all");
    said(0, desk.hug("sync"));
    tablet.hug("sync");
    assertTrue(said(0, tablet.hug("show", "Margo")).contains("for all"));

    var list = said(0, desk.hug("share"));
    assertTrue(list.contains("laptop") && list.contains("tablet") && list.contains("read"), list);
    assertTrue(said(1, laptop.hug("share", "--invite", "dee")).contains("keep"), list);
    said(0, desk.knowing("new words").hug("share", "--remove", "cy"));
    assertTrue(said(1, tablet.hug("sync")).contains("not a member"));
    said(0, laptop.knowing("new words").hug("join", postgres.url("bo")));
    var dump = postgres.ask("select string_agg(encode(body, 'escape'), '') from hug.step");
    assertFalse(dump.contains("Margo"), dump);
  }
}
