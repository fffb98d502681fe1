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

/** Parameters and messages shared by the commands that record something about a client. */
public final class MatterParameters {
  public static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Client; omit to list all")
          .among(Values.Live.CLIENTS)
          .atMostOnce();
  public static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Description (use - to read standard input)").repeated();

  /** The description, for a command that lists open items without one. */
  public static final Parameter<String> MAYBE_TEXT =
      parameter("TEXT", word -> word, "Description; omit to list the client's open items")
          .details("Use - to read it from standard input.")
          .repeated();

  public static final Parameter<Long> ID =
      parameter("ID", MatterParameters::number, "Number, as shown in the lists");

  /** The same, for a command that also accepts the client, and lists open items without it. */
  public static final Parameter<String> WHICH =
      parameter("ID", word -> word, "Number, or the client; omit to list open items")
          .details("The lists show the number. The client is enough if only one item fits.")
          .atMostOnce();

  private MatterParameters() {}

  private static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not a number; use one that the lists show",
                "list open items with: hug done"));
  }

  public static ClientRef client(Arguments given, Session session) {
    return session.client(given.find(CLIENT).orElseThrow(() -> given.needs("CLIENT")));
  }

  /** The text, which must not be empty. */
  public static String text(Arguments given, Session session) {
    var text = maybeText(given, session);
    if (text.isEmpty()) {
      throw given.needs("TEXT");
    }
    return text;
  }

  public static String maybeText(Arguments given, Session session) {
    return read(TEXT, given, session);
  }

  /** The words joined into one text; empty if there are none. */
  public static String read(Parameter<String> words, Arguments given, Session session) {
    return given.has(words) ? Notes.read(String.join(" ", given.all(words)), session) : "";
  }

  /** The open matter with that number, which must be of that sort. */
  public static Matter open(long id, Session session, Matter.Sort sort) {
    var matter = any(id, session);
    if (matter.sort() != sort) {
      throw Failure.refused(isNot(matter, sort), "list " + sort + "s with: hug " + sort);
    }
    return matter;
  }

  /** Says what a matter is instead: {@code 3 is a complaint from Jim (#1), not a promise: torn}. */
  public static String isNot(Matter matter, Matter.Sort sort) {
    return matter.id()
        + " is "
        + one(matter.sort())
        + ofWhom(matter)
        + ", not "
        + one(sort)
        + text(matter);
  }

  private static String one(Matter.Sort sort) {
    boolean isMany = sort == Matter.Sort.FEEDBACK;
    return (isMany ? "" : "aeiou".indexOf(sort.toString().charAt(0)) < 0 ? "a " : "an ") + sort;
  }

  /** The open matter with the number on the command line. */
  public static Matter any(Arguments given, Session session) {
    return any(given.get(ID), session);
  }

  /** The open matter with that number. */
  public static Matter any(long id, Session session) {
    var matter =
        session
            .book()
            .matters()
            .withId(id)
            .orElseThrow(() ->
                Failure.refused("no item has the number " + id, "list open items with: hug done"));
    matter
        .ending()
        .ifPresent(end -> {
          throw Failure.refused(
              named(matter, id)
                  + " was already "
                  + end.as()
                  + " "
                  + Days.onDay(end.on(), session.today()));
        });
    return matter;
  }

  /** The matter in full: {@code promise 12 to Jim (#1): send the proofs}. */
  public static String inWords(Matter matter) {
    return inWords(matter, matter.id());
  }

  private static String inWords(Matter matter, long id) {
    return named(matter, id) + text(matter);
  }

  private static String text(Matter matter) {
    return matter.text().isEmpty() ? "" : ": " + Escaped.of(matter.text());
  }

  /** The matter without its text, for use in a sentence: {@code promise 12 to Jim (#1)}. */
  public static String named(Matter matter) {
    return named(matter, matter.id());
  }

  private static String named(Matter matter, long id) {
    return matter.sort() + " " + id + ofWhom(matter);
  }

  private static String ofWhom(Matter matter) {
    return switch (matter.sort()) {
          case PROMISE, ANSWER -> " to ";
          case COMPLAINT, FEEDBACK, OFFER -> " from ";
          case JOB, OCCASION -> " for ";
          case FACT -> " about ";
          case NEED, INTRODUCTION, SEAT -> " of ";
        }
        + matter.client();
  }

  /** A new matter of a client, recorded today by the user. */
  public static Matter noted(ClientRef client, Matter.Sort sort, String text, Session session) {
    return Matter.noted(client, sort, text, session.today(), session.staff());
  }

  /**
   * Adds a new matter to the book, and confirms it.
   *
   * @param next a line on what follows, given the number of the matter; may be empty
   */
  public static Result add(Matter matter, Session session, LongFunction<String> next) {
    var book = session.book();
    return book.change(() -> {
      long id = book.matters().add(matter);
      var lines = new ArrayList<String>();
      lines.add("Recorded " + inWords(matter, id) + ".");
      lines.add(next.apply(id));
      var verdict = session.evaluator().verdict(matter.client());
      if (verdict.isQuiet(session.today())) {
        lines.add(
            matter.client()
                + " is quiet, so this will not show up in any list ("
                + verdict.standing().quiet().orElseThrow().because()
                + ").");
      }
      lines.removeIf(String::isEmpty);
      return new Result.Words(lines);
    });
  }
}
