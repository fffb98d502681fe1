package hug.command;

import hug.syntax.Syntax;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command that is created only when it is needed.
 *
 * @param making creates it, given a factory of runners for other command lines
 */
public record CommandEntry(String name, Function<CommandRunner.Factory, Command> making) {
  private static final CommandRunner.Factory NONE =
      session -> {
        throw new IllegalStateException("a command created for its syntax cannot run");
      };

  public CommandEntry(String name, Supplier<Command> making) {
    this(name, _ -> making.get());
  }

  /** The syntax of the command, with the global options. */
  public Syntax syntax() {
    return making.apply(NONE).syntax().with(GlobalOptions.OPTIONS);
  }

  /** The syntax of the command, without the global options. */
  public Syntax ownSyntax() {
    return making.apply(NONE).syntax();
  }
}
