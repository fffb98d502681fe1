package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built program: its cache, its location, the classes it loads and the files it writes. */
final class ImageIT extends ProgramFixture {
  @Test
  void due_at_a_terminal_does_not_load_jline() throws Exception {
    var home = Shell.image();
    var loaded =
        shell.run(
            ("'HOME/runtime/bin/java' -Xlog:class+load:file=loaded --enable-native-access=ALL-UNNAMED"
                    + " -Dorg.sqlite.lib.path='HOME/lib' -Dorg.sqlite.lib.name=libsqlitejdbc.so"
                    + " -Dhug.terminal=in,out,err -Dhug.columns=80 -Dhug.lines=50"
                    + " -cp 'HOME/lib/*' hug.Main --sample due && grep -e DueCommand -e jline loaded")
                .replace("HOME", home.toString()),
            environment);

    assertTrue(loaded.out().contains("hug.command.day.DueCommand"), loaded.err());
    assertFalse(loaded.out().contains("org.jline.terminal"), loaded.out());
  }

  @Test
  void due_and_touch_load_nothing_of_an_office() throws Exception {
    hug("init book.db --clients 3 --seed 7");
    for (var command : List.of("due", "touch 1 hello", "show 1")) {
      var home = Shell.image();
      var loaded =
          shell.run(
              ("'HOME/runtime/bin/java' -Xlog:class+load:file=loaded"
                      + " --enable-native-access=ALL-UNNAMED -Dorg.sqlite.lib.path='HOME/lib'"
                      + " -Dorg.sqlite.lib.name=libsqlitejdbc.so -cp 'HOME/lib/*' hug.Main --db"
                      + " book.db "
                      + command
                      + " && grep -e hug.program.Program -e hug.line -e postgres loaded")
                  .replace("HOME", home.toString()),
              environment);

      assertTrue(loaded.out().contains("hug.program.Program "), loaded.err());
      assertFalse(loaded.out().contains("hug.line"), loaded.out());
      assertFalse(loaded.out().contains("org.postgresql"), loaded.out());
    }
  }

  @Test
  void it_runs_from_a_relative_path_and_with_no_environment() throws Exception {
    var there = "cd '" + Shell.image().getParent() + "' && ";
    var near = shell.run(there + "hug/bin/hug --sample due -q", environment);
    var bare = shell.run(there + "env -i PATH= hug/bin/hug --sample due -q", environment);

    assertEquals("", near.err());
    assertTrue(near.out().startsWith("CLIENT"), near.out());
    assertEquals(near, bare);
  }

  @Test
  void doctor_names_its_own_runtime() throws Exception {
    var home = Shell.image().toRealPath();
    var result = hug("doctor --sample");

    assertTrue(result.out().matches("(?s).*\njava +25\\S*, by \\w.*"), result.out());
    assertTrue(result.out().contains(" " + home + "/runtime\n"), result.out());
  }

  @Test
  void it_runs_through_links_and_from_a_folder_with_spaces() throws Exception {
    var copy = folder.resolve("my programs");
    shell.run("cp -a '" + Shell.image() + "' '" + copy + "'", environment);
    shell.run("ln -s 'my programs/bin/hug' one && ln -s one two", environment);
    var result = shell.run("./two --version", environment);

    assertEquals("", result.err());
    assertTrue(result.out().startsWith("hug "), result.out());
  }

  @Test
  void a_broken_cache_only_makes_it_slower() throws Exception {
    var copy = folder.resolve("copy");
    shell.run("cp -a '" + Shell.image() + "' '" + copy + "'", environment);
    var lines =
        "for each in 'due' 'list --csv'; do"
            + " copy/bin/hug --sample $each --today 2026-11-21; done";
    var whole = shell.run(lines, environment);
    for (var cache : List.of("everyday", "other")) {
      Files.writeString(copy.resolve("lib/" + cache + ".aot"), "broken");
      assertEquals(whole, shell.run(lines, environment), cache + " broken");
      Files.delete(copy.resolve("lib/" + cache + ".aot"));
      assertEquals(whole, shell.run(lines, environment), cache + " missing");
    }
    assertEquals(0, whole.exitCode());
  }

