package hug.rule;

/**
 * One figure of a report.
 *
 * @param count absent if it cannot be computed
 * @param before the same figure for the previous period; absent if there is none
 */
public record Figure(String section, String name, Long count, Long before) {
  /** Whether it is known, and not zero in both periods. */
  public boolean isAny() {
    return count != null && (count != 0 || before != null && before != 0);
  }

  /** The change from the previous period, with its sign; empty if there is none. */
  public String change() {
    long more = before == null || count == null ? 0 : count - before;
    return more == 0 ? "" : (more > 0 ? "+" : "") + more;
  }
}
