package hug.command;

import static hug.syntax.Parameter.parameter;

import hug.syntax.Parameter;
import hug.syntax.Values;

/** The client that a command is about, as people say it. */
public final class ClientParameter {
  public static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom: a name, a part of it, or a number.")
          .among(Values.Live.CLIENTS);

  private ClientParameter() {}
}
