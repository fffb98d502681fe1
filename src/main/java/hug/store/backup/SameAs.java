package hug.store.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** An output stream that compares what is written with other bytes. */
final class SameAs extends OutputStream {
  private final InputStream others;
  private boolean isSame = true;

  SameAs(InputStream others) {
    this.others = new BufferedInputStream(others);
  }

  @Override
  public void write(int value) throws IOException {
    isSame &= others.read() == (value & 0xff);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    isSame &=
        Arrays.equals(Arrays.copyOfRange(bytes, from, from + length), others.readNBytes(length));
  }

  /** Whether everything written was equal, and nothing of the other bytes is left. */
  boolean isWhole() throws IOException {
    return isSame && others.read() < 0;
  }

  @Override
  public void close() throws IOException {
    others.close();
  }
}
