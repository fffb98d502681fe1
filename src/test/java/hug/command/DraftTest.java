package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts written in an editor: used, or kept, or empty. */
final class DraftTest {
  /** A number higher than that of any process. */
  private static final String NOBODY = "999999999";

  @TempDir Path home;
  private HugTester hug;
  private Path drafts;

  @BeforeEach
  void open() {
    hug = new HugTester(home).atTerminal(200);
    hug.hug("add", "Jim");
    drafts = home.resolve(".local/state/hug/drafts");
  }

  /** Logs a touch with this script as the editor; its argument is the draft. */
  private HugTester.Result written(String script) {
    return hug.with("EDITOR", "f() { " + script + "; }; f").hug("touch", "jim", "--editor");
  }

  private String notes() {
    return hug.hug("export", "touches", "--fields", "note").out();
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(drafts)) {
      return files.toList();
    }
  }

  private Path leave(String name, String text) throws IOException {
    Files.createDirectories(drafts);
    return Files.writeString(drafts.resolve(name), text);
  }

  @Test
  void an_empty_note_logs_nothing() throws Exception {
    for (var script : List.of("true", "printf ' \\n\\t\\n' >$1", "rm $1", "echo >$1~")) {
      var result = written(script);
      assertEquals("hug: empty note; nothing was logged\n", result.err());
      assertEquals(1, result.exitCode());
      assertEquals(List.of(), left());
    }
    assertEquals("note\r\n", notes());
  }

  @Test
  void a_logged_note_leaves_no_draft() throws Exception {
    assertEquals(0, written("cp $1 $1~; printf 'likes tea\\nand cake\\n' >$1").exitCode());
    assertEquals("note\r\n\"likes tea\nand cake\"\r\n", notes());
    assertEquals(List.of(), left());
  }

  @Test
  void drafts_are_private_and_follow_an_absolute_xdg_folder() throws Exception {
    var state = home.resolve("state");
    hug.with("XDG_STATE_HOME", state.toString());
    written("stat -c %a $1 ${1%/*} >$1; echo ${1%/*} >>$1");
    hug.with("XDG_STATE_HOME", "state");
    Files.createDirectories(drafts);
    Files.setPosixFilePermissions(drafts, PosixFilePermissions.fromString("rwxr-xr-x"));
    written("stat -c %a $1 ${1%/*} >$1; echo ${1%/*} >>$1");

    var notes = notes();
    assertTrue(notes.contains("\"600\n700\n" + state.resolve("hug/drafts") + "\""), notes);
    assertTrue(notes.contains("\"600\n700\n" + drafts + "\""), notes);
  }

  @Test
  void a_text_that_cannot_be_used_is_kept() throws Exception {
    var book = home.resolve(".local/share/hug/hug.db");
    for (var script :
        List.of(
            "head -c 200000 /dev/zero | tr '\\0' x >$1",
            "echo written >$1; return 1",
            "echo written >$1; mv " + book + " " + book + ".away; cp " + book + ".away " + book)) {
      var result = written(script);
      assertTrue(result.exitCode() > 0, result.err());
      assertTrue(
          result.err().endsWith("\nhug: your text is in " + left().getFirst() + "\n"),
          result.err());
      Files.delete(left().getFirst());
    }
    written("return 1");
    assertEquals(List.of(), left());
  }

  @Test
  void a_draft_left_by_a_kill_is_named_and_an_empty_one_deleted() throws Exception {
    var kept = leave(NOBODY + "-1.txt", "half a note");
    leave(NOBODY + "-2.txt", " \n");
    leave(ProcessHandle.current().pid() + "-3.txt", "is being written");
    var named = "A draft was left in " + kept + "; delete it when done.\n";

    assertEquals(named + "hug: empty note; nothing was logged\n", written("true").err());
    assertTrue(written("echo hello >$1").err().startsWith(named));
    assertTrue(hug.with("EDITOR", "true").hug("edit", "jim").err().startsWith(named));
    assertEquals(2, left().size());
    assertEquals(
        "hug: empty note; nothing was logged\n", hug.hug("touch", "jim", "--editor", "-q").err());

    leave(NOBODY + "-4.txt", "another");
    leave("." + NOBODY + "-4.txt.swp", "another");
    var several = "2 drafts were left in " + drafts + "; delete them when done.\n";
    assertTrue(written("true").err().startsWith(several));
    assertEquals(3, new StateFolder(home.resolve(".local/state/hug")).leftDrafts().size());
  }

  @Test
  void a_reused_process_number_does_not_take_over_a_draft() throws Exception {
    var kept = leave(ProcessHandle.current().pid() + "-1.txt", "half a note");
    Files.setLastModifiedTime(kept, FileTime.fromMillis(0));

    assertTrue(written("true").err().startsWith("A draft was left in " + kept));
  }
}
