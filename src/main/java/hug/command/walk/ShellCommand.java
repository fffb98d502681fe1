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

/** One command line after another, without the first word. */
final class ShellCommand implements Command {
  private static final int SHORT = 80;
  private static final Option<Boolean> KEEP_GOING =
      flag("--keep-going", "In a script, go on after a line that failed");
  private static final Option<Boolean> SHORT_HISTORY =
      flag("--short-history", "Remember no line of more than 80 letters, such as a long note");

  private final CommandRunner.Factory runners;

  ShellCommand(CommandRunner.Factory runners) {
    this.runners = runners;
  }

  @Override
  public Syntax syntax() {
    return command("shell", "Take one command after another, without the hug before it")
        .example("hug shell", "then: due, touch jim \"hello\", exit")
        .example("hug shell < monday.txt", "a script, up to the first line that fails")
        .example("hug --sample shell", "try anything; nothing of it is kept")
        .note(
            "TAB knows commands, options, tags, staff, and clients by any part of their name."
                + " A quote that is not closed goes on in the next line. ! before a line gives it"
                + " to your usual shell, # begins a comment, Ctrl-C stops what a line has begun,"
                + " exit or Ctrl-D ends the shell. Lines are remembered in"
                + " $XDG_STATE_HOME/hug/history, for you alone to read, but for those that begin"
                + " with a blank.")
        .note(
            "Each line opens the book and closes it again, as it would by itself; nobody waits for"
                + " a shell that is open. The options given to the shell hold for all of its lines.")
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
        lines.say("Say due, or help for all commands; exit ends the shell.");
      }
      boolean goesOn = isAsked || given.has(KEEP_GOING);
      return new Result.Words(List.of(), new ShellLoop(lines, prompt, isAsked).run(goesOn));
    }
  }

  private static int longest(Arguments given) {
    return given.has(SHORT_HISTORY) ? SHORT : Integer.MAX_VALUE;
  }
}
