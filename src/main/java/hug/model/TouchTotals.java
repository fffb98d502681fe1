package hug.model;

/** The touches of all clients that counted, and what they were like, by the day. */
public final class TouchTotals {
  private final int first;
  private final Sum[] sums;

  /**
   * @param first a day before which there is no touch, as a number since 1970-01-01
   * @param last one after which there is none
   */
  TouchTotals(int first, int last) {
    this.first = first;
    this.sums = new Sum[last - first + 1];
  }

  /** Touches of some days. */
  public static final class Sum {
    private long touches;
    private long personal;
    private long noted;
    private long words;

    /** How many there were. */
    public long touches() {
      return touches;
    }

    /** How many of them were made by call, card, visit, meeting or gift. */
    public long personal() {
      return personal;
    }

    /** How many had a note. */
    public long noted() {
      return noted;
    }

    /** How many words these notes had. */
    public long words() {
      return words;
    }

    private void add(Sum other) {
      touches += other.touches;
      personal += other.personal;
      noted += other.noted;
      words += other.words;
    }
  }

  void add(int day, boolean isPersonal, int words) {
    var sum = sums[day - first];
    if (sum == null) {
      sum = new Sum();
      sums[day - first] = sum;
    }
    sum.touches++;
    sum.personal += isPersonal ? 1 : 0;
    sum.noted += words > 0 ? 1 : 0;
    sum.words += words;
  }

  /** The touches from one day to another, both included. */
  public Sum between(int from, int to) {
    var all = new Sum();
    for (int day = Math.max(from, first); day <= to && day - first < sums.length; day++) {
      if (sums[day - first] != null) {
        all.add(sums[day - first]);
      }
    }
    return all;
  }
}
