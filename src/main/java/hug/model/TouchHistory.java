package hug.model;

import java.util.Arrays;

/**
 * On which days each client was touched so that it counted, as plain numbers: there may be
 * millions. A day is the number of days since 1970-01-01, and clients are counted from 0.
 */
public final class TouchHistory {
  private final ClientNumbers clients;
  private final int[] joined;

  /** Where the days of each client begin; one more, where those of the last end. */
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

  /** Takes touches in any order. */
  public static final class Builder {
    private final ClientNumbers clients;
    private final int[] since;
    private final TouchTotals totals;
    private int[] whose;
    private int[] days;
    private int size;

    /**
     * @param clients all of them
     * @param since when each was said to become a client
     * @param expected about how many touches there are
     * @param first a day before which there is no touch
     * @param last one after which there is none
     */
    public Builder(ClientNumbers clients, int[] since, int expected, int first, int last) {
      this.clients = clients;
      this.since = since;
      this.totals = new TouchTotals(first, last);
      this.whose = new int[Math.max(1, expected)];
      this.days = new int[Math.max(1, expected)];
    }

    /**
     * Adds a touch that counted.
     *
     * @param client the number of the client, who must be there
     * @param words how many the note has
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

  /** How many clients there are. */
  public int size() {
    return clients.size();
  }

  /** The number of a client in the book. */
  public long number(int client) {
    return clients.at(client);
  }

  /** The day a client joined: since when they are one, or their first touch, if that was before. */
  public int joined(int client) {
    return joined[client];
  }

  /** How many touches there are of all clients before one: where those of that client begin. */
  public int start(int client) {
    return starts[client];
  }

  /** The day of a touch; those of one client come in order. */
  public int day(int touch) {
    return days[touch];
  }

  /** How many touches a client had from one day to another, both included. */
  public int between(int client, int from, int to) {
    int touches = 0;
    for (int touch = starts[client]; touch < starts[client + 1]; touch++) {
      touches += days[touch] >= from && days[touch] <= to ? 1 : 0;
    }
    return touches;
  }

  /** The touches of all clients, by the day. */
  public TouchTotals totals() {
    return totals;
  }
}
