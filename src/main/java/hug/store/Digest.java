package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Computes the SHA-256 (FIPS 180-4) of lines. Java's own is looked up through the security
 * providers, which takes a twelfth of the processor time of a command.
 */
public final class Digest {
  private static final int BLOCK = 64;
  private static final int ROUNDS = 64;

  /** The offset of the total length, in bits, in the last block. */
  private static final int LENGTH_AT = 56;

  /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
  private static final int[] CONSTANTS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  /** The initial state: the same bits of the square roots of the first eight primes. */
  private final int[] state = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final byte[] block = new byte[BLOCK];
  private final int[] words = new int[ROUNDS];
  private long length;

  public Digest line(String text) {
    return line(text.getBytes(UTF_8));
  }

  Digest line(byte[] text) {
    int done = 0;
    while (done < text.length) {
      int at = (int) (length % BLOCK);
      int part = Math.min(text.length - done, BLOCK - at);
      System.arraycopy(text, done, block, at, part);
      done += part;
      take(part);
    }
    block[(int) (length % BLOCK)] = '\n';
    take(1);
    return this;
  }

  /** The digest as 64 hexadecimal digits; nothing can be added afterwards. */
  String hex() {
    long bits = length * Byte.SIZE;
    int at = (int) (length % BLOCK);
    block[at] = (byte) 0x80;
    Arrays.fill(block, at + 1, BLOCK, (byte) 0);
    if (at >= LENGTH_AT) {
      mix();
      Arrays.fill(block, (byte) 0);
    }
    for (int i = BLOCK - 1; i >= LENGTH_AT; i--, bits >>>= Byte.SIZE) {
      block[i] = (byte) bits;
    }
    mix();
    var hex = new StringBuilder();
    for (int word : state) {
      hex.append(HexFormat.of().toHexDigits(word));
    }
    return hex.toString();
  }

  /** Accounts for that many more bytes in the block. */
  private void take(int bytes) {
    length += bytes;
    if (length % BLOCK == 0) {
      mix();
    }
  }

  private void mix() {
    for (int i = 0; i < ROUNDS; i++) {
      words[i] = i < 16 ? bytes(4 * i) : words[i - 16] + low(i - 15) + words[i - 7] + high(i - 2);
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < ROUNDS; i++) {
      int choice = (e & f) ^ (~e & g);
      int majority = (a & b) ^ (a & c) ^ (b & c);
      int first = h + turned(e, 6, 11, 25) + choice + CONSTANTS[i] + words[i];
      int second = turned(a, 2, 13, 22) + majority;
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private int bytes(int at) {
    return block[at] << 24
        | (block[at + 1] & 0xff) << 16
        | (block[at + 2] & 0xff) << 8
        | block[at + 3] & 0xff;
  }

  private int low(int i) {
    int word = words[i];
    return Integer.rotateRight(word, 7) ^ Integer.rotateRight(word, 18) ^ word >>> 3;
  }

  private int high(int i) {
    int word = words[i];
    return Integer.rotateRight(word, 17) ^ Integer.rotateRight(word, 19) ^ word >>> 10;
  }

  private static int turned(int word, int first, int second, int third) {
    return Integer.rotateRight(word, first)
        ^ Integer.rotateRight(word, second)
        ^ Integer.rotateRight(word, third);
  }
}
