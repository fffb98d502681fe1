package hug.command;

import static hug.syntax.Parameter.parameter;

import hug.model.ClientRef;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Values;

/** The client that a command is about. */
public final class ClientParameter {
  private static final String HOW =
      "Part of the name is enough if it matches only one client. An alias, an e-mail address or a"
          + " phone number works too. Case and accents do not matter.";

  public static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Client: name, part of the name, or number")
          .details(HOW)
          .among(Values.Live.CLIENTS);

  /** For a command with no argument after the client. */
  public static final Parameter<String> NAME = CLIENT.inWords();

  /** For a command that filters can apply to many clients. */
  public static final Parameter<String> MAYBE_CLIENT =
      parameter("CLIENT", word -> word, "Client: name or number; omit with filters")
          .details(HOW)
          .among(Values.Live.CLIENTS)
          .atMostOnce();

  private ClientParameter() {}

  /** The client named on the command line. */
  public static ClientRef client(Arguments given, Session session) {
    return session.client(given.find(MAYBE_CLIENT).orElseThrow(() -> given.needs("CLIENT")));
  }

  /**
   * Refuses a client named together with filters.
   *
   * @throws Failure if one is
   */
  public static void refuseBeside(Arguments given) {
    given
        .find(MAYBE_CLIENT)
        .ifPresent(word -> {
          throw Failure.usage(
              "\""
                  + word
                  + "\" cannot be used with filters or --each: name one client, or select many");
        });
  }
}
