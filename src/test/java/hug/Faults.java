package hug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The size and random seed of the fault suite. In a build it is short and always the same. {@code
 * -Dfaults=long} makes it long and random, {@code -Dseed=N} repeats a run, and failed seeds are
 * kept in {@code target/faults/seeds.txt}.
 */
public final class Faults {
  private static final Path SEEDS = Path.of("target/faults/seeds.txt");
  private static final long SEED_OF_BUILDS = 8_789_201_504_898L;
  private static final long SEED = chosen();

  private Faults() {}

  /** One attempt to find a fault. */
  public interface Trial {
    void run() throws Exception;
  }

  /** The number of trials in the short or the long form. */
  public static int count(int shortForm, int longForm) {
    return isLong() ? longForm : shortForm;
  }

  /** The number of trials for tests that run twice, first with a tenth of them as unit tests. */
  public static int tries(int shortForm, int longForm) {
    return Boolean.getBoolean("gate") ? Math.max(1, shortForm / 10) : count(shortForm, longForm);
  }

  private static boolean isLong() {
    return System.getProperty("faults", "short").equals("long");
  }

  /** The seed of random numbers; the long form picks a new one in each run and prints it. */
  public static long seed() {
    return SEED;
  }

  /** Reports the figures of a long run. */
  static void report(String figures) {
    if (isLong()) {
      System.out.println(figures);
    }
  }

  private static long chosen() {
    long seed = Long.getLong("seed", isLong() ? System.nanoTime() : SEED_OF_BUILDS);
    if (isLong()) {
      System.out.println("The random seed is -Dseed=" + seed);
    }
    return seed;
  }

  /** Runs a trial; if it fails, its seed is reported and kept. */
  public static void kept(String test, long seed, Trial trial) {
    try {
      trial.run();
    } catch (Exception | AssertionError e) {
      var line = "-Dit.test=" + test + " -Dtest=" + test + " -Dseed=" + seed;
      keep(line);
      throw new AssertionError(line + "\n" + e.getMessage(), e);
    }
  }

  private static void keep(String line) {
    try {
      Files.createDirectories(SEEDS.getParent());
      Files.writeString(SEEDS, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }
}
