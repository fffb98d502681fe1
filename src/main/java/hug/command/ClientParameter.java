package hug.command;

import static hug.syntax.Parameter.parameter;

import hug.model.ClientRef;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Values;

/** The client that a command is about, as people say it. */
public final class ClientParameter {
  public static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom: a name, a part of it, or a number")
          .among(Values.Live.CLIENTS);

  /** Of a command that takes nothing after it. */
  public static final Parameter<String> NAME = CLIENT.inWords();

  /** Of a command that can change many at once. */
  public static final Parameter<String> MAYBE_CLIENT =
      parameter(
              "CLIENT",
              word -> word,
              "The client: a name, a part of it, or a number. Not with filters")
          .among(Values.Live.CLIENTS)
          .atMostOnce();

  private ClientParameter() {}

  /** The client who is named, where nobody is selected by anything else. */
  public static ClientRef client(Arguments given, Session session, String command) {
    return session.client(
        given
            .find(MAYBE_CLIENT)
            .orElseThrow(
                () -> Failure.usage(command + " needs CLIENT", "see: hug help " + command)));
  }

  /**
   * Lets a selection pass where no client is named beside it.
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