  @Test
  void a_stale_cache_only_makes_it_slower() throws Exception {
    var copy = folder.resolve("copy");
    shell.run("cp -a '" + Shell.image() + "' '" + copy + "'", environment);
    var line = "copy/bin/hug --sample due --today 2026-11-21";
    var whole = shell.run(line, environment);
    assertEquals(0, whole.exitCode(), whole.err());
    shell.run("touch copy/lib/hug.jar", environment);

    assertEquals(whole, shell.run(line, environment));
  }

  @Test
  void it_runs_where_there_are_no_huge_pages() throws Exception {
    Needed.root("hide a part of the system");
    Needed.tools("unshare", "mount");
    var line = HUG + " --sample due --today 2026-11-21";
    Files.writeString(folder.resolve("pages"), "always madvise [never]\n");
    var whole = shell.run(line, environment);

    assertEquals(0, whole.exitCode(), whole.err());
    assertEquals(
        whole,
        shell.run(
            "unshare -m sh -c 'mount --bind pages /sys/kernel/mm/transparent_hugepage/enabled && "
                + line.replace("'", "")
                + "'",
            environment));
  }

  @Test
  void it_needs_no_other_process_in_a_pipe() throws Exception {
    Shell.require("strace");
    shell.run("strace -f -qq -e trace=execve -o trace " + HUG + " --sample due", environment);

    assertEquals(
        2,
        Files.readAllLines(folder.resolve("trace")).stream()
            .filter(line -> line.contains("execve("))
            .count(),
        Files.readString(folder.resolve("trace")));
  }

  @Test
  void the_cache_has_every_class_of_the_everyday_commands() throws Exception {
    hug("init book.db --clients 80 --seed 7");
    hug("add Jim --since 2020-01-01 --db book.db");
    hug("promise Jim proofs --by 2026-11-20 --today 2026-11-21 --db book.db");
    // Fits the rule for returns, which is kept for a week.
    hug("show Jim --db book.db");
    for (var command :
        List.of(
            "due",
            "due --limit 20",
            "due --csv",
            "lapsed",
            "show 1",
            "show Jim",
            "why 1",
            "why Jim",
            "touch Jim hello")) {
      requireCached("everyday", command, "");
      requireCached("everyday", command, "out,err");
    }
  }

  @Test
  void the_other_cache_has_every_class_of_completion() throws Exception {
    hug("init book.db --clients 80 --seed 7");
    for (var words : List.of("show a", "touch ama", "touch ''", "due --", "rule ''")) {
      requireCached("other", "__complete " + words, "");
    }
  }

  /**
   * @param terminal the streams that are a terminal
   */
  private void requireCached(String cache, String command, String terminal) throws Exception {
    var image = Shell.image();
    var loaded =
        shell.run(
            "LC_ALL=C.UTF-8 HUG_DB=book.db "
                + image
                + "/runtime/bin/java -XX:AOTCache="
                + image
                + "/lib/"
                + cache
                + ".aot -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " -Xlog:disable -Xlog:class+load:stderr:none"
                + " --enable-native-access=ALL-UNNAMED -Dhug.terminal="
                + terminal
                + " -Dorg.sqlite.lib.path="
                + image
                + "/lib -Dorg.sqlite.lib.name=libsqlitejdbc.so -cp "
                + image
                + "/lib/hug.jar"
                + (cache.equals("other") ? ":" + image + "/lib/postgresql.jar" : "")
                + " hug.Main "
                + command,
            environment);
    var others =
        loaded
            .err()
            .lines()
            .filter(line -> line.contains("source:") && !line.contains("shared objects file"))
            // Java never caches its own events.
            .filter(line -> !line.contains("jdk.internal.event."))
            .toList();

    assertEquals(0, loaded.exitCode(), loaded.err());
    assertTrue(loaded.err().contains("hug.program.Program source: shared"), loaded.err());
    assertEquals(List.of(), others, command);
  }

  @Test
  void no_temporary_files_are_created_in_tmp() throws Exception {
    Shell.require("strace");
    var result =
        shell.run(
            "strace -f -qq -e trace=openat,mkdir -o trace " + HUG + " --sample due", environment);

    assertEquals(0, result.exitCode());
    assertTrue(
        Files.readAllLines(folder.resolve("trace")).stream()
            .noneMatch(line -> line.contains("\"/tmp/") && line.contains("O_CREAT")),
        "it writes to /tmp");
  }
}
