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

/** Lists the clients to contact today, and why. */
final class DueCommand implements Command {
  private static final Option<Boolean> WALK =
      flag("--walk", "Go through the clients one by one, like hug walk");

  private final CommandRunner.Factory runners;

  DueCommand(CommandRunner.Factory runners) {
    this.runners = runners;
  }

  @Override
  public Syntax syntax() {
    return command("due", "List clients to contact today, and why")
        .example("hug due", "list clients to contact today")
        .example("hug due --within 1w", "include clients who fall due in the next week")
        .example("hug due --owner ana --csv", "list Ana's clients for a spreadsheet")
        .example("hug due --reason promise", "list only promises that are due")
        .example("hug due --brief", "add the facts to know before each call")
        .note(
            "Complaints come first, then promises, planned contacts, follow-ups, occasions,"
                + " campaigns and the council, and finally clients whose window has passed without"
                + " a counted touch. Within each group, the clients most overdue for their window"
                + " come first. Clients who have lapsed come last, the most recently lapsed first."
                + " To see how a date was worked out, use hug why CLIENT.")
        .note(
            "At a terminal, each client is listed once, under the most pressing reason. The SETTLE"
                + " column is the command that settles the reason: type it after hug. If the"
                + " terminal is too narrow, columns are dropped and … is shown after the headings."
                + " hug show CLIENT lists these commands too.")
        .note(
            "Some reasons expire: an occasion leaves the list two weeks after its day, and a"
                + " follow-up step after a delivery once it is 60 days overdue. hug report counts"
                + " both as missed. Promises, complaints and silence never expire.")
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
