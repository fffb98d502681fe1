package hug.rule;

/** The digest of a row: equal rows have the same, and others practically never. */
public record RowDigest(long one, long other) {
  /** Odd numbers from the digits of pi and e, which mix well. */
  private static final long ONE_FACTOR = 0x243f6a8885a308d3L;

  private static final long OTHER_FACTOR = 0xb7e151628aed2a6bL;

  public static RowDigest of(String text) {
    long one = text.length();
    long other = ~one;
    for (int i = 0; i < text.length(); i++) {
      one = (one ^ text.charAt(i)) * ONE_FACTOR;
      one ^= one >>> 29;
      other = (other + text.charAt(i)) * OTHER_FACTOR;
      other ^= other >>> 31;
    }
    return new RowDigest(one, other);
  }
}
