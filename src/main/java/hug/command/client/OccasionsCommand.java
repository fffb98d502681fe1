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
    return command("occasions", "List coming birthdays and other dates")
        .example("hug occasions", "occasions in the next 30 days")
        .example("hug occasions --next 1y --csv", "a year ahead, as CSV")
        .with(OccasionList.NEXT, MatterList.ALL)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    return OccasionList.of(Optional.empty(), given, session);
  }
}
