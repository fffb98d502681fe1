package hug.rule;

import hug.model.Client;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Templates of texts for clients: the built-in ones, and what their placeholders stand for. */
public final class SayingText {
  /** The templates that are there until the business has its own of that name. */
  public static final List<Wording> BUILT_IN =
      List.of(
          new Wording(
              0,
              "back",
              "Dear {first}, it has been a while, and I would love to hear how you are. Shall we"
                  + " catch up soon? {me}"),
          new Wording(
              0,
              "birthday",
              "Happy birthday, {first}! I hope you have a wonderful day. Warm wishes, {me}"),
          new Wording(
              0, "hello", "Hello {first}, I was just thinking of you. How have you been? {me}"),
          new Wording(
              0,
              "thanks",
              "Dear {first}, thank you so much. It was a pleasure working with you. {me}"));

  /** The placeholders, for people. */
  public static final String PLACEHOLDERS = "{name}, {first}, {company}, {me}";

  private SayingText() {}

  /** The templates of a book together with the built-in ones that it does not replace, by name. */
  public static List<Wording> all(List<Wording> own) {
    var all = new ArrayList<>(own);
    for (var wording : BUILT_IN) {
      if (own.stream().noneMatch(one -> one.isNamed(wording.name()))) {
        all.add(wording);
      }
    }
    all.sort(Comparator.comparing(wording -> Folded.of(wording.name())));
    return all;
  }

  /** The names of all templates. */
  public static List<String> names(List<Wording> own) {
    return all(own).stream().map(Wording::name).toList();
  }

  /** The built-in template with that name, ignoring case and accents. */
  public static Optional<Wording> builtIn(String name) {
    return BUILT_IN.stream().filter(wording -> wording.isNamed(name)).findFirst();
  }

  /**
   * Requires that a text has only known placeholders.
   *
   * @throws Failure if it has another one, or none of a text
   */
  public static void requireKnown(String text) {
    if (text.isBlank()) {
      throw Failure.usage("the words must not be empty");
    }
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      int end = text.indexOf('}', at);
      var name = end < 0 ? "" : text.substring(at + 1, end);
      if (!List.of("name", "first", "company", "me").contains(name)) {
        throw Failure.usage(
            end < 0 || name.length() > 20
                ? "a \"{\" must begin one of: " + PLACEHOLDERS
                : "unknown placeholder \"{" + name + "}\"; choose from: " + PLACEHOLDERS);
      }
    }
  }

  /**
   * The text for a client.
   *
   * @param me the name of the sender
   */
  public static String of(Wording wording, Client client, String me) {
    var text = wording.text();
    var filled = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        break;
      }
      filled.append(text, from, at).append(value(text.substring(at + 1, end), client, me));
      from = end + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  private static String value(String placeholder, Client client, String me) {
    return switch (placeholder) {
      case "name" -> client.name();
      case "first" -> FirstName.of(client);
      case "company" -> client.company().isEmpty() ? client.name() : client.company();
      case "me" -> me;
      default -> "{" + placeholder + "}";
    };
  }
}
