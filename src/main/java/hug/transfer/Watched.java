package hug.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** The octets of a file, counted as they go by. */
final class Watched extends FilterInputStream {
  private final long size;
  private final LongConsumer watcher;
  private long count;

  /**
   * @param size of the whole; 0 if that is unknown
   * @param watcher is told how many hundredths were read
   */
  Watched(InputStream in, long size, LongConsumer watcher) {
    super(in);
    this.size = size;
    this.watcher = watcher;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    int read = super.read(octets, from, length);
    count += Math.max(0, read);
    watcher.accept(size == 0 ? 0 : 100 * count / size);
    return read;
  }
}
