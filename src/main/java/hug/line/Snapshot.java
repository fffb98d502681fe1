package hug.line;

/**
 * A copy of the whole book, sealed, as it was after a link of the line.
 *
 * @param number the number of that link
 * @param hash the hash of that link
 * @param parts the copy in parts, so that none is too large to send
 */
public record Snapshot(long number, String hash, Iterable<byte[]> parts) {}
