package hug.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * The likely encoding of those parts of a file that are not UTF-8. All of them are looked at when
 * the first one is met.
 */
public final class PartsEncoding {
  private static final int MOST = 1 << 20;

  private final Consumer<Consumer<byte[]>> parts;
  private Charset likely;

  /**
   * @param parts passes on each such part of the file
   */
  public PartsEncoding(Consumer<Consumer<byte[]>> parts) {
    this.parts = parts;
  }

  /** The encoding of a part. */
  public Charset of(byte[] part) {
    try {
      var charset = likely();
      charset.newDecoder().decode(ByteBuffer.wrap(part));
      return charset;
    } catch (CharacterCodingException other) {
      return Source.WINDOWS;
    }
  }

  private synchronized Charset likely() {
    if (likely == null) {
      var all = new ByteArrayOutputStream();
      parts.accept(part -> {
        if (all.size() < MOST) {
          all.writeBytes(part);
          all.write('\n');
        }
      });
      likely = EncodingGuess.of(all.toByteArray());
    }
    return likely;
  }
}
