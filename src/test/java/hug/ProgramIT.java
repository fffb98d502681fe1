package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built program, started as people and cron do. */
final class ProgramIT extends ProgramFixture {
  @Test
  void the_sample_shows_who_is_due() throws Exception {
    var result = hug("--sample due --quiet");

    assertEquals(0, result.exitCode());
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("CLIENT"), result.out());
    assertTrue(result.out().contains("scheduled"), result.out());
    assertTrue(result.out().contains("silence"), result.out());
  }

  @Test
  void accents_survive_an_empty_environment_such_as_cron_has() throws Exception {
    environment = Map.of("HOME", folder.toString());
    var added = hug("add 'Zoë Müller 李' --note 'naïve ☕'");
    var listed = hug("list --csv --fields name");

    assertEquals("", added.out());
    assertTrue(added.err().startsWith("Added Zoë Müller 李 (#1)."), added.err());
    assertEquals("name\r\nZoë Müller 李\r\n", listed.out());
    assertEquals("", listed.err());
  }

  @Test
  void exit_codes_tell_what_happened() throws Exception {
    assertEquals(1, hug("due").exitCode());
    assertEquals(0, hug("add Jim --since 2020-01-01").exitCode());
    assertEquals(0, hug("due").exitCode());
    assertEquals(3, hug("due --exit-code").exitCode());
    assertEquals(2, hug("due --limit many").exitCode());
    assertEquals(4, hug("show Nobody").exitCode());
    assertEquals(2, hug("add \"$(printf 'a\\377b')\"").exitCode());
  }

  @Test
  void a_broken_pipe_is_silent() throws Exception {
    hug("init many.db --clients 3000 --touches 3000");
    var result =
        shell.run("{ " + HUG + " list --db many.db --csv; echo $? >code; } | head -1", environment);

    assertEquals("141\n", Files.readString(folder.resolve("code")));
    assertEquals("", result.err());
    assertTrue(result.out().startsWith("id,name,"), result.out());
  }

  @Test
  void a_full_disk_is_reported_with_exit_code_1() throws Exception {
    var result = hug("--sample list > /dev/full");

    assertEquals(1, result.exitCode());
    assertTrue(result.err().startsWith("hug: cannot write to standard output"), result.err());
  }

  @Test
  void no_file_takes_the_place_of_a_closed_stream() throws Exception {
    hug("add Jim");
    var read = hug("touch jim - <&-");
    var written = hug("list >&-");
    var silent = hug("list 2>&-");

    assertEquals("hug: - reads the note from standard input, which was empty\n", read.err());
    assertTrue(written.err().startsWith("hug: cannot write to standard output"), written.err());
    assertTrue(silent.out().contains("Jim"), silent.out());
  }

  @Test
  void only_the_owner_can_read_the_book_whatever_the_umask() throws Exception {
    shell.run("umask 000; " + HUG + " add Jim", environment);
    var book = folder.resolve(".local/share/hug/hug.db");

    assertEquals("rw-------", permissions(book));
    assertEquals("rwx------", permissions(book.getParent()));
  }

  @Test
  void the_first_clients_of_a_book_can_be_added_at_the_same_time() throws Exception {
    var result =
        shell.run(
            "for i in 1 2 3 4 5 6; do "
                + HUG
                + " add client$i -q || echo failed & done; wait; "
                + HUG
                + " list --csv --fields name",
            environment);

    assertEquals("", result.err());
    assertEquals(7, result.out().lines().count(), result.out());
    assertTrue(result.out().startsWith("name"), result.out());
  }

  @Test
  void a_change_is_kept_even_if_it_cannot_be_confirmed() throws Exception {
    hug("add Jim");

    assertEquals(0, hug("touch Jim 2>/dev/full").exitCode());
    assertEquals(2, hug("nonsense 2>/dev/full").exitCode());
    assertEquals(2, hug("export touches").out().lines().count());
  }

  @Test
  void a_pipe_can_be_imported_and_the_book_is_never_overwritten() throws Exception {
    hug("add Jim");
    var piped =
        shell.run(
            "mkfifo in.csv; printf 'client,on\\nJim,2026-01-01\\n' >in.csv & "
                + HUG
                + " import in.csv",
            environment);
    var onto = hug("export clients -o .local/share/hug/hug.db");

    assertEquals("Imported 1 touch.\n", piped.err());
    assertEquals(2, onto.exitCode());
    assertEquals(0, hug("show Jim").exitCode());
  }

  @Test
  void a_kill_while_writing_leaves_the_book_as_it_was() throws Exception {
    Shell.require("strace");
    hug("add Jim");
    var touches = new StringBuilder("client,on\n");
    for (int i = 0; i < 3000; i++) {
      touches.append("client ").append(i).append(",2026-01-01\n");
    }
    Files.writeString(folder.resolve("in.csv"), touches);
    boolean wasCutOff = false;
    // The first 85 writes go to the backup, the next 100 to the journal.
    for (int write : new int[] {1, 40, 90, 180, 400}) {
      var killed =
          shell.run(
              "strace -f -qq -o /dev/null -e trace=pwrite64 -e inject=pwrite64:signal=KILL:when="
                  + write
                  + " "
                  + HUG
                  + " import in.csv --create-clients",
              environment);
      wasCutOff |= Files.exists(folder.resolve(".local/share/hug/hug.db-journal"));
      var after = hug("list --csv --fields name");

      assertEquals("name\r\nJim\r\n", after.out(), "killed at write " + write + after.err());
      assertEquals(137, killed.exitCode());
    }
    assertTrue(wasCutOff);
  }

  @Test
  void a_table_fits_the_real_terminal_it_is_shown_on() throws Exception {
    Shell.require("script");
    var result =
        shell.run(
            "script -qec \"stty cols 70; " + HUG + " --sample due\" /dev/null </dev/null",
            environment);
    var lines = result.out().replace("\r", "").lines().toList();

    assertTrue(lines.getFirst().endsWith("14 due"), result.out());
    assertTrue(lines.stream().anyMatch(line -> line.contains("…")), result.out());
    for (var line : lines) {
      assertTrue(line.replaceAll("\u001b\\[[0-9;]*m", "").length() <= 70, line);
    }
  }

  @Test
  void a_slow_reader_of_a_list_does_not_block_writers() throws Exception {
    hug("init many.db --clients 3000 --touches 3000");
    var result =
        shell.run(
            HUG
                + " list --db many.db --csv | { read -r header; "
                + HUG
                + " add Late --db many.db -q; echo $? >code; cat; } | wc -l",
            environment);

    assertEquals("3000", result.out().strip(), result.err());
    assertEquals("0\n", Files.readString(folder.resolve("code")));
  }

  @Test
  void large_output_is_buffered_in_a_file_that_is_deleted() throws Exception {
    var clients = new StringBuilder("name,note\n");
    for (int i = 0; i < 400; i++) {
      clients.append("Client ").append(i).append(',').append("x".repeat(9_000)).append('\n');
    }
    Files.writeString(folder.resolve("in.csv"), clients);
    assertEquals(0, hug("import in.csv").exitCode());
    var result =
        shell.run(
            HUG + " export clients --fields name,note >list.csv; ls /tmp/hug*.tmp", environment);

    assertTrue(Files.size(folder.resolve("list.csv")) > 3 << 20);
    assertEquals("", result.out());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
