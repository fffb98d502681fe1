package hug.output;

import hug.model.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where output waits until all of it is there: in memory or, if it is much, in a file that only its
 * owner can read and that vanishes with the program. So nobody who reads slowly, or not at all,
 * keeps a book from being written to.
 */
public final class Spool extends OutputStream {
  private static final int MOST_IN_MEMORY = 2 << 20;

  private final List<byte[]> memory = new ArrayList<>();
  private int inMemory;
  private FileChannel file;

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int length) {
    if (file == null && inMemory + length <= MOST_IN_MEMORY) {
      memory.add(Arrays.copyOfRange(octets, from, from + length));
      inMemory += length;
    } else {
      spill(octets, from, length);
    }
  }

  private void spill(byte[] octets, int from, int length) {
    try {
      if (file == null) {
        file =
            FileChannel.open(
                Files.createTempFile("hug", null),
                Set.of(
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        empty(Channels.newOutputStream(file));
      }
      Channels.newOutputStream(file).write(octets, from, length);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot keep that much in the folder for temporary files: " + e.getMessage(),
          "make room there, or ask for less");
    }
  }

  private void empty(OutputStream out) throws IOException {
    for (var octets : memory) {
      out.write(octets);
    }
    memory.clear();
    inMemory = 0;
  }

  /** Writes all of it, once. */
  void writeTo(OutputStream out) throws IOException {
    if (file != null) {
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
      file.close();
    }
    empty(out);
  }
}
