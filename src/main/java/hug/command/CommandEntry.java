package hug.command;

import hug.syntax.Syntax;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command that is built only when it is run or asked about.
 *
 * @param making makes it, given what runs other lines for it
 */
record CommandEntry(String name, Function<CommandRunner.Factory, Command> making) {
  private static final CommandRunner.Factory NONE =
      desk -> {
        throw new IllegalStateException("this command is only read about");
      };

  CommandEntry(String name, Supplier<Command> making) {
    this(name, _ -> making.get());
  }

  /** How the command is said, with the options that every command has. */
  Syntax syntax() {
    return making.apply(NONE).syntax().with(Everywhere.OPTIONS);
  }

  /** The same, without those. */
  Syntax ownSyntax() {
    return making.apply(NONE).syntax();
  }
}
