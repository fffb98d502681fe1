package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts at a terminal: which client is meant, and the card in the editor. */
final class AskingTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    hug.hug("add", "Jim Halpert", "--phone", "555-0101", "--tag", "vip");
    hug.hug("add", "Jim Ferris", "--note", "likes tea\nand cake");
    hug.hug("add", "Zoë", "--referred-by", "Jim Ferris");
  }

  private HugTester typing(String answer) {
    return hug.atTerminal(80).given(answer);
  }

  /** Edits the card of a client with a sed script. */
  private HugTester.Result edited(String script, String client, String answer) {
    return typing(answer).with("EDITOR", "sed -i -e '" + script + "'").hug("edit", client);
  }

  /** The text that was kept after a failure; deletes it. */
  private static String kept(HugTester.Result refused) throws IOException {
    var file = Path.of(refused.err().replaceFirst("(?s).*hug: your text is in\\s(\\S+)\n", "$1"));
    var kept = Files.readString(file);
    Files.delete(file);
    return kept;
  }

  @Test
  void one_of_several_clients_is_chosen_by_number() {
    var result = typing("1\n").hug("touch", "jim", "hello");

    assertEquals(0, result.exitCode());
    assertTrue(
        result
            .err()
            .startsWith(
                "2 clients match \"jim\":\n  #2  Jim Ferris\n  #1  Jim Halpert\nWhich one?"),
        result.err());
    assertTrue(result.err().contains("Logged call with Jim Halpert today."), result.err());
  }

  @Test
  void a_number_that_is_not_listed_is_asked_for_again() {
    var result = typing("3\nno\n#1\n").hug("touch", "jim", "hello");

    assertTrue(result.err().contains("Logged call with Jim Halpert today."), result.err());
  }

  @Test
  void choosing_none_says_that_nothing_was_done() {
    for (var answer : new String[] {"\n", "3\n\n", "no\n", ""}) {
      var result = typing(answer).hug("touch", "jim", "hello");
      assertEquals(4, result.exitCode());
      assertTrue(result.err().endsWith("no client chosen; nothing was done\n"), result.err());
    }
    assertEquals(
        "",
        hug.hug("export", "touches", "--fields", "note")
            .out()
            .lines()
            .skip(1)
            .findAny()
            .orElse(""));
  }

  @Test
  void without_a_terminal_or_with_no_input_nothing_is_asked() {
    assertEquals(4, hug.given("1\n").hug("touch", "jim").exitCode());
    assertEquals(4, typing("1\n").hug("touch", "jim", "--no-input").exitCode());
    assertEquals(4, typing("1\n").redirecting("err").hug("touch", "jim").exitCode());
  }

  @Test
  void a_card_changes_as_edited() {
    var result = edited("s/555-0101/555-0177; 555-0178/;s/^tags:.*/tags:/", "Jim Halpert", "");

    assertEquals(
        "Changed Jim Halpert (#1): phone: 555-0177; 555-0178, tags: none.\n", result.err());
    assertEquals(0, hug.hug("undo").exitCode());
    assertTrue(hug.hug("show", "Jim Halpert").out().contains("555-0101"));
  }

  @Test
  void an_unedited_card_changes_nothing() {
    for (var client : new String[] {"Jim Halpert", "Jim Ferris", "Zoë"}) {
      var result = edited("", client, "");
      assertTrue(result.err().startsWith("Nothing to change: " + client), result.err());
      assertEquals(0, result.exitCode());
    }
  }

  @Test
  void a_note_may_have_several_lines() {
    edited("$a and: pie", "Jim Ferris", "");
    var note = hug.hug("export", "clients", "--json", "--fields", "note").out();
    assertTrue(note.contains("likes tea\\nand cake\\nand: pie"), note);
  }

  @Test
  void an_invalid_line_is_named_and_can_be_fixed_in_the_same_text() throws IOException {
    var refused = edited("s/^since:.*/since: 2026-13-01/", "Zoë", "no\n");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().startsWith("hug: since: "), refused.err());
    var unknown = edited("s/^value:.*/worth: 3/", "Zoë", "no\n");
    assertTrue(unknown.err().contains("line 15: \"worth: 3\""), unknown.err());
    assertTrue(kept(unknown).contains("worth: 3"));
    kept(refused);
    // The first edit breaks the name of the field; the second one repairs it.
    var mended = edited("s/^ince:/since:/;t;s/^since:/ince:/", "Zoë", "yes\n");
    assertTrue(mended.err().contains("Nothing to change"), mended.err());
  }

  @Test
  void a_card_that_cannot_be_used_is_kept() throws Exception {
    var refused = edited("s/^name:.*/name:/;s/^note:.*/note: long work/", "Zoë", "no\n");
    assertTrue(
        refused.err().startsWith("hug: name: must not be empty\nEdit again?"), refused.err());
    assertTrue(kept(refused).endsWith("note: long work\n"));

    hug.hug("edit", "Zoë", "--referred-by", "Jim Halpert");
    var several = edited("s/^referred_by:.*/referred_by: jim/", "Zoë", "\nno\n");
    assertTrue(several.err().contains("#1  Jim Halpert"), several.err());
    kept(several);
  }

  @Test
  void an_empty_card_changes_nothing() {
    var result = edited("/^[^#]/d", "Jim Halpert", "yes\n");

    assertEquals("hug: the card is empty, so nothing was changed\n", result.err());
    assertTrue(hug.hug("show", "Jim Halpert").out().contains("555-0101"));
  }

  @Test
  void a_card_that_begins_like_a_formula_is_not_changed() {
    hug.hug("edit", "Zoë", "--company", "'=A", "--note", "'-b");
    assertTrue(edited("", "Zoë", "").err().startsWith("Nothing to change"));
  }

  @Test
  void prompts_show_no_control_characters() throws Exception {
    var file = Files.writeString(home.resolve("in.csv"), "name,\u001b]0;x\u0007\nPam,1\n");
    var result = typing("no\n").hug("import", file.toString());

    assertTrue(result.err().contains("\\e]0;x"), result.err());
    assertFalse(result.err().contains("\u001b]"), result.err());
  }
}
