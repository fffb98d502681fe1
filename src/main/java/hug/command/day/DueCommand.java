package hug.command.day;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.CommandRunner;
import hug.command.DueList;
import hug.command.FilterOptions;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.walk.WalkCommand;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** The clients to reconnect with today, and why. */
final class DueCommand implements Command {
  private static final Option<Boolean> WALK =
      flag("--walk", "One client after another, as hug walk does it");

  private final CommandRunner.Factory runners;

  DueCommand(CommandRunner.Factory runners) {
    this.runners = runners;
  }

  @Override
  public Syntax syntax() {
    return command("due", "List the clients to reconnect with today, and why")
        .example("hug due", "whom to call today")
        .example("hug due --within 1w", "and in the week to come")
        .example("hug due --owner ana --csv", "Ana's clients, for a spreadsheet")
        .example("hug due --reason promise", "only what was promised")
        .example("hug due --brief", "with what is good to know beside each name")
        .note(
            "Complaints come first, then promises, then days that were agreed, then follow-ups and"
                + " occasions, and last those whose window has passed in silence; within each"
                + " group, the most overdue relative to its window comes first. Of the silent,"
                + " those who have lapsed come last, the most recently lapsed first. At a terminal,"
                + " a client stands once, under the first reason that is due today. The SETTLE"
                + " column is the command that clears the line: type it after hug. hug why CLIENT"
                + " shows how a date came about.")
        .note(
            "What is over leaves the list: an occasion two weeks after its day, a step after a"
                + " delivery once it is 60 days overdue. Each was missed then, and hug report"
                + " counts it. Promises, complaints and silence are never over by themselves.")
        .note(
            "Where a terminal is too narrow for all columns, … after the headings says that some"
                + " are left out. hug show CLIENT has what settles each reason, too.")
        .with(DueList.WITHIN, FilterOptions.REASON, DueList.BRIEF, DueList.SETTLE, WALK)
        .with(FilterOptions.OF_CLIENTS)
        .with(ListOptions.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    return given.has(WALK) ? WalkCommand.walk(given, session, runners) : DueList.of(given, session);
  }
}
