package hug.command.walk;

/** The detail of a stop; on a low screen, the least important rows are dropped first. */
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

  /** Whether all keys are shown, and the state of the week. */
  boolean hasAllKeys() {
    return compareTo(ONE_ROW_OF_KEYS) < 0;
  }

  /** Whether company, e-mail and tags are shown besides the name and number. */
  boolean hasTraits() {
    return compareTo(SHORT) < 0;
  }

  /** Whether the date and the place on the list are shown. */
  boolean hasPlace() {
    return this != SHORTEST;
  }

  /** The maximum number of touches shown. */
  int touches() {
    return touches;
  }

  /** The maximum number of lines under each heading. */
  int lines() {
    return lines;
  }

  /** The maximum number of rows for each line. */
  int rows() {
    return rows;
  }
}
