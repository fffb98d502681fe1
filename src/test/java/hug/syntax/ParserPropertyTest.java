package hug.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Lines are read as picocli reads them with all options of the command. */
final class ParserPropertyTest {
  private static final List<Option<?>> OPTIONS =
      List.of(
          Option.flag("-q --quiet", ""),
          Option.flag("-x", ""),
          Option.flag("--note-all", ""),
          Option.flag("--no", ""),
          Option.flag("-h --help", ""),
          Option.option("-f --format", "FORMAT", word -> word),
          Option.option("-o --output", "FILE", word -> word),
          Option.option("--note", "TEXT", word -> word),
          Option.option("--limit", "N", word -> word),
          Option.option("--on", "DAY", word -> word).required(),
          Option.option("--by", "CHANNEL", word -> word));

  private static final List<String> WORDS =
      List.of(
          "-",
          "--",
          "",
          "-5",
          "- a text",
          "--no text",
          "-q text",
          "jim",
          "a b",
          "=",
          "-fcsv",
          "-f=csv",
          "-f=--note",
          "-o--note=x",
          "-qf",
          "-qx",
          "-xqfcsv",
          "-qz",
          "-ofx",
          "--not",
          "--note=",
          "--note=--limit",
          "--limit=5",
          "--limit=-5",
          "--quiet=yes",
          "--formats",
          "--on=x",
          "--x",
          "-hq",
          "---note");

  private static final int TRIES = Faults.tries(10_000, 200_000);

  @Test
  void finished_lines_are_read_alike() {
    var good = new AtomicInteger();
    check(line -> {
      var read = words(() -> new Parser(line.syntax()).parse(line.words()));
      assertEquals(words(() -> line.whole().words(line.words())), read, line.toString());
      good.addAndGet(read.startsWith("{") ? 1 : 0);
    });
    assertTrue(good.get() > TRIES / 10, good + " of the lines were correct");
  }

  @Test
  void unfinished_lines_are_read_alike() {
    check(line ->
        assertEquals(
            begun(line.whole().begun(line.words(), false)),
            begun(new Parser(line.syntax()).begin(line.words())),
            line.toString()));
  }

  @Test
  void first_words_are_found_alike() {
    check(line -> {
      var begun = line.whole().begun(line.words(), true);
      if (begun.unknown().isEmpty()) {
        int at = begun.words().isEmpty() ? -1 : line.words().size() - begun.words().size();
        assertEquals(
            at, new Parser(line.syntax()).firstWord(line.words(), _ -> List.of()), line.toString());
      }
    });
  }

  /** A random line for a random command. */
  private record Line(Syntax syntax, List<String> words) {
    /** The reader with all options of the command. */
    PicocliLine whole() {
      return new PicocliLine(syntax, syntax.options());
    }

    @Override
    public String toString() {
      return words.toString();
    }
  }

  /** Checks random lines. */
  private static void check(Consumer<Line> test) {
    for (int i = 0; i < TRIES; i++) {
      long seed = Faults.seed() + i;
      var random = new Random(seed);
      var syntax = syntax(random);
      var line = new Line(syntax, line(syntax, random));
      Faults.kept("ParserPropertyTest", seed, () -> test.accept(line));
    }
  }

  /** A command with some of the options, and any kind of parameters. */
  private static Syntax syntax(Random random) {
    var options = new ArrayList<Option<?>>();
    for (var option : OPTIONS) {
      if (random.nextInt(3) > 0) {
        options.add(option);
      }
    }
    var syntax = Syntax.command("touch", "").with(new Syntax.Section("", List.copyOf(options)));
    var one = Parameter.parameter("CLIENT", word -> word, "");
    return switch (random.nextInt(5)) {
      case 0 -> syntax;
      case 1 -> syntax.with(one);
      case 2 -> syntax.with(one.atMostOnce());
      case 3 -> syntax.with(one).with(Parameter.parameter("NOTE", word -> word, "").repeated());
      default -> syntax.with(one.inWords());
    };
  }

  private static List<String> line(Syntax syntax, Random random) {
    var line = new ArrayList<String>();
    for (int length = random.nextInt(6); length > 0; length--) {
      var options = syntax.options();
      if (random.nextBoolean() || options.isEmpty()) {
        line.add(WORDS.get(random.nextInt(WORDS.size())));
      } else {
        var names = options.get(random.nextInt(options.size())).names();
        line.add(names.get(random.nextInt(names.size())));
      }
    }
    return line;
  }

  private interface Reading {
    GivenWords read();
  }

  private static String words(Reading reading) {
    try {
      return given(reading.read());
    } catch (Failure failure) {
      return failure.getMessage() + failure.details();
    }
  }

  private static String given(GivenWords words) {
    Map<String, List<String>> given = new TreeMap<>(words.bySubject());
    given.values().removeIf(List::isEmpty);
    return given.toString();
  }

  private static String begun(Begun begun) {
    return given(begun.options())
        + begun.words()
        + begun.next().map(Argument::subject)
        + begun.unknown();
  }
}
