package hug.model;

/** Totals of the counted touches of all clients, by day. */
public final class TouchTotals {
  private final int first;
  private final Sum[] sums;

  /**
   * @param first no touch is earlier than this day, counted from 1970-01-01
   * @param last no touch is later than this day
   */
  TouchTotals(int first, int last) {
    this.first = first;
    this.sums = new Sum[last - first + 1];
  }

  /** Totals for a range of days. */
  public static final class Sum {
    private long touches;
    private long personal;
    private long noted;
    private long words;

    /** The number of touches. */
    public long touches() {
      return touches;
    }

    /** The number of touches by call, card, visit, meeting or gift. */
    public long personal() {
      return personal;
    }

    /** The number of touches with a note. */
    public long noted() {
      return noted;
    }

    /** The number of words in these notes. */
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

  /** The totals from one day to another, inclusive. */
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
