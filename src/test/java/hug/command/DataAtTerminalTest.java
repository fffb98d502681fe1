package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.program.HostileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control characters in notes: escaped at a terminal, and exact in pipes and files. */
final class DataAtTerminalTest {
  private static final String NOTE =
      "a\u001b[31mred\u001b]52;c;cHduZWQ=\u0007\u007f\u009b2J\u202elivid\u2066\u061c\rover\n2\tb";

  /** Characters that a terminal would interpret, other than tabs and line ends. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e"
              + "\u2066-\u2069\ufeff]|\r(?!\n)");

  private static final List<String> LISTS =
      List.of(
          "list",
          "due",
          "lapsed --over 1d",
          "search red",
          "log",
          "show jim",
          "why jim",
          "report",
          "report attention",
          "report value",
          "know",
          "promise",
          "complaint",
          "feedback",
          "match",
          "occasions",
          "export clients",
          "export client jim",
          "export touches",
          "export labels");

  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    hug.hug("add", "Jim", "--note", NOTE, "--since", "2020-01-01", "--email", "j@example.com");
    hug.hug("touch", "jim", NOTE, "--on", "2025-01-01");
    for (var matter : List.of("know", "complaint", "needs", "offers")) {
      hug.hug(matter, "jim", NOTE);
    }
    hug.hug("promise", "jim", NOTE, "--by", "2026-11-20");
    hug.hug("feedback", "jim", "3", NOTE);
    hug.hug("occasion", "jim", NOTE, "--on", "2026-11-30");
  }

  private String out(String line) {
    var result = hug.hug(line.split(" "));
    assertEquals(0, result.exitCode(), line + ": " + result.err());
    return result.out();
  }

  private static void requireVisible(String shown, String line) {
    assertFalse(HIDDEN.matcher(shown).find(), () -> line + ": " + HostileText.brief(shown));
  }

  /** JSON without the optional escapes. */
  private static String unescaped(String json) {
    return Pattern.compile("\\\\u(007F|009B|202E|2066|061C)")
        .matcher(json)
        .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
  }

  @Test
  void no_format_sends_control_characters_and_json_is_exact() {
    for (var list : LISTS) {
      for (var format : List.of("", " --csv", " --json", " --format jsonl", " --excel")) {
        var line = list + format;
        hug.atTerminal(80);
        var shown = out("--color never " + line);
        requireVisible(shown, line);
        hug.redirecting("out");
        if (format.contains("json")) {
          assertEquals(out(line), unescaped(shown), line);
        }
      }
    }
  }

  @Test
  void other_formats_escape_them_too_and_keep_their_lines() {
    hug.atTerminal(80);
    for (var line :
        List.of("export clients --format vcard", "export calendar --within 2y", "export book")) {
      requireVisible(out(line), line);
    }
    assertTrue(out("export clients --format vcard").contains("\\u202elivid"));
    assertTrue(out("export calendar --within 2y").contains("\r\nBEGIN:VEVENT\r\n"));
    assertTrue(out("export touches --csv").contains("\\u202elivid\\u2066\\u061c\\u000dover\n2\tb"));
    assertTrue(out("export book").contains("\\u202Elivid\\u2066\\u061C\\rover\\n2\\tb"));
  }

  @Test
  void pipes_and_files_get_exact_data_whatever_the_colours() throws Exception {
    var file = home.resolve("out");
    for (var line : List.of("export touches --csv", "export book", "list --excel")) {
      var piped = out(line);
      assertEquals(piped, out(line + " --color always"));
      hug.atTerminal(80);
      out(line + " --color always --output " + file);
      assertEquals(piped, Files.readString(file));
      hug.redirecting("out");
      assertEquals(piped, out(line));
    }
    assertTrue(out("export touches --csv").contains(NOTE));
    assertTrue(out("export book").contains("\u202elivid\u2066\u061c\\rover"));
  }
}
