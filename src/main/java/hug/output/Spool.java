package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Buffers output until it is complete: in memory or, if it is long, in a temporary file that only
 * its owner can read. So a slow reader never keeps the book locked.
 */
public final class Spool extends OutputStream {
  private static final int MOST_IN_MEMORY = 1 << 20;

  private final List<byte[]> memory = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private int inMemory;
  private FileChannel file;

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    lengths.add(length);
    if (file == null && inMemory + length <= MOST_IN_MEMORY) {
      memory.add(Arrays.copyOfRange(bytes, from, from + length));
      inMemory += length;
      return;
    }
    try {
      if (file == null) {
        file =
            FileChannel.open(
                Files.createTempFile("hug", null),
                Set.of(
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
      }
      Channels.newOutputStream(file).write(bytes, from, length);
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static Failure full(IOException e) {
    return Failure.refused(
        "cannot buffer the output in the folder for temporary files: " + e.getMessage(),
        "free some space there");
  }

  /** Whether it has more than so many lines. */
  public boolean isLongerThan(int lines) {
    int count = 0;
    for (var bytes : memory) {
      for (byte value : bytes) {
        count += value == '\n' ? 1 : 0;
      }
    }
    return file != null || count > lines;
  }

  /** Passes on the texts in the pieces in which they were written; can be called once. */
  void forEachText(Consumer<String> consumer) {
    try (var all = all()) {
      for (int length : lengths) {
        consumer.accept(new String(all.readNBytes(length), UTF_8));
      }
    } catch (IOException e) {
      throw full(e);
    }
  }

  /** Writes everything; can be called once. */
  public void writeTo(OutputStream out) throws IOException {
    try (var all = all()) {
      all.transferTo(out);
    }
  }

  /** The part in memory followed by the file, which is deleted on closing. */
  private InputStream all() throws IOException {
    var parts = new ArrayList<InputStream>();
    memory.forEach(bytes -> parts.add(new ByteArrayInputStream(bytes)));
    if (file != null) {
      file.position(0);
      parts.add(Channels.newInputStream(file));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
