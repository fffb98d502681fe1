package hug.command;

import static hug.syntax.Option.flag;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.model.InputText;
import hug.output.Result;
import hug.syntax.Option;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** Notes from standard input or an editor, which other users of the machine cannot read. */
public final class Notes {
  public static final Option<Boolean> EDITOR =
      flag("--editor", "Write the note in your editor ($VISUAL or $EDITOR)")
          .details("This keeps the note off the command line, where other users could see it.");

  /** More than a note may have, whatever the characters. */
  private static final int MOST_BYTES = 1 << 20;

  private Notes() {}

  /**
   * The note.
   *
   * @param text the note itself, or - to read standard input
   */
  public static String read(String text, Session session) {
    return InputText.note(text.equals("-") ? piped(session) : text);
  }

  private static String piped(Session session) {
    if (session.person().types()) {
      throw Failure.usage(
          "- reads the note from standard input, but nothing is piped in",
          "use: ... | hug touch CLIENT -, or: hug touch CLIENT --editor");
    }
    try {
      var bytes = session.in().readNBytes(MOST_BYTES);
      InputText.requireNoMore(characters(bytes, session.in()));
      var text = new String(bytes, UTF_8).replace("\r\n", "\n");
      if (text.isBlank()) {
        throw Failure.usage("- reads the note from standard input, which was empty");
      }
      return text;
    } catch (IOException e) {
      throw Failure.refused("cannot read the note from standard input: " + e.getMessage());
    }
  }

  /**
   * The number of characters of a text that is read to its end, without keeping it.
   *
   * @param begun what has been read of it
   */
  private static long characters(byte[] begun, InputStream in) throws IOException {
    long count = 0;
    long shown = 0;
    for (var some = begun; some.length > 0; some = in.readNBytes(MOST_BYTES)) {
      for (byte one : some) {
        // Each character has one byte that does not continue another.
        count += (one & 0xc0) == 0x80 || one == '\r' ? 0 : 1;
        shown = one > ' ' || one < 0 ? count : shown;
      }
    }
    return shown;
  }

  /**
   * Opens the user's editor, and passes the note on.
   *
   * @throws Failure if the note is empty or cannot be used; in the latter case it is kept
   */
  public static Result written(Session session, Function<String, Result> deed) {
    if (!session.person().canBeAsked()) {
      throw Failure.usage("--editor needs a terminal", "use: ... | hug touch CLIENT -");
    }
    try (var draft = new Draft("", session)) {
      var text = draft.edited();
      if (text.isBlank()) {
        throw Failure.refused("empty note; nothing was logged");
      }
      try {
        var answer = deed.apply(InputText.note(text));
        draft.use();
        return answer;
      } catch (Failure failure) {
        throw draft.kept(failure);
      }
    }
  }
}
