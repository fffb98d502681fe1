package hug.command;

import static hug.syntax.Option.flag;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.model.InputText;
import hug.output.Result;
import hug.syntax.Option;
import java.io.IOException;
import java.util.function.Function;

/** Notes that need not stand on the command line, where others on the machine could read them. */
public final class Notes {
  public static final Option<Boolean> EDITOR =
      flag("--editor", "Write the note in $VISUAL or $EDITOR, not on the command line");

  /** More than any note may have, so that what is too long is seen to be. */
  private static final int MOST_OCTETS = 100_000;

  private Notes() {}

  /**
   * The note that is meant.
   *
   * @param text the note itself, or - for what comes on standard input
   */
  public static String read(String text, Session session) {
    return InputText.note(text.equals("-") ? piped(session) : text);
  }

  private static String piped(Session session) {
    if (session.person().types()) {
      throw Failure.usage(
          "- reads the note from what another program writes, and here is none",
          "say: ... | hug touch CLIENT -, or write it with: hug touch CLIENT --editor");
    }
    try {
      var text = new String(session.in().readNBytes(MOST_OCTETS), UTF_8).replace("\r\n", "\n");
      if (text.isBlank()) {
        throw Failure.usage("- reads the note from standard input, and nothing came");
      }
      return text;
    } catch (IOException e) {
      throw Failure.refused("the note on standard input cannot be read: " + e.getMessage());
    }
  }

  /**
   * Does something with a note that is written now, in the editor of whoever is at the terminal.
   *
   * @throws Failure if it is empty, or that cannot be done; what was written is kept then
   */
  public static Result written(Session session, Function<String, Result> deed) {
    if (!session.person().canBeAsked()) {
      throw Failure.usage("--editor needs a terminal", "say: ... | hug touch CLIENT -");
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
