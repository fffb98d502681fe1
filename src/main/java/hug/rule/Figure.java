package hug.rule;

/**
 * One number of a report.
 *
 * @param before the same in the period before; absent where nothing compares
 */
public record Figure(String section, String name, long count, Long before) {
  /** Whether there is anything to say in either period. */
  public boolean isAny() {
    return count != 0 || before != null && before != 0;
  }

  /** How much more it is than before, with its sign; empty where it is the same. */
  public String change() {
    long more = before == null ? 0 : count - before;
    return more == 0 ? "" : (more > 0 ? "+" : "") + more;
  }
}
