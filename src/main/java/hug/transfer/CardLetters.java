package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/**
 * The letters of a file of vCards or a calendar, each of whose values can have an encoding of its
 * own: the one it names, or UTF-8, or that of the file, or else a guess.
 */
public final class CardLetters {
  private static final String BEGINNING = "BEGIN:VCARD";

  private final Source source;
  private final Optional<Charset> encoding;

  /** Whether the file has to be decoded before its lines can be found, as UTF-16. */
  private final boolean isDecoded;

  private final Function<byte[], Charset> guessing;
  private Charset likely = Source.WINDOWS;
  private long guesses;
  private long firstGuess;

  /**
   * @param guessing finds the encoding of a value that is not UTF-8
   * @throws hug.model.Failure if it is not a text file
   */
  public CardLetters(Source source, Function<byte[], Charset> guessing) {
    this.guessing = guessing;
    this.source = source;
    this.encoding = source.requireNoNul();
    this.isDecoded = encoding.filter(charset -> !isLikeAscii(charset)).isPresent();
  }

  private static boolean isLikeAscii(Charset charset) {
    return !charset.name().startsWith("ISO-2022")
        && new String(BEGINNING.getBytes(US_ASCII), charset).equals(BEGINNING);
  }

  /** The bytes of the file as letters up to U+00FF, because lines are folded between bytes. */
  public Reader bytes() {
    guesses = 0;
    return isDecoded
        ? new Utf8Letters(source.read())
        : new InputStreamReader(source.open(), ISO_8859_1);
  }

  /**
   * Decodes a value.
   *
   * @param named the name of its charset; may be empty or unknown
   * @param isRaw whether the bytes are those of the file, not quoted
   * @param line for a remark about a guess
   */
  public String text(byte[] bytes, String named, boolean isRaw, long line) {
    var utf8 = decoded(bytes, UTF_8);
    boolean isUtf8Anyway = isRaw && (isDecoded || utf8.isPresent() && isOfSingleBytes(named));
    var own = isUtf8Anyway ? utf8 : known(named).flatMap(charset -> decoded(bytes, charset));
    return own.or(() -> utf8)
        .or(() -> isDecoded ? utf8 : encoding.flatMap(charset -> decoded(bytes, charset)))
        .orElseGet(() -> guessed(bytes, line));
  }

  /** Whether no text in that charset is valid UTF-8 by chance, so that the name is wrong. */
  private static boolean isOfSingleBytes(String named) {
    return known(named)
        .filter(charset -> charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1)
        .isPresent();
  }

  private static Optional<Charset> known(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private String guessed(byte[] bytes, long line) {
    var damaged = damaged(bytes);
    if (damaged.isPresent()) {
      return damaged.get();
    }
    guesses++;
    var own = guessing.apply(bytes);
    if (guesses == 1) {
      firstGuess = line;
      likely = own;
    }
    return new String(bytes, own);
  }

  /** A text that is UTF-8 apart from a letter at its end, which some phones cut. */
  private static Optional<String> damaged(byte[] bytes) {
    var letters = CharBuffer.allocate(bytes.length);
    boolean isCut = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), letters, false).isUnderflow();
    var text = letters.flip().toString();
    return isCut && text.chars().anyMatch(letter -> letter >= 0x80)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A remark about values whose encoding was guessed, once they have been read. */
  public Optional<String> guess() {
    return guesses == 0
        ? Optional.empty()
        : Optional.of(
            (guesses == 1
                    ? "Line " + firstGuess + " is not UTF-8; read"
                    : guesses + " lines are not UTF-8, the first is line " + firstGuess + "; read")
                + " as "
                + EncodingGuess.name(likely)
                + ". If letters look wrong, use --encoding NAME.");
  }
}
