package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.MatterList;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** The list of {@code hug occasion}, as a command of its own. */
final class OccasionsCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("occasions", "List upcoming birthdays and other dates")
        .example("hug occasions", "list occasions in the next 30 days")
        .example("hug occasions --next 1y --csv", "export the occasions of the next year as CSV")
        .note(
            "hug occasions lists the dates recorded with hug occasion, the nearest first. hug due"
                + " lists each of them on its date, or earlier if it was recorded with --before.")
        .with(OccasionList.NEXT, MatterList.ALL)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    return OccasionList.of(Optional.empty(), given, session);
  }
}
