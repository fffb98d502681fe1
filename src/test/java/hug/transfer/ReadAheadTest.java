package hug.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ReadAheadTest {
  /** Numbers from 1; one of them cannot be read, and the end may be a failure. */
  private static Entry.Source<Long> numbers(long count, long broken, RuntimeException end) {
    return consumer -> {
      for (long number = 1; number <= count; number++) {
        long value = number;
        consumer.accept(
            number == broken
                ? Entry.broken(number, "no number")
                : new Entry<>(number, () -> value));
      }
      if (end != null) {
        throw end;
      }
    };
  }

  @Test
  void entries_keep_their_order_and_their_failures() {
    var read = new ArrayList<Long>();
    new ReadAhead<>(numbers(1001, 500, null), () -> 0)
        .forEach(entry -> {
          if (entry.line() == 500) {
            assertThrows(Failure.class, entry::read);
          } else {
            read.add(entry.read());
          }
        });

    assertEquals(
        LongStream.rangeClosed(1, 1001).filter(number -> number != 500).boxed().toList(), read);
  }

  @Test
  void a_failure_of_the_source_comes_after_the_entries_read() {
    for (var end : List.of(Failure.refused("torn off"), new IllegalStateException("a fault"))) {
      var read = new ArrayList<Long>();
      var thrown =
          assertThrows(
              RuntimeException.class,
              () ->
                  new ReadAhead<>(numbers(777, 0, end), () -> 0)
                      .forEach(entry -> read.add(entry.read())));

      assertEquals(end, thrown);
      assertEquals(777, read.size());
    }
  }

  @Test
  void reading_stops_when_the_consumer_stops() throws Exception {
    var over = new CountDownLatch(1);
    Entry.Source<Long> endless =
        consumer -> {
          try {
            for (long number = 1; ; number++) {
              consumer.accept(Entry.broken(number, "never read"));
            }
          } finally {
            over.countDown();
          }
        };

    assertThrows(Failure.class, () -> new ReadAhead<>(endless, () -> 0).forEach(Entry::read));
    assertTrue(over.await(1, TimeUnit.MINUTES));
  }
}
