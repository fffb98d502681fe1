package hug.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import hug.model.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts that do harm if they are treated as more than text. */
public final class HostileText {
  /** Characters that no output may contain, including the replacement character. */
  static final Pattern DAMAGED = Pattern.compile("[\0\\ud800-\\udfff\\ufffd]");

  private static final Pattern FORMULA = Pattern.compile("^ *[=+@\t\r-]");
  private static final Pattern NUMBERS =
      Pattern.compile("[+-]?[0-9]*\\.?[0-9]+|\\+?[0-9 ()./-]+(; \\+?[0-9 ()./-]+)*");

  private HostileText() {}

  /** All texts: a list from a file, and long ones. */
  static List<String> all() throws IOException {
    var texts = new ArrayList<String>();
    for (var line : Files.readAllLines(Path.of("src/test/resources/hug/program/hostile.txt"))) {
      if (!line.isEmpty() && !line.startsWith("# ")) {
        texts.add(unescaped(line));
      }
    }
    for (int length : new int[] {0, 200, 201, 10_000, 10_001, 100_000}) {
      texts.add("x".repeat(length));
    }
    texts.addAll(
        List.of(
            " ".repeat(100_000),
            "e" + "\u0301".repeat(199),
            "e" + "\u0301".repeat(9_999),
            "\ufdfa".repeat(200),
            "\ud83d\ude00".repeat(100),
            "\ud83d\ude00".repeat(101),
            "[".repeat(200),
            "\"".repeat(200),
            "line\n".repeat(1_999)));
    return List.copyOf(texts);
  }

  /** Decodes escapes as in Java, and {@code \e} for the escape character. */
  private static String unescaped(String line) {
    var text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (line.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(line, i + 1, i + 5, 16));
        i += 4;
      } else {
        int which = "nrte".indexOf(line.charAt(i));
        text.append(which < 0 ? line.charAt(i) : "\n\r\t\u001b".charAt(which));
      }
    }
    return text.toString();
  }

  /**
   * Whether a text can move the cursor, change its direction, or contains bytes that are not text;
   * line ends are fine.
   *
   * @param given the input, whose replacement characters may be printed
   */
  public static boolean isHarmful(String screen, String given) {
    for (int i = 0; i < screen.length(); i++) {
      char c = screen.charAt(i);
      if ((c < ' ' && c != '\n')
          || (c >= 0x7f && c <= 0x9f)
          || (c >= 0x202a && c <= 0x202e)
          || (c >= 0x2066 && c <= 0x2069)
          || (c == '\ufffd' && given.indexOf(c) < 0)) {
        return true;
      }
    }
    return false;
  }

  /** Checks that a spreadsheet would not run any cell as a formula. */
  static void requireHarmless(String csv) {
    for (var row : CsvReader.builder().ofCsvRecord(csv)) {
      for (var cell : row.getFields()) {
        assertTrue(
            !FORMULA.matcher(cell).find() || NUMBERS.matcher(cell).matches(), () -> brief(cell));
      }
    }
  }

  /** An excerpt that is short enough for a message. */
  public static String brief(Object what) {
    var visible = Escaped.of(what.toString());
    return visible.substring(0, Math.min(visible.length(), 2000));
  }

  /** The texts for one of several turns, so that each command gets a fair share of them. */
  static List<String> some(List<String> all, int turn, int of) {
    return IntStream.range(0, all.size())
        .filter(i -> HostileTextTest.ARE_ALL || (i + turn) % of == 0)
        .mapToObj(all::get)
        .toList();
  }

  static Set<String> items(String column, String cell) {
    var items = new TreeSet<String>();
    for (var item : cell.split(column.equals("tags") ? "[;,]" : ";")) {
      items.add(item.strip());
    }
    items.remove("");
    return items;
  }

  static List<String> lines(String block) {
    return List.of(block.split(";\\s+"));
  }
}
