package hug.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Validates text that people typed before it is stored. */
public final class InputText {
  private static final int NAME_LENGTH = 200;
  private static final int NOTE_LENGTH = 100_000;

  private InputText() {}

  /**
   * A name or another short one-line text, stripped.
   *
   * @throws Failure if it is blank, longer than 200 characters, or contains an invisible character
   */
  public static String name(String text) {
    var line = text.strip();
    if (line.isEmpty()) {
      throw Failure.usage("must not be empty");
    }
    return ofAtMost(NAME_LENGTH, line);
  }

  /** Like {@link #name}, but accepts blank text as empty. */
  public static String orNothing(String text) {
    return text.isBlank() ? "" : name(text);
  }

  /** The most of a text that {@link #name} accepts: without invisible characters, and cut. */
  public static String mendedName(String text) {
    var seen = new StringBuilder();
    for (int i = 0; i < text.length() && seen.length() < NAME_LENGTH - 1; ) {
      int letter = text.codePointAt(i);
      if (!Invisible.isHidden(text, i, letter)) {
        seen.appendCodePoint(letter);
      }
      i += Character.charCount(letter);
    }
    var mended = seen.toString().strip();
    return Folded.of(mended).isEmpty() ? "" : mended;
  }

  /** One of several names, such as a tag, without semicolons, which separate them in CSV. */
  public static String item(String text) {
    var item = name(text);
    if (item.indexOf(';') >= 0) {
      throw Failure.usage("\"" + item + "\" contains a semicolon; give each value separately");
    }
    return item;
  }

  /** The tags in a comma-separated text; a tag contains neither commas nor semicolons. */
  public static List<String> tags(String text) {
    var tags = new ArrayList<String>();
    for (var part : text.split(",")) {
      if (!part.isBlank()) {
        tags.add(item(part));
      }
    }
    return tags.isEmpty() ? List.of(item("")) : tags;
  }

  /** Exactly one tag. */
  public static String tag(String text) {
    var tags = tags(text);
    if (tags.size() > 1) {
      throw Failure.usage("\"" + text + "\" is " + tags.size() + " tags; use only one");
    }
    return tags.getFirst();
  }

  /**
   * A note: any text of up to 100,000 characters, line breaks included, stripped.
   *
   * @throws Failure if it is longer, or contains a NUL or half a character
   */
  public static String note(String text) {
    var note = text.strip();
    if (note.length() > NOTE_LENGTH) {
      requireNoMore(note.codePointCount(0, note.length()));
    }
    if (note.indexOf('\0') >= 0 || !note.equals(new String(note.getBytes(UTF_8), UTF_8))) {
      throw Failure.usage("contains a NUL byte or half a character");
    }
    return note;
  }

  /**
   * Requires that a note of so many characters is not too long.
   *
   * @throws Failure if it is
   */
  public static void requireNoMore(long characters) {
    if (characters > NOTE_LENGTH) {
      throw Failure.usage("too long: " + grouped(characters) + " characters (at most 100,000)");
    }
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String ofAtMost(int length, String line) {
    if (line.length() > length) {
      throw Failure.usage("too long: " + line.length() + " characters (at most " + length + ")");
    }
    if (!Character.isLetter(line.charAt(0)) && Folded.of(line).isEmpty()) {
      throw Failure.usage("\"" + Escaped.of(line) + "\" has no readable characters");
    }
    int hidden = Escaped.firstHidden(line);
    if (hidden >= 0) {
      int letter = line.codePointAt(hidden);
      throw Failure.usage(
          "\""
              + Escaped.of(line)
              + "\" contains "
              + (Character.isISOControl(letter) ? "a control" : "an invisible")
              + " character, "
              + "U+%04X".formatted(letter)
              + "; type it without that character");
    }
    return line;
  }
}
