package hug.command.walk;

import hug.command.CommandRunner;
import hug.model.AgendaFilter;
import hug.model.Escaped;
import hug.model.Failure;
import hug.shell.Prompt;
import hug.shell.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines from a prompt or a script, and runs them. */
final class ShellLoop {
  /** Notes have at most 100,000, so that a longer quote is one that somebody forgot to close. */
  private static final int MOST_LETTERS = 120_000;

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
   * Runs all lines; returns the exit code of the first line in a script that failed, or 0.
   *
   * @param goesOn whether to continue after a line that failed
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
        // The cursor is still on the line where the terminal has shown ^C.
        lines.say("");
      }
      if (exitCode == 0 || isAsked) {
        continue;
      }
      if (exitCode == READER_GONE) {
        return exitCode;
      }
      failed = failed == 0 ? exitCode : failed;
      var said = goesOn ? "hug: failed at line " : "hug: stopped at line ";
      lines.say(said + number + ": " + Escaped.of(line.get().strip()));
    }
    return failed;
  }

  /** The next line, together with further lines if a quote is left open. */
  private Optional<String> line() {
    var first = next(isAsked ? counts() : "");
    if (first.isEmpty()) {
      return first;
    }
    var line = new ShellWords.Growing(first.get());
    while (line.isOpen()) {
      var more = next(isAsked ? "> " : "");
      if (more.isEmpty()) {
        break;
      }
      line.add(more.get());
      if (line.length() > MOST_LETTERS) {
        throw Failure.refused("a quote is still open after " + MOST_LETTERS + " characters");
      }
    }
    return Optional.of(line.toString());
  }

  private Optional<String> next(String asking) {
    read++;
    return prompt.line(asking);
  }

  /** The prompt, with the state of the day: {@code hug (7 due, 1/2 done this week)> }. */
  private String counts() {
    try (var session = lines.session()) {
      var listed = AgendaFilter.until(session.today()).withoutLapsed();
      long due = session.evaluator().forecasts().countClients(listed);
      var hugs =
          session
              .evaluator()
              .week(session.staff())
              .map(week -> ", " + week.counted() + "/" + week.quota() + " done this week")
              .orElse("");
      return "hug (" + due + " due" + hugs + ")> ";
    } catch (Failure noBook) {
      return "hug> ";
    }
  }

  /** Runs one line; returns its exit code. */
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
