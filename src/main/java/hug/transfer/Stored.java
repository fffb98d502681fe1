package hug.transfer;

import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/**
 * A stream that can be read more than once. The start is kept in memory, the rest in a private
 * temporary file, which is deleted when the program ends.
 */
final class Stored {
  private static final int MOST_IN_MEMORY = 4 << 20;

  /** A file this long would have tens of millions of contacts. */
  private static final long MOST = 1L << 30;

  private final byte[] beginning;
  private final FileChannel rest;
  private final long size;

  private Stored(byte[] beginning, FileChannel rest, long size) {
    this.beginning = beginning;
    this.rest = rest;
    this.size = size;
  }

  /**
   * Stores a whole stream.
   *
   * @param beginning the bytes that were read from it before
   * @param name for the message if it is too long
   */
  static Stored of(byte[] beginning, InputStream in, String name) throws IOException {
    var bytes = new byte[MOST_IN_MEMORY];
    System.arraycopy(beginning, 0, bytes, 0, beginning.length);
    int length =
        beginning.length + in.readNBytes(bytes, beginning.length, bytes.length - beginning.length);
    int next = length < bytes.length ? -1 : in.read();
    if (next < 0) {
      return new Stored(Arrays.copyOf(bytes, length), null, length);
    }
    var file = file();
    long size = length;
    var block = ByteBuffer.allocate(1 << 16);
    block.put((byte) next);
    for (int count = 1; count > 0; count = in.read(block.array(), 0, block.capacity())) {
      block.position(0).limit(count);
      while (block.hasRemaining()) {
        file.write(block);
      }
      block.clear();
      size += count;
      if (size > MOST) {
        file.close();
        throw Failure.refused(
            name + " is longer than 1 GB, or endless",
            "save it as a file and import that; nothing was imported");
      }
    }
    return new Stored(bytes, file, size);
  }

  private static FileChannel file() throws IOException {
    return FileChannel.open(
        Files.createTempFile("hug", null),
        Set.of(
            StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** The number of bytes. */
  long size() {
    return size;
  }

  /** The stream, from the start. */
  InputStream open() {
    var memory = new ByteArrayInputStream(beginning);
    return rest == null ? memory : new SequenceInputStream(memory, new Rest());
  }

  /** The part in the temporary file. */
  private final class Rest extends InputStream {
    private long at;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = rest.read(ByteBuffer.wrap(bytes, from, length), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
