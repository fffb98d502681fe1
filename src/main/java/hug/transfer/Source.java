package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.ClosedFolder;
import hug.model.Failure;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A text from outside, whose encoding is checked before it is used. */
public final class Source {
  private interface Opening {
    InputStream open() throws IOException;
  }

  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BOM = 0xfeff;

  /** The replacement character for bytes that are invalid in their encoding. */
  private static final int DAMAGED = 0xfffd;

  private static final int BLOCK = 1 << 16;
  static final int LONGEST_BEGINNING = 10_000;
  private static final int MOST_TO_GUESS = 1 << 20;

  private final String name;
  private final Opening opening;
  private long size;
  private Stored stored;
  private LongConsumer watcher = _ -> {};
  private Optional<Charset> charset = Optional.empty();
  private boolean isGuess;

  private Source(String name, long size, Opening opening) {
    this.name = name;
    this.size = size;
    this.opening = opening;
  }

  /**
   * A file.
   *
   * @throws Failure if it cannot be read
   */
  public static Source file(String name) {
    try {
      var path = Path.of(name);
      if (Files.isDirectory(path) && Files.isReadable(path)) {
        throw OtherFolder.failure(path);
      }
      if (!Files.isReadable(path)) {
        ClosedFolder.refuse(path);
        throw Failure.refused(
            "cannot read "
                + name
                + (Files.exists(path) ? ": permission denied" : ": no such file"));
      }
      if (!Files.isRegularFile(path)) {
        return new Source(name, Files.newInputStream(path));
      }
      return new Source(name, Files.size(path), () -> Files.newInputStream(path));
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" is not a valid file name");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private Source(String name, InputStream in) {
    this.name = name;
    this.opening = () -> stored(in);
  }

  /** Standard input, stored so that it can be read more than once. */
  public static Source stream(InputStream in) {
    return new Source("standard input", in);
  }

  /** The stored stream; it is read on first use, when the encoding is known. */
  private InputStream stored(InputStream in) throws IOException {
    if (stored == null) {
      var first = in.readNBytes(BLOCK);
      if (charset.orElse(UTF_8).equals(UTF_8)
          && !Utf8Check.isUtf16(first)
          && EncodingGuess.utf16(first).isEmpty()) {
        // Binary input may be endless, so check the first block.
        var check = new Utf8Check();
        for (byte one : first) {
          if (!check.accepts(one & 0xff) && check.isNul()) {
            stored = Stored.of(first, InputStream.nullInputStream(), name);
            throw noText(check);
          }
        }
      }
      stored = Stored.of(first, in, name);
      size = stored.size();
    }
    return stored.open();
  }

  public String name() {
    return name;
  }

  /** The failure to read it. */
  public Failure unreadable(IOException e) {
    return unreadable(name, e);
  }

  private static Failure unreadable(String name, IOException e) {
    return Failure.refused("cannot read " + name + ": " + e.getMessage());
  }

  public Failure tooLong(long line, String what) {
    return Failure.refused(
        name + ", line " + line + ": " + what, "is this a file of contacts? Nothing was imported");
  }

  private Failure noText(Utf8Check check) {
    return noText(check.line(), check.complaint());
  }

  /** Its bytes. */
  public InputStream open() {
    try {
      var bytes = opening.open();
      return new BufferedInputStream(new Watched(bytes, size, watcher), BLOCK);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Reports to {@code who} the percentage that has been read. */
  public void watched(LongConsumer who) {
    watcher = who;
  }

  /** Sets the encoding, instead of detecting it. */
  public Source in(Charset encoding) {
    charset = Optional.of(encoding);
    return this;
  }

  /** The remark about an encoding that was guessed. */
  static String guessed(Charset charset) {
    return "The file is not UTF-8; read as "
        + EncodingGuess.name(charset)
        + ". If letters look wrong, use --encoding NAME.";
  }

  /** A remark about the encoding, if it was guessed. */
  public Optional<String> guess() {
    return isGuess ? Optional.of(guessed(charset.orElse(UTF_8))) : Optional.empty();
  }

  /** The first line that is not blank, unchecked, for detecting the format. */
  String beginning() {
    var encoding = charset().orElse(UTF_8);
    try (var reader = new BufferedReader(new InputStreamReader(open(), encoding))) {
      var line = new StringBuilder();
      for (int i = 0; i < LONGEST_BEGINNING; i++) {
        int next = reader.read();
        boolean isEnd = next < 0 || next == '\n' || next == '\r';
        if (isEnd && (next < 0 || !line.toString().isBlank())) {
          break;
        }
        line.append(next == BOM || isEnd ? ' ' : (char) next);
      }
      return line.toString().strip();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Requires that it is neither empty nor of a format that hug knows but does not import.
   *
   * @throws Failure that says what it is
   */
  public void requireWanted() {
    var first = firstBytes();
    if (first.length < BLOCK && head().isBlank()) {
      throw Failure.refused(
          name + " is empty", "the first line should name the columns, such as name,phone,email");
    }
    var other = OtherFile.failure(first, name);
    if (other.isPresent()) {
      throw other.get();
    }
  }

  /** The first bytes, which show what kind of file it is. */
  public byte[] firstBytes() {
    try (var in = open()) {
      return in.readNBytes(BLOCK);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The beginning of the text, unchecked and without a byte order mark. */
  public String head() {
    var text = new String(firstBytes(), charset().orElse(UTF_8));
    var start = text.startsWith("\ufeff") ? text.substring(1) : text;
    return start.substring(0, Math.min(start.length(), LONGEST_BEGINNING));
  }

  /** The encoding that was given, or that a mark shows; absent otherwise. */
  public Optional<Charset> charset() {
    return charset.or(this::marked);
  }

  /** A reader of the text, without the byte order mark. */
  public Reader read() {
    var letters = new InputStreamReader(open(), charset.orElse(UTF_8));
    var reader = new BufferedReader(letters);
    try {
      reader.mark(1);
      if (reader.read() != BOM) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads all of it once to detect the encoding: UTF-16, UTF-8 (RFC 3629), or else the likeliest
   * one.
   *
   * @throws Failure with the line number, if it is not a text or has a NUL byte
   */
  public void requireText() {
    if (charset.isEmpty()) {
      charset = marked();
      isGuess = charset.isPresent() && !charset.get().equals(UTF_16);
    }
    if (charset.orElse(UTF_8).equals(UTF_8)) {
      var check = checkedAsUtf8();
      if (check.isEmpty()) {
        return;
      }
      if (charset.isPresent() || check.get().isNul()) {
        throw noText(check.get());
      }
      guess(EncodingGuess.of(start()));
    }
    requireLetters();
  }

  /**
   * Reads all of it once to check that it has no NUL bytes, for a file whose parts say how they are
   * encoded.
   *
   * @return the encoding of all of it, if it was given or is marked
   * @throws Failure with the line number, if it is not a text
   */
  Optional<Charset> requireNoNul() {
    if (charset.isEmpty()) {
      charset = marked();
    }
    if (charset.filter(wide -> wide.name().matches("UTF-(16|32).*")).isPresent()) {
      requireLetters();
      return charset;
    }
    var lines = new LineCount();
    try (var in = open()) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        lines.see(next);
        if (next == 0) {
          throw noText(lines.line(), "a NUL byte, so this is not a text file");
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return charset;
  }

  private void guess(Charset likely) {
    charset = Optional.of(likely);
    isGuess = true;
  }

  /** The first bytes, up to the end of a line if there are more. */
  private byte[] start() {
    try (var in = open()) {
      var bytes = in.readNBytes(MOST_TO_GUESS);
      int end = bytes.length;
      while (bytes.length == MOST_TO_GUESS && end > 1 && bytes[end - 1] != '\n') {
        end--;
      }
      return Arrays.copyOf(bytes, end);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** UTF-16, if it starts with a byte order mark, or shows it by its NUL bytes. */
  private Optional<Charset> marked() {
    try (var in = open()) {
      var bytes = in.readNBytes(BLOCK);
      return Utf8Check.isUtf16(bytes) ? Optional.of(UTF_16) : EncodingGuess.utf16(bytes);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Optional<Utf8Check> checkedAsUtf8() {
    try (var in = open()) {
      return Utf8Check.first(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void requireLetters() {
    var lines = new LineCount();
    try (var reader = read()) {
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        lines.see(next);
        if (next == 0) {
          throw noText(lines.line(), "a NUL byte, so this is not a text file");
        }
        if (next == DAMAGED && isGuess && !charset.orElse(UTF_8).equals(WINDOWS)) {
          guess(WINDOWS);
          requireLetters();
          return;
        }
        if (next == DAMAGED) {
          throw noText(lines.line(), "this is not valid " + charset.orElse(UTF_8));
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  Failure noText(long line, String complaint) {
    var other = OtherFile.binary(firstBytes(), name);
    if (other.isPresent()) {
      return other.get();
    }
    return Failure.refused(
        name + ", line " + line + ": " + complaint,
        "save it as UTF-8 text and import it again; nothing was imported");
  }
}
