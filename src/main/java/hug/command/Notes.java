package hug.command;

import static hug.syntax.Option.flag;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.model.InputText;
import hug.output.Result;
import hug.syntax.Option;
import java.io.IOException;
import java.util.function.Function;

/** Notes from standard input or an editor, which other users of the machine cannot read. */
public final class Notes {
  public static final Option<Boolean> EDITOR =
      flag("--editor", "Write the note in your editor ($VISUAL or $EDITOR)")
          .details("This keeps the note off the command line, where other users could see it.");

  /** More than a note may have, so that one that is too long is refused rather than cut. */
  private static final int MOST_BYTES = 100_000;

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
      var text = new String(session.in().readNBytes(MOST_BYTES), UTF_8).replace("\r\n", "\n");
      if (text.isBlank()) {
        throw Failure.usage("- reads the note from standard input, which was empty");
      }
      return text;
    } catch (IOException e) {
      throw Failure.refused("cannot read the note from standard input: " + e.getMessage());
    }
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
