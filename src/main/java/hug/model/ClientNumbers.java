package hug.model;

import java.util.Arrays;
import java.util.List;

/** The numbers of all clients, ascending, each with its place among them. */
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

  /** The number of the client at a place, from 0. */
  public long at(int place) {
    return numbers[place];
  }

  /** The place of a client; negative if they are not there. Most books have no gaps. */
  public int place(long client) {
    long guess = numbers.length == 0 ? -1 : client - numbers[0];
    return guess >= 0 && guess < numbers.length && numbers[(int) guess] == client
        ? (int) guess
        : Arrays.binarySearch(numbers, client);
  }
}
