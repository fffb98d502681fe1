package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.FilterOptions;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Selection;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans the next contact with a client, or lists planned contacts. */
final class NextCommand implements NotingCommand {
  private static final Parameter<String> DAY =
      parameter("DATE|WINDOW", word -> word, "Date of the next contact, or how long until then")
          .repeated();
  private static final Option<Boolean> OFF = flag("--off", "Cancel the planned contact");

  @Override
  public Syntax syntax() {
    return command("next", "Plan the next contact, or list planned contacts")
        .example("hug next jim tuesday", "plan a contact with Jim on Tuesday, whatever his window")
        .example("hug next jim 3 weeks", "plan a contact with Jim in three weeks")
        .example(
            "hug next nadia --off",
            "cancel the planned contact with Nadia; her window decides again")
        .example(
            "hug next --tag vip 2w --yes",
            "plan a contact with all clients tagged vip in two weeks")
        .example("hug next", "list planned contacts")
        .note(
            "The client is due on that day (reason: scheduled) until the next counted touch. To"
                + " plan the next contact while you log one, use hug touch --next. To postpone a"
                + " due date, use hug snooze.")
        .with(MatterParameters.CLIENT)
        .with(DAY)
        .with(OFF)
        .with(FilterOptions.OF_PEOPLE)
        .with(Selection.OPTIONS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public List<Argument<?>> particulars() {
    return List.of(DAY, OFF);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    if (given.has(OFF) && given.has(DAY)) {
      throw Failure.usage("--off takes no date: it cancels the planned contact");
    }
    var book = session.book();
    return book.change(() ->
        Result.said(
            given.has(OFF)
                ? NextWithOne.cancelled(client, session)
                : NextWithOne.planned(client, day(given.all(DAY), session), session)));
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!Selection.isIn(given, FilterOptions.OF_PEOPLE)) {
      return NotingCommand.super.run(given, session);
    }
    var words = Selection.unnamed(given, DAY).all(DAY);
    if (given.has(OFF) != words.isEmpty()) {
      throw Failure.usage("next needs either DATE or --off", "see: hug help next");
    }
    return NextWithMany.of(
        Selection.of(given, FilterOptions.OF_PEOPLE, session),
        given.has(OFF) ? Optional.empty() : Optional.of(day(words, session)),
        session);
  }

  private static LocalDate day(List<String> words, Session session) {
    var day = session.dayToCome(words);
    if (day.isBefore(session.today())) {
      throw Failure.usage(
          day + " is in the past; hug next plans a future contact",
          "to log one that happened: hug touch CLIENT --on " + day);
    }
    return day;
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return PlannedContacts.of(client, session);
  }
}
