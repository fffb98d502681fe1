package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.program.HostileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Runs commands on a book of its own, and checks everything that they print. */
public class Watched {
  /** The depth of a value in a list: in an object in an array. */
  private static final int OF_A_LIST = 3;

  public final Path folder;
  public final Path book;
  public final HugTester hug;
  private byte[] kept = {};

  public Watched(Path folder) {
    this.folder = folder;
    this.book = folder.resolve("hug.db");
    this.hug = new HugTester(folder).with("HUG_DB", book.toString());
  }

  public HugTester.Result run(String... words) {
    return run(hug, words);
  }

  public HugTester.Result run(HugTester place, String... words) {
    var result = place.hug(words);
    requireGood(String.join(" ", words), result);
    try {
      var before = kept;
      kept = Files.exists(book) ? Files.readAllBytes(book) : kept;
      if (result.exitCode() != 0) {
        assertTrue(Arrays.equals(before, kept), () -> HostileText.brief(List.of(words)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return result;
  }

  /** Runs a command with the text inserted. */
  public HugTester.Result fill(String command, String text) {
    var words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].equals("NOTHING") ? "" : words[i].replace("TEXT", text);
    }
    return run(words);
  }

  public HugTester.Result done(String... words) {
    var result = run(words);
    assertEquals(0, result.exitCode(), () -> HostileText.brief(result + " <- " + List.of(words)));
    return result;
  }

  public List<Map<String, String>> rows(String... words) {
    return json(done(words).out());
  }

  private static void requireGood(String line, HugTester.Result result) {
    Supplier<String> what = () -> HostileText.brief(line + " -> " + result);
    assertTrue(result.exitCode() >= 0 && result.exitCode() <= 4, what);
    assertFalse(result.err().contains("\tat ") || result.err().contains("Exception"), what);
    assertFalse(HostileText.isHarmful(result.err(), line), what);
    if (line.startsWith("__complete")) {
      assertFalse(
          HostileText.isHarmful(result.out().replaceAll("(?m)\t([^\t\n]*)$", " $1"), line), what);
    } else if (!line.startsWith("export ")
        && !line.contains(" --json")
        && !line.contains(" --csv")) {
      assertFalse(HostileText.isHarmful(result.out(), line), what);
    }
  }

  /** The objects of an array, with lists joined as in a cell, and without nested objects. */
  public static List<Map<String, String>> json(String text) {
    var rows = new ArrayList<Map<String, String>>();
    var column = "";
    try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.streamReadContext().getNestingDepth() > OF_A_LIST) {
          continue;
        }
        if (token == JsonToken.START_OBJECT) {
          rows.add(new LinkedHashMap<>());
        } else if (token == JsonToken.PROPERTY_NAME) {
          column = parser.currentName();
          rows.getLast().put(column, "");
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          var value = parser.getString();
          rows.getLast().merge(column, value, (a, b) -> a.isEmpty() ? b : a + "; " + b);
        }
      }
    }
    return rows;
  }
}
