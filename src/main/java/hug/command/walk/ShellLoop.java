package hug.command.walk;

import hug.command.CommandRunner;
import hug.model.AgendaFilter;
import hug.model.Escaped;
import hug.model.Failure;
import hug.rule.Week;
import hug.shell.Prompt;
import hug.shell.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shell at work: it takes lines, and runs them. */
final class ShellLoop {
  /** Notes have 10,000 at most; each line that is added is read from the first letter on. */
  private static final int MOST_LETTERS = 20_000;

  private static final int USAGE = 2;
  private static final int SOMETHING_LISTED = 3;
  private static final int INTERRUPTED = 130;
  private static final int READER_GONE = 141;

  private final CommandRunner lines;
  private final Prompt prompt;
  private final boolean isAsked;
  private int read;
  private boolean isOver;

  /**
   * @param isAsked whether a person types the lines, and not a script
   */
  ShellLoop(CommandRunner lines, Prompt prompt, boolean isAsked) {
    this.lines = lines;
    this.prompt = prompt;
    this.isAsked = isAsked;
  }

  /**
   * Runs all lines; gives the exit code of the first one in a script that failed.
   *
   * @param goesOn whether the lines after one that failed are run
   */
  int run(boolean goesOn) {
    int failed = 0;
    while (!isOver && (failed == 0 || goesOn)) {
      int number = read + 1;
      var line = line();
      if (line.isEmpty()) {
        break;
      }
      int exitCode = run(line.get());
      if (exitCode == INTERRUPTED && isAsked) {
        // The terminal has shown ^C, and the cursor stands behind it.
        lines.say("");
      }
      if (exitCode == 0 || isAsked) {
        continue;
      }
      if (exitCode == READER_GONE) {
        return exitCode;
      }
      failed = failed == 0 ? exitCode : failed;
      var said = goesOn ? "hug: that was line " : "hug: stopped at line ";
      lines.say(said + number + ": " + Escaped.of(line.get().strip()));
    }
    return failed;
  }

  /** A line, with those that its quotes reach into. */
  private Optional<String> line() {
    var line = next(isAsked ? counts() : "");
    while (line.isPresent() && ShellWords.of(line.get()).isOpen()) {
      var more = next(isAsked ? "> " : "");
      if (more.isEmpty()) {
        return line;
      }
      line = Optional.of(line.get() + "\n" + more.get());
      if (line.get().length() > MOST_LETTERS) {
        throw Failure.refused(
            "a quote that is open for more than " + MOST_LETTERS + " characters is not closed");
      }
    }
    return line;
  }

  private Optional<String> next(String asking) {
    read++;
    return prompt.line(asking);
  }

  /** How the day stands: {@code 7 due, 1 of 2 hugs> }. */
  private String counts() {
    try (var session = lines.session()) {
      var listed = AgendaFilter.until(session.today()).withoutLapsed();
      long due = session.evaluator().forecasts().countClients(listed);
      var hugs =
          session
              .evaluator()
              .week(session.staff())
              .map(week -> ", " + week.counted() + " of " + Week.hugs(week.quota()))
              .orElse("");
      return due + " due" + hugs + "> ";
    } catch (Failure noBook) {
      return "hug> ";
    }
  }

  /** Runs one line; gives its exit code. */
  private int run(String line) {
    if (line.stripLeading().startsWith("!")) {
      return lines.runOutside(line.strip().substring(1));
    }
    var typed = ShellWords.of(line);
    var words = new ArrayList<>(typed.texts());
    if (typed.isOpen()) {
      lines.say("hug: a quote is not closed");
      return USAGE;
    }
    if (words.isEmpty()) {
      return 0;
    }
    if (words.getFirst().equals("hug")) {
      words.removeFirst();
    }
    if (words.equals(List.of("exit")) || words.equals(List.of("quit"))) {
      isOver = true;
      return 0;
    }
    int exitCode = lines.show(words, isAsked);
    return exitCode == SOMETHING_LISTED ? 0 : exitCode;
  }
}
