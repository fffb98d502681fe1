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
 * Where output waits until all of it is there: in memory or, if it is much, in a file that only its
 * owner can read and that vanishes with the program. So nobody who reads slowly, or not at all,
 * keeps a book from being written to.
 */
public final class Spool extends OutputStream {
  private static final int MOST_IN_MEMORY = 1 << 20;

  private final List<byte[]> memory = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private int inMemory;
  private FileChannel file;

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int length) {
    lengths.add(length);
    if (file == null && inMemory + length <= MOST_IN_MEMORY) {
      memory.add(Arrays.copyOfRange(octets, from, from + length));
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
      Channels.newOutputStream(file).write(octets, from, length);
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static Failure full(IOException e) {
    return Failure.refused(
        "cannot keep that much in the folder for temporary files: " + e.getMessage(),
        "make room there, or ask for less");
  }

  /** Whether there are more lines in it than that. */
  public boolean isLongerThan(int lines) {
    int count = 0;
    for (var octets : memory) {
      for (byte octet : octets) {
        count += octet == '\n' ? 1 : 0;
      }
    }
    return file != null || count > lines;
  }

  /** Hands over what was written as UTF-8, text by text as it was written; once. */
  void forEachText(Consumer<String> consumer) {
    try (var all = all()) {
      for (int length : lengths) {
        consumer.accept(new String(all.readNBytes(length), UTF_8));
      }
    } catch (IOException e) {
      throw full(e);
    }
  }

  /** Writes all of it, once. */
  public void writeTo(OutputStream out) throws IOException {
    try (var all = all()) {
      all.transferTo(out);
    }
  }

  /** What is in memory, and then what is in the file; which is gone when that is closed. */
  private InputStream all() throws IOException {
    var parts = new ArrayList<InputStream>();
    memory.forEach(octets -> parts.add(new ByteArrayInputStream(octets)));
    if (file != null) {
      file.position(0);
      parts.add(Channels.newInputStream(file));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
