package hug.command;

import static hug.syntax.Parameter.parameter;

import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.function.LongFunction;

/** What the commands that note something of a client have in common: whom, what, and which. */
public final class MatterParameters {
  public static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "The client. Without one, lists all")
          .among(Values.Live.CLIENTS)
          .atMostOnce();
  public static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "What; - reads it from standard input").repeated();

  /** What is noted, by a command that lists what there is where nothing is. */
  public static final Parameter<String> MAYBE_TEXT =
      parameter(
              "TEXT",
              word -> word,
              "What (use - to read standard input). Without it, lists what the client has open")
          .repeated();

  public static final Parameter<Long> ID =
      parameter("ID", MatterParameters::number, "Which: the number that the lists show");

  /** The same, of a command that can be told the client, and that lists what there is. */
  public static final Parameter<String> WHICH =
      parameter(
              "ID",
              word -> word,
              "Which: the number that the lists show, or the client, if that leaves only one."
                  + " Without it, lists what is open")
          .atMostOnce();

  private MatterParameters() {}

  private static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not a number",
                "the lists show them: hug due, hug promise, hug complaint, hug job"));
  }

  public static ClientRef client(Arguments given, Session session, String command) {
    return session.client(
        given
            .find(CLIENT)
            .orElseThrow(
                () -> Failure.usage(command + " needs CLIENT: whom?", "see: hug help " + command)));
  }

  /** The text, which must not be empty. */
  public static String text(Arguments given, Session session, String command) {
    var text = maybeText(given, session);
    if (text.isEmpty()) {
      throw Failure.usage(command + " needs TEXT: what?", "see: hug help " + command);
    }
    return text;
  }

  public static String maybeText(Arguments given, Session session) {
    return read(TEXT, given, session);
  }

  /** The words of a text, as one; empty where there are none. */
  public static String read(Parameter<String> words, Arguments given, Session session) {
    return given.has(words) ? Notes.read(String.join(" ", given.all(words)), session) : "";
  }

  /** The matter of that number, which must be of that sort and open. */
  public static Matter open(long id, Session session, Matter.Sort sort) {
    var matter = any(id, session);
    if (matter.sort() != sort) {
      throw Failure.refused(
          matter.id() + " is no " + sort + ": it is " + inWords(matter),
          "see each " + sort + " with: hug " + sort);
    }
    return matter;
  }

  /** The matter of the number that was given, which must be open. */
  public static Matter any(Arguments given, Session session) {
    return any(given.get(ID), session);
  }

  /** The matter of that number, which must be open. */
  public static Matter any(long id, Session session) {
    var matter =
        session
            .book()
            .matters()
            .withId(id)
            .orElseThrow(() ->
                Failure.refused(
                    "no promise, complaint, job or fact has the number " + id,
                    "see what is open with: hug due --within 1y"));
    matter
        .ending()
        .ifPresent(end -> {
          throw Failure.refused(
              inWords(matter) + " was " + end.as() + " on " + end.on() + " already");
        });
    return matter;
  }

  /** What it is, whose, and what about: {@code promise 12 to Jim (#1), send the proofs}. */
  public static String inWords(Matter matter) {
    return inWords(matter, matter.id());
  }

  private static String inWords(Matter matter, long id) {
    return matter.sort()
        + " "
        + id
        + (matter.sort() == Matter.Sort.PROMISE || matter.sort() == Matter.Sort.ANSWER
            ? " to "
            : " of ")
        + matter.client()
        + (matter.text().isEmpty() ? "" : ", " + Escaped.of(matter.text()));
  }

  /** A matter of a client that is noted now, by whoever is at work. */
  public static Matter noted(ClientRef client, Matter.Sort sort, String text, Session session) {
    return Matter.noted(client, sort, text, session.today(), session.staff());
  }

  /**
   * Puts a new matter in the book, and says so.
   *
   * @param next what to do next, given the number of the matter; empty for nothing
   */
  public static Result add(Matter matter, Session session, LongFunction<String> next) {
    var book = session.book();
    return book.change(() -> {
      long id = book.matters().add(matter);
      var lines = new ArrayList<String>();
      lines.add("Noted: " + inWords(matter, id) + ".");
      lines.add(next.apply(id));
      var verdict = session.evaluator().verdict(matter.client());
      if (verdict.isQuiet(session.today())) {
        lines.add(
            "But "
                + matter.client()
                + " is left in peace, and so on no list ("
                + verdict.standing().quiet().orElseThrow().because()
                + ").");
      }
      lines.removeIf(String::isEmpty);
      return new Result.Words(lines);
    });
  }
}
