package hug.command;

import hug.model.Escaped;
import hug.output.Columns;
import hug.output.Sink;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The progress of work that takes longer than a second: one line on standard error, if that is a
 * terminal, erased at the end.
 */
public final class Progress {
  private static final long PATIENCE = 1_000_000_000;
  private static final long PAUSE = 100_000_000;
  private static final int WIDTH = 79;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Sink err;
  private final LongSupplier ticks;
  private final boolean isSeen;
  private long next;
  private int shown;
  private Thread clock;

  Progress(Environment world, boolean isQuiet) {
    this.err = Sink.forWords(world.err());
    this.ticks = world.ticks();
    this.isSeen =
        !isQuiet
            && world.terminals().contains("err")
            && !world.variable("TERM").orElse("dumb").equals("dumb");
    this.next = isSeen ? ticks.getAsLong() + PATIENCE : 0;
  }

  /** Shows {@code before}, the number and {@code after}, unless the last time is too recent. */
  public void show(String before, long number, String after) {
    long now = isSeen ? ticks.getAsLong() : 0;
    if (isSeen && now >= next) {
      write(Columns.fitted(Escaped.of(before + number + after), WIDTH));
      next = now + PAUSE;
    }
  }

  /** The same rows, showing the count as they are read. */
  public <T> Iterable<T> counting(String before, Iterable<T> rows, String after) {
    if (!isSeen) {
      return rows;
    }
    var count = new long[1];
    return new Mapped<>(
        rows,
        row -> {
          show(before, ++count[0], after);
          return row;
        });
  }

  /** Shows the seconds from now on, for work without a count, until the line is erased. */
  public void going(String what) {
    if (isSeen && clock == null) {
      clock = Thread.ofPlatform().daemon().start(() -> count(what));
    }
  }

  private void count(String what) {
    try {
      for (long seconds = 1; ; seconds++) {
        Thread.sleep(SECOND);
        show(what + ": ", seconds, " s");
      }
    } catch (InterruptedException over) {
      // The work is done.
    }
  }

  private void stop() {
    if (clock != null) {
      clock.interrupt();
      try {
        clock.join();
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
      clock = null;
    }
  }

  /** Erases the line, if there is one. */
  void clear() {
    stop();
    if (shown > 0) {
      write("");
      err.write("\r");
      err.flush();
    }
  }

  /** Overwrites the rest of the last line with blanks, which works on every terminal. */
  private void write(String line) {
    int width = Columns.of(line);
    err.write("\r" + line + " ".repeat(Math.max(0, shown - width)));
    err.flush();
    shown = width;
  }
}
