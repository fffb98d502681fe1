package hug.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Reads entries ahead on another thread, because reading one takes about as long as importing it.
 */
final class ReadAhead<T> implements Entry.Source<T> {
  private static final int AT_A_TIME = 250;
  private static final int TIMES = 2;

  /** A batch ends once it has this many letters. */
  private static final long MOST_LETTERS = 1_000_000;

  private final Entry.Source<T> source;
  private final LongSupplier letters;

  /**
   * @param letters counts the letters read from the source so far
   */
  ReadAhead(Entry.Source<T> source, LongSupplier letters) {
    this.source = source;
    this.letters = letters;
  }

  /** One pass over the entries in batches; an empty batch marks the end. */
  private static final class Reading<T> implements Runnable {
    private final Entry.Source<T> source;
    private final LongSupplier letters;
    private final BlockingQueue<List<Entry<T>>> queue = new ArrayBlockingQueue<>(TIMES);
    private List<Entry<T>> some = new ArrayList<>();
    private long lettersBefore;

    Reading(Entry.Source<T> source, LongSupplier letters) {
      this.source = source;
      this.letters = letters;
    }

    @Override
    public void run() {
      try {
        readAll();
        if (!some.isEmpty()) {
          handOver();
        }
        handOver();
      } catch (CancellationException nobodyTakesThem) {
        // The consumer stopped, and knows why.
      }
    }

    private void readAll() {
      try {
        source.forEach(entry -> add(entry.inHand()));
      } catch (RuntimeException | Error e) {
        some.add(
            new Entry<>(
                0,
                () -> {
                  throw e;
                }));
      }
    }

    private void add(Entry<T> entry) {
      some.add(entry);
      if (some.size() == AT_A_TIME || letters.getAsLong() - lettersBefore > MOST_LETTERS) {
        lettersBefore = letters.getAsLong();
        handOver();
      }
    }

    private void handOver() {
      try {
        queue.put(some);
        some = new ArrayList<>();
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }

    List<Entry<T>> next() {
      try {
        return queue.take();
      } catch (InterruptedException over) {
        throw new CancellationException();
      }
    }
  }

  @Override
  public void forEach(Consumer<Entry<T>> consumer) {
    var reading = new Reading<>(source, letters);
    var thread = Thread.ofPlatform().daemon().start(reading);
    try {
      for (var some = reading.next(); !some.isEmpty(); some = reading.next()) {
        some.forEach(consumer);
      }
    } finally {
      thread.interrupt();
    }
  }
}
