package hug.line;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes in the format of RFC 1951, and back, with a bound on how large they may become. */
final class Deflated {
  private static final int LEAST_CHUNK = 1 << 10;
  private static final int MOST_CHUNK = 64 << 10;

  /** The usual ratio for texts; a guess. */
  private static final int RATIO = 4;

  private Deflated() {}

  static byte[] of(byte[] plain) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var chunk = chunk(plain.length);
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The plain bytes; absent if there would be more than {@code most}, or they are damaged. */
  static Optional<byte[]> inflate(byte[] deflated, int most) {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(deflated);
      var out = new ByteArrayOutputStream();
      var chunk = chunk((long) RATIO * deflated.length);
      while (!inflater.finished()) {
        int length = inflater.inflate(chunk);
        if (out.size() + length > most || length == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        out.write(chunk, 0, length);
      }
      return Optional.of(out.toByteArray());
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static byte[] chunk(long length) {
    return new byte[Math.clamp(length, LEAST_CHUNK, MOST_CHUNK)];
  }
}
