package hug.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that reports how much of it has been read. */
final class Watched extends FilterInputStream {
  private final long size;
  private final LongConsumer watcher;
  private long count;

  /**
   * @param size the number of bytes; 0 if unknown
   * @param watcher receives the percentage that has been read
   */
  Watched(InputStream in, long size, LongConsumer watcher) {
    super(in);
    this.size = size;
    this.watcher = watcher;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count += Math.max(0, read);
    watcher.accept(size == 0 ? 0 : 100 * count / size);
    return read;
  }
}
