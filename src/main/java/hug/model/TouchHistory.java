package hug.model;

import java.util.Arrays;

/**
 * The dates of each client's counted touches, in compact form because there may be millions. A day
 * is the number of days since 1970-01-01, and clients are numbered from 0.
 */
public final class TouchHistory {
  private final ClientNumbers clients;
  private final int[] joined;

  /** The index of each client's first day, and finally the end of the last client's days. */
  private final int[] starts;

  private final int[] days;
  private final TouchTotals totals;

  private TouchHistory(
      ClientNumbers clients, int[] joined, int[] starts, int[] days, TouchTotals totals) {
    this.clients = clients;
    this.joined = joined;
    this.starts = starts;
    this.days = days;
    this.totals = totals;
  }

  /** Builds a history from touches in any order. */
  public static final class Builder {
    private final ClientNumbers clients;
    private final int[] since;
    private final TouchTotals totals;
    private int[] whose;
    private int[] days;
    private int size;

    /**
     * @param clients all clients
     * @param since the day each became a client, according to the book
     * @param expected the approximate number of touches
     * @param first no touch is earlier than this day
     * @param last no touch is later than this day
     */
    public Builder(ClientNumbers clients, int[] since, int expected, int first, int last) {
      this.clients = clients;
      this.since = since;
      this.totals = new TouchTotals(first, last);
      this.whose = new int[Math.max(1, expected)];
      this.days = new int[Math.max(1, expected)];
    }

    /**
     * Adds a counted touch.
     *
     * @param client the number of the client, who must exist
     * @param words the number of words in the note
     */
    public void add(long client, int day, boolean isPersonal, int words) {
      if (size == days.length) {
        whose = Arrays.copyOf(whose, 2 * size);
        days = Arrays.copyOf(days, 2 * size);
      }
      whose[size] = clients.place(client);
      days[size++] = day;
      totals.add(day, isPersonal, words);
    }

    public TouchHistory build() {
      var starts = new int[clients.size() + 1];
      for (int i = 0; i < size; i++) {
        starts[whose[i] + 1]++;
      }
      for (int client = 0; client < clients.size(); client++) {
        starts[client + 1] += starts[client];
      }
      var sorted = new int[size];
      var next = starts.clone();
      for (int i = 0; i < size; i++) {
        sorted[next[whose[i]]++] = days[i];
      }
      var joined = since.clone();
      for (int client = 0; client < clients.size(); client++) {
        if (starts[client] < starts[client + 1]) {
          Arrays.sort(sorted, starts[client], starts[client + 1]);
          joined[client] = Math.min(joined[client], sorted[starts[client]]);
        }
      }
      return new TouchHistory(clients, joined, starts, sorted, totals);
    }
  }

  /** The number of clients. */
  public int size() {
    return clients.size();
  }

  /** The number of a client in the book. */
  public long number(int client) {
    return clients.at(client);
  }

  /** The day a client joined: their start date, or their first touch if that is earlier. */
  public int joined(int client) {
    return joined[client];
  }

  /** The index of a client's first touch. */
  public int start(int client) {
    return starts[client];
  }

  /** The day of a touch; the touches of a client are in order. */
  public int day(int touch) {
    return days[touch];
  }

  /** The number of touches a client had from one day to another, inclusive. */
  public int between(int client, int from, int to) {
    int touches = 0;
    for (int touch = starts[client]; touch < starts[client + 1]; touch++) {
      touches += days[touch] >= from && days[touch] <= to ? 1 : 0;
    }
    return touches;
  }

  /** The touches of all clients, by day. */
  public TouchTotals totals() {
    return totals;
  }
}
