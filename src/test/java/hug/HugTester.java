package hug;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.command.Environment;
import hug.command.Offices;
import hug.line.MemoryOffices;
import hug.model.Author;
import hug.model.Forecaster;
import hug.program.Program;
import hug.rule.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs hug inside the test, with its own home folder. */
public final class HugTester {
  /** The result of a run; {@code all} has both streams as a terminal would show them. */
  public record Result(int exitCode, String out, String err, String all) {}

  static {
    RememberedKeys.use();
  }

  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final long NINE_O_CLOCK = 9 * 3600;

  /** The forecaster that the program opens books with. */
  public static final Forecaster FORESIGHT = rules -> Rulebook.of(rules)::forecast;

  /** The author of changes to books that tests open themselves. */
  public static final Author AUTHOR = new Author(() -> "ana", "test", 1_795_255_200);

  private Path home;
  private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
  private LocalDate today = LocalDate.of(2026, 11, 21);
  private Set<String> terminals = Set.of();
  private int width;
  private int height;
  private String input = "";
  private Deque<String> secrets = new ArrayDeque<>(List.of(""));
  private final List<char[]> typed = new ArrayList<>();
  private Offices offices = new MemoryOffices();
  private long ticks;
  private long pace;

  public HugTester(Path home) {
    this.home = home;
  }

  /** Goes on at another computer, with another home. */
  public HugTester at(Path other) {
    home = other;
    return this;
  }

  public HugTester on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  public HugTester with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The value of a variable, or null if it is not set. */
  public String variable(String variable) {
    return environment.get(variable);
  }

  public HugTester without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** Reaches the same offices as other computers. */
  public HugTester reaching(Offices same) {
    offices = same;
    return this;
  }

  /** Pretends that all streams are a terminal of this width. */
  public HugTester atTerminal(int columns) {
    terminals = Set.of("in", "out", "err");
    width = columns;
    return this;
  }

  /** Pretends that no stream is a terminal. */
  public HugTester atNoTerminal() {
    terminals = Set.of();
    width = 0;
    height = 0;
    return this;
  }

  /** Pretends that "in", "out" or "err" is redirected. */
  public HugTester redirecting(String stream) {
    terminals = new TreeSet<>(terminals);
    terminals.remove(stream);
    return this;
  }

  /** Sets the number of lines of the terminal. */
  public HugTester ofHeight(int lines) {
    height = lines;
    return this;
  }

  public HugTester given(String text) {
    input = text;
    return this;
  }

  /** Makes only standard error a terminal, and the clock advance at each reading. */
  public HugTester watchedEvery(int milliseconds) {
    terminals = Set.of("err");
    pace = 1_000_000L * milliseconds;
    environment.put("TERM", "xterm");
    return this;
  }

  /** Sets the passphrases typed in turn; the last one is repeated. */
  public HugTester knowing(String... passphrases) {
    secrets = new ArrayDeque<>(List.of(passphrases));
    return this;
  }

  /** The passphrases typed so far, in their current state in memory. */
  public List<char[]> typed() {
    return typed;
  }

  public Result hug(String... arguments) {
    return hug(List.of(arguments));
  }

  public Result hug(List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(UTF_8));
    int exitCode = new Program(world(in, new Both(out, all), new Both(err, all))).run(arguments);
    return new Result(exitCode, out.toString(UTF_8), err.toString(UTF_8), all.toString(UTF_8));
  }

  /** An environment with empty input whose output is discarded. */
  public Environment world() {
    return world(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream());
  }

  private Environment world(InputStream in, OutputStream out, OutputStream err) {
    return world(in, out, err, environment);
  }

  private Environment world(
      InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
    return new Environment(
        in,
        out,
        err,
        environment,
        () -> today,
        "ana",
        home.toString(),
        terminals,
        width,
        height,
        today.toEpochDay() * SECONDS_OF_A_DAY + NINE_O_CLOCK,
        () -> ticks += pace,
        _ -> {
          typed.add((secrets.size() > 1 ? secrets.pop() : secrets.peek()).toCharArray());
          return typed.getLast();
        },
        () -> world(in, out, err),
        (line, changed) -> new Program(world(in, out, err, changed)).run(line),
        offices);
  }

  /** A stream that writes to two others. */
  private static final class Both extends OutputStream {
    private final ByteArrayOutputStream one;
    private final ByteArrayOutputStream other;

    Both(ByteArrayOutputStream one, ByteArrayOutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int b) {
      one.write(b);
      other.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      one.write(bytes, from, length);
      other.write(bytes, from, length);
    }
  }
}
