package hug.model;

import java.util.Arrays;
import java.util.List;

/** The numbers of all clients in ascending order, and the index of each. */
public final class ClientNumbers {
  private final long[] numbers;

  /**
   * @param numbers in ascending order
   */
  public ClientNumbers(List<Long> numbers) {
    this.numbers = numbers.stream().mapToLong(Long::longValue).toArray();
  }

  public int size() {
    return numbers.length;
  }

  /** The number of the client at an index. */
  public long at(int place) {
    return numbers[place];
  }

  /** The index of a client; negative if missing. It is fast for numbers without gaps. */
  public int place(long client) {
    long guess = numbers.length == 0 ? -1 : client - numbers[0];
    return guess >= 0 && guess < numbers.length && numbers[(int) guess] == client
        ? (int) guess
        : Arrays.binarySearch(numbers, client);
  }
}
