package hug.command;

import hug.syntax.Syntax;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command that is built only when it is run or asked about.
 *
 * @param making makes it, given what runs other lines for it
 */
public record CommandEntry(String name, Function<CommandRunner.Factory, Command> making) {
  private static final CommandRunner.Factory NONE =
      session -> {
        throw new IllegalStateException("this command is only read about");
      };

  public CommandEntry(String name, Supplier<Command> making) {
    this(name, _ -> making.get());
  }

  /** How the command is said, with the options that every command has. */
  public Syntax syntax() {
    return making.apply(NONE).syntax().with(GlobalOptions.OPTIONS);
  }

  /** The same, without those. */
  public Syntax ownSyntax() {
    return making.apply(NONE).syntax();
  }
}
