package hug.command;

import hug.syntax.Syntax;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command that is built only when it is run or asked about.
 *
 * @param making makes it, given what runs other lines for it
 */
record CommandEntry(String name, Group group, Function<CommandRunner.Factory, Command> making) {
  /** What a command is for. */
  enum Group {
    EVERY_DAY("Every day"),
    OPEN("Promises and what is open"),
    KNOWING("Knowing them"),
    WEEK("The week"),
    THE_BOOK("The book"),
    RULES("Rules"),
    IN_AND_OUT("In and out"),
    SAFETY("Safe and sound");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private static final CommandRunner.Factory NONE =
      desk -> {
        throw new IllegalStateException("this command is only read about");
      };

  CommandEntry(String name, Group group, Supplier<Command> making) {
    this(name, group, _ -> making.get());
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
