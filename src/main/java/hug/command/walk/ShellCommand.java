package hug.command.walk;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.CommandRunner;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.output.Result;
import hug.shell.Terminals;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.List;

/** Runs one command line after another, without the leading {@code hug}. */
final class ShellCommand implements Command {
  private static final int SHORT = 80;
  private static final Option<Boolean> KEEP_GOING =
      flag("--keep-going", "In a script, continue after a line that fails");
  private static final Option<Boolean> SHORT_HISTORY =
      flag("--short-history", "Do not save lines longer than 80 characters in the history");

  private final CommandRunner.Factory runners;

  ShellCommand(CommandRunner.Factory runners) {
    this.runners = runners;
  }

  @Override
  public Syntax syntax() {
    return command("shell", "Start an interactive prompt for hug commands")
        .example("hug shell", "start the prompt, then type commands such as due")
        .example("hug shell < monday.txt", "run a script up to the first line that fails")
        .example("hug --sample shell", "try things out; nothing is saved")
        .note(
            "TAB completes commands, options, tags, staff names, and clients by any part of their"
                + " name. A quote left open continues on the next line. A line that starts with !"
                + " is run by your usual shell, and # starts a comment. Ctrl-C interrupts the"
                + " running line; exit or Ctrl-D leaves.")
        .note(
            "The history is saved in $XDG_STATE_HOME/hug/history, which only you can read. Lines"
                + " that begin with a space are not saved.")
        .note(
            "The book is open only while a line runs, so an open shell never blocks anyone else."
                + " Options given to hug shell apply to every line.")
        .with(KEEP_GOING, SHORT_HISTORY);
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isAsked = session.isScreen() && session.person().canBeAsked();
    try (var lines = runners.at(session);
        var prompt =
            isAsked
                ? session.person().prompt(lines.language(), longest(given))
                : Terminals.script(session.in())) {
      if (isAsked && !given.has(GlobalOptions.QUIET)) {
        lines.say("Type due, or help for all commands. Type exit to leave.");
      }
      boolean goesOn = isAsked || given.has(KEEP_GOING);
      return new Result.Words(List.of(), new ShellLoop(lines, prompt, isAsked).run(goesOn));
    }
  }

  private static int longest(Arguments given) {
    return given.has(SHORT_HISTORY) ? SHORT : Integer.MAX_VALUE;
  }
}
