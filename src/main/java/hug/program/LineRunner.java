package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.command.CommandRunner;
import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Sink;
import hug.sample.SampleBook;
import hug.shell.Language;
import hug.syntax.Arguments;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the lines of {@code hug shell}; a line that was typed runs in a process of its own. */
final class LineRunner implements CommandRunner {
  /** The end of a line: its exit code, and the step of the log that it made, if any. */
  record Ended(int exitCode, Optional<Long> step) {}

  /** Runs a line in an environment. */
  interface Interpreter {
    Ended run(Environment world, List<String> line);
  }

  private final Interpreter interpreter;
  private final Environment world;
  private final Map<String, String> environment;
  private final Optional<LocalDate> fixed;
  private final boolean isQuiet;
  private Path sample;

  LineRunner(Session session, Interpreter interpreter) {
    this.interpreter = interpreter;
    this.world = session.world();
    var given = session.given();
    var today = session.today();
    this.environment = new HashMap<>(world.environment());
    boolean isFixed = given.has(GlobalOptions.TODAY) || world.variable("HUG_TODAY").isPresent();
    this.fixed = isFixed ? Optional.of(today) : Optional.empty();
    this.isQuiet = given.has(GlobalOptions.QUIET);
    environment.remove("HUG_TODAY");
    given.find(GlobalOptions.DB).ifPresent(book -> environment.put("HUG_DB", book));
    switch (given.get(GlobalOptions.COLOR)) {
      case "always" -> {
        environment.remove("NO_COLOR");
        environment.put("CLICOLOR_FORCE", "1");
      }
      case "never" -> environment.put("NO_COLOR", "1");
      default -> {}
    }
    if (given.has(GlobalOptions.SAMPLE)) {
      environment.put("HUG_DB", sampleBook(today).toString());
    }
  }

  /** The sample book as a temporary file, so that each line can open it. */
  private Path sampleBook(LocalDate today) {
    try {
      sample = Files.createTempDirectory("hug-sample-");
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    } catch (IOException e) {
      throw Failure.refused("cannot create the sample book: " + e.getMessage());
    }
    var file = sample.resolve("sample.db");
    try (var session = session();
        var book = session.whereabouts().begin(file.toString(), session.author())) {
      SampleBook.write(book, today);
      book.publish();
    }
    return file;
  }

  @Override
  public End run(List<String> words) {
    var printed = new ByteArrayOutputStream();
    var ended = interpreter.run(unseen(printed), words);
    return new End(ended.exitCode(), printed.toString(UTF_8), ended.step());
  }

  @Override
  public int show(List<String> words, boolean isTyped) {
    var line = new ArrayList<>(isQuiet ? List.of("--quiet") : List.<String>of());
    line.addAll(words);
    if (isTyped) {
      return world.apart().applyAsInt(line, environmentToday());
    }
    var terminals = new HashSet<>(world.terminals());
    terminals.remove("in");
    var there = now(InputStream.nullInputStream(), world.out(), world.err(), terminals);
    return interpreter.run(there, line).exitCode();
  }

  private Map<String, String> environmentToday() {
    var today = new HashMap<>(environment);
    fixed.ifPresent(day -> today.put("HUG_TODAY", day.toString()));
    return today;
  }

  @Override
  public int runOutside(String line) {
    if (KeyLogin.is(world)) {
      say("hug: with a key for hug, only commands of hug can be run");
      return 1;
    }
    var shell = Optional.ofNullable(environment.get("SHELL")).orElse("/bin/sh");
    var builder = new ProcessBuilder(shell, "-c", line).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environmentToday());
    // The launcher sets it for Java alone; programs with many threads become slow.
    builder.environment().remove("MALLOC_ARENA_MAX");
    try {
      return builder.start().onExit().join().exitValue();
    } catch (IOException e) {
      say("hug: cannot run " + shell + ": " + e.getMessage());
      return 1;
    }
  }

  @Override
  public Language language() {
    return new CommandLanguage(this::candidates);
  }

  private List<String> candidates(List<String> words) {
    return new CompleteCommand(unseen(OutputStream.nullOutputStream()))
        .candidates(words)
        .lines()
        .toList();
  }

  @Override
  public void say(String words) {
    var err = Sink.forWords(world.err());
    err.write(words + "\n");
    err.flush();
  }

  @Override
  public Session session() {
    return Session.of(unseen(OutputStream.nullOutputStream()), Arguments.nothing());
  }

  /** An environment whose output is captured and which never prompts. */
  private Environment unseen(OutputStream out) {
    return now(InputStream.nullInputStream(), out, out, Set.of());
  }

  private Environment now(
      InputStream in, OutputStream out, OutputStream err, Set<String> terminals) {
    var now = world.later().get();
    return new Environment(
        in,
        out,
        err,
        environment,
        () -> fixed.orElseGet(now::today),
        now.login(),
        now.home(),
        terminals,
        now.width(),
        now.height(),
        now.clock(),
        now.ticks(),
        now.secret(),
        () -> now(in, out, err, terminals),
        now.apart(),
        now.offices());
  }

  @Override
  public void close() {
    if (sample != null && Files.exists(sample)) {
      try (var files = Files.walk(sample)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException e) {
        throw Failure.refused(
            "could not delete the sample book in " + sample, "delete that folder yourself");
      }
    }
  }
}
