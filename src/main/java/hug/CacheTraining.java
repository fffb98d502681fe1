package hug;

import java.util.Arrays;
import java.util.List;

/**
 * Runs everyday commands, so that the build can cache the classes that they load (JEP 483, 514,
 * 515). Everything in the cache is prepared at every start, needed or not, so commands that are
 * rare or slow anyway are left out.
 */
public final class CacheTraining {
  private static final List<String> LINES =
      List.of(
          "add Zoë --phone 555-0101 --tag vip --since 2020-01-01 --db BOOK",
          "touch zoe hello --on 2020-02-02 --next 2w --db BOOK",
          "promise zoe proofs --by 2020-03-03 --db BOOK",
          "due --db BOOK",
          "due --format table --db BOOK",
          "due --csv --db BOOK",
          "lapsed --limit 20 --db BOOK",
          "lapsed --limit 20 --format table --db BOOK",
          "list --json --db BOOK",
          "show zoe --db BOOK",
          "why zoe --db BOOK",
          "__complete touch --db BOOK z",
          "--sample due",
          "help due",
          "--version");

  private CacheTraining() {}

  /**
   * Runs each line once.
   *
   * @param arguments the file name of a book that does not exist yet
   */
  public static void main(String[] arguments) {
    System.setProperty("hug.terminal", "out");
    // As the launcher does, because reading the clock loads the rules of all time zones.
    System.setProperty("hug.today", "2026-11-21");
    for (var line : LINES) {
      var words = line.split(" ");
      Arrays.asList(words).replaceAll(word -> word.equals("BOOK") ? arguments[0] : word);
      if (Main.run(words) != 0) {
        throw new IllegalStateException(line);
      }
    }
  }
}
