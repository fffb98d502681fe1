package hug.rule;

/**
 * One number of a report.
 *
 * @param count absent where there was nothing that it could be worked out from
 * @param before the same in the period before; absent where nothing compares
 */
public record Figure(String section, String name, Long count, Long before) {
  /** Whether there is anything to say in either period. */
  public boolean isAny() {
    return count != null && (count != 0 || before != null && before != 0);
  }

  /** How much more it is than before, with its sign; empty where it is the same. */
  public String change() {
    long more = before == null || count == null ? 0 : count - before;
    return more == 0 ? "" : (more > 0 ? "+" : "") + more;
  }
}
