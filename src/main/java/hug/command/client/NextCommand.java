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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the next contact with a client, or lists the contacts that are planned. */
final class NextCommand implements NotingCommand {
  private static final Parameter<String> DAY =
      parameter("DATE|WINDOW", word -> word, "The day of the next contact, or how long until then")
          .repeated();
  private static final Option<Boolean> OFF = flag("--off", "Cancel the planned contact");

  @Override
  public Syntax syntax() {
    return command("next", "Plan the next contact with a client, or list planned contacts")
        .example("hug next jim tuesday", "Jim is due next Tuesday, whatever his window says")
        .example("hug next jim 3 weeks", "in three weeks")
        .example("hug next jim --off", "nothing is planned any more; the window decides again")
        .example("hug next --tag vip 2w", "all of them, once you have agreed")
        .example("hug next", "list the contacts that are planned")
        .note(
            "The client falls due on that day (reason scheduled), until the next touch that counts."
                + " To plan the next contact while logging one, use hug touch --next. To put off"
                + " whatever is due, use hug snooze.")
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

  /** With filters there is no client to be named: all words are of the day. */
  @Override
  public Result run(Arguments given, Session session) {
    if (!Selection.isIn(given, FilterOptions.OF_PEOPLE)) {
      return NotingCommand.super.run(given, session);
    }
    var words = new ArrayList<>(given.find(MatterParameters.CLIENT).stream().toList());
    words.addAll(given.all(DAY));
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
          day + " is in the past; hug next plans a contact to come",
          "to log one that happened: hug touch CLIENT --on " + day);
    }
    return day;
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return PlannedContacts.of(client, session);
  }
}
