package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The attributes in an LDIF file (RFC 2849). Lines are unfolded before they are decoded, because a
 * fold may be inside a character.
 */
final class LdifLines implements AutoCloseable {
  /** Far more than any value has, except pictures. */
  private static final int MOST_LETTERS = 1_000_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._;-]*");
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private final Source source;
  private final LineReader reader;
  private final Optional<Charset> charset;
  private final boolean isDecoded;
  private long number;
  private boolean isCut;
  private final Function<byte[], Charset> guessing;
  private Optional<Charset> guess = Optional.empty();

  /** The next line of the file; null at the end. */
  private String ahead;

  /**
   * @param guessing finds the encoding of a value that is not UTF-8
   */
  LdifLines(Source source, Function<byte[], Charset> guessing) throws IOException {
    this.source = source;
    this.guessing = guessing;
    this.charset = source.charset();
    charset.ifPresent(source::in);
    this.isDecoded = charset.filter(LdifLines::isWide).isPresent();
    this.reader =
        new LineReader(
            isDecoded ? source.read() : new InputStreamReader(source.open(), ISO_8859_1),
            MOST_LETTERS);
    advance();
    if (ahead != null && !isDecoded && ahead.startsWith(MARK)) {
      ahead = ahead.substring(MARK.length());
    }
  }

  private static boolean isWide(Charset charset) {
    return charset.equals(UTF_16) || charset.name().startsWith("UTF-16");
  }

  private void advance() throws IOException {
    ahead = reader.next();
    number++;
    if (ahead != null && ahead.indexOf('\0') >= 0) {
      throw source.noText(number, "a NUL byte, so this is not a text file");
    }
  }

  /** The encoding of the first value that is not UTF-8, which is guessed. */
  Optional<Charset> guess() {
    return guess;
  }

  /** The next attribute, or a blank line, which has neither name nor text; absent at the end. */
  Optional<LdifLine> next() throws IOException {
    while (ahead != null && ahead.startsWith("#")) {
      unfolded();
    }
    if (ahead == null) {
      return Optional.empty();
    }
    long first = number;
    if (ahead.isBlank()) {
      advance();
      return Optional.of(new LdifLine(first, "", "", ""));
    }
    return Optional.of(attribute(first, unfolded()));
  }

  /** The next line with the lines that continue it. */
  private String unfolded() throws IOException {
    var line = new StringBuilder(ahead);
    boolean isComment = ahead.startsWith("#");
    int colon = ahead.indexOf(':');
    boolean isBase64 = colon >= 0 && ahead.startsWith("::", colon);
    isCut = reader.isCut();
    for (advance(); ahead != null; advance()) {
      boolean isFold = ahead.startsWith(" ") || ahead.startsWith("\t");
      if (!isFold && (isComment || colon < 0 || !isStray(ahead))) {
        break;
      }
      isCut |= reader.isCut() || line.length() > MOST_LETTERS;
      if (!isCut) {
        // A line that is no attribute belongs to the value before it.
        line.append(isFold || isBase64 ? "" : "\n").append(ahead, isFold ? 1 : 0, ahead.length());
      }
    }
    return line.toString();
  }

  private static boolean isStray(String line) {
    return !line.isBlank() && !line.startsWith("#") && !line.equals("-") && line.indexOf(':') < 0;
  }

  private LdifLine attribute(long first, String line) {
    int colon = line.indexOf(':');
    var head = colon < 0 ? "" : line.substring(0, colon).strip();
    if (!NAME.matcher(head).matches()) {
      return new LdifLine(first, "", decoded(line), "");
    }
    var name = head.replaceFirst(";.*", "");
    if (isCut) {
      return new LdifLine(first, name, "", "longer than " + MOST_LETTERS + " characters");
    }
    var value = line.substring(colon + 1);
    if (value.startsWith("<")) {
      return new LdifLine(first, name, "", "from another file");
    }
    return value.startsWith(":")
        ? base64(first, name, value.substring(1))
        : new LdifLine(first, name, decoded(value).strip(), "");
  }

  private LdifLine base64(long first, String name, String value) {
    try {
      var bytes = Base64.getDecoder().decode(value.replaceAll("\\s", ""));
      return isBinary(bytes)
          ? new LdifLine(first, name, "", "that is not a text")
          : new LdifLine(first, name, text(bytes).strip(), "");
    } catch (IllegalArgumentException broken) {
      return new LdifLine(first, name, "", "with broken base64");
    }
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte one : bytes) {
      if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
        return true;
      }
    }
    return false;
  }

  private String decoded(String line) {
    return isDecoded ? line : text(line.getBytes(ISO_8859_1));
  }

  private String text(byte[] bytes) {
    try {
      return charset.orElse(UTF_8).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notSo) {
      var own = guessing.apply(bytes);
      guess = guess.or(() -> Optional.of(own));
      return new String(bytes, own);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
