package hug.command.walk;

/** How much of a stop is shown: what can be done without goes first where the screen is low. */
enum WalkDensity {
  AIRY(5, Integer.MAX_VALUE, 3),
  CLOSE(5, Integer.MAX_VALUE, 3),
  FEWER_TOUCHES(2, Integer.MAX_VALUE, 3),
  ONE_ROW_OF_KEYS(2, 4, 3),
  SHORT(1, 2, 2),
  SHORTER(1, 2, 1),
  SHORTEST(1, 1, 1);

  private final int touches;
  private final int lines;
  private final int rows;

  WalkDensity(int touches, int lines, int rows) {
    this.touches = touches;
    this.lines = lines;
    this.rows = rows;
  }

  boolean isAiry() {
    return this == AIRY;
  }

  /** Whether all keys are named, and how the week stands. */
  boolean hasAllKeys() {
    return compareTo(ONE_ROW_OF_KEYS) < 0;
  }

  /** Whether it says besides the name and the number who the client is. */
  boolean hasTraits() {
    return compareTo(SHORT) < 0;
  }

  /** Whether the day and the place on the list are shown. */
  boolean hasPlace() {
    return this != SHORTEST;
  }

  /** The most touches that are shown. */
  int touches() {
    return touches;
  }

  /** The most lines under each heading. */
  int lines() {
    return lines;
  }

  /** The most rows of each line. */
  int rows() {
    return rows;
  }
}
