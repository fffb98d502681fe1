package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Facts;
import hug.command.FilterOptions;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is good to know of a client before a call. */
final class KnowCommand implements Command {
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("The last day on which it holds, or how long it does.");
  private static final Option<Channel> PREFERS =
      option("--prefers", "CHANNEL", Channel::parse)
          .means("How the client likes to be reached best.")
          .among(FilterOptions.CHANNELS);
  private static final Option<Channel> NEVER =
      option("--never", "CHANNEL", Channel::parse)
          .means("How the client does not want to be reached.")
          .among(FilterOptions.CHANNELS);
  private static final Option<String> BEST_TIME =
      option("--best-time", "TEXT", InputText::name).means("When to reach the client.");

  @Override
  public Syntax syntax() {
    return command("know", "Note what is good to know before a call; alone, list it.")
        .example("hug know jim likes to take his time", "shown on the card, and before a call")
        .example("hug know alecia \"cat at the vet\" --until friday", "forgotten by itself then")
        .example("hug know margo --prefers email --never call", "a touch against it says so")
        .example("hug know jim", "what is known of Jim; hug drop ID takes a fact away")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.TEXT)
        .with(UNTIL, PREFERS, NEVER, BEST_TIME)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isStructured = given.has(PREFERS) || given.has(NEVER) || given.has(BEST_TIME);
    if (!given.has(MatterParameters.TEXT) && !isStructured) {
      return listed(given, session);
    }
    var book = session.book();
    var client = MatterParameters.client(given, session, "know");
    var until = given.find(UNTIL);
    if (until.filter(session.today()::isAfter).isPresent()) {
      throw Failure.usage("--until: " + until.get() + " is over already");
    }
    if (given.has(PREFERS) && given.find(PREFERS).equals(given.find(NEVER))) {
      throw Failure.usage("--never: " + given.find(NEVER).get() + " is what they prefer");
    }
    var facts = new ArrayList<Matter>();
    var text = MatterParameters.maybeText(given, session);
    if (!text.isEmpty()) {
      facts.add(fact(client, text, "", session));
    }
    given.find(PREFERS).ifPresent(by -> facts.add(fact(client, by + "", Facts.PREFERS, session)));
    given.find(NEVER).ifPresent(by -> facts.add(fact(client, by + "", Facts.NEVER, session)));
    given
        .find(BEST_TIME)
        .ifPresent(time -> facts.add(fact(client, time, Facts.BEST_TIME, session)));
    return book.change(() -> {
      var lines = new ArrayList<String>();
      for (var fact : facts) {
        replaceOlder(fact, session);
        long id = book.matters().add(fact.withDay(until));
        lines.add(
            "Noted: fact "
                + id
                + " of "
                + client
                + ", "
                + Escaped.of(Facts.inWords(fact))
                + until.map(day -> ", until " + day).orElse("")
                + ".");
      }
      return new Result.Words(List.copyOf(lines));
    });
  }

  private static Matter fact(ClientRef client, String text, String about, Session session) {
    return Matter.noted(client, Matter.Sort.FACT, text, session.today(), session.staff())
        .withDetail(about);
  }

  /** There is one channel that a client prefers, and one best time; all else is known once. */
  private static void replaceOlder(Matter fact, Session session) {
    boolean isOnlyOne =
        fact.detail().equals(Facts.PREFERS) || fact.detail().equals(Facts.BEST_TIME);
    for (var older : session.evaluator().facts(fact.client())) {
      if (older.detail().equals(fact.detail()) && (isOnlyOne || older.text().equals(fact.text()))) {
        var ending = new Matter.Ending(session.today(), Matter.Ending.DROPPED, "replaced");
        session.book().matters().update(older.ended(Optional.of(ending)));
      }
    }
  }

  private static Result listed(Arguments given, Session session) {
    var facts =
        given.has(MatterParameters.CLIENT)
            ? session.evaluator().facts(MatterParameters.client(given, session, "know"))
            : session.evaluator().facts();
    return Result.listed(
        Table.of(
            facts,
            MatterColumns.CLIENT,
            Column.<Matter>column("fact", Facts::inWords).yieldsFirst(),
            column("until", Matter::day),
            MatterColumns.ID,
            MatterColumns.ON.forData(),
            MatterColumns.WHO.forData(),
            column("about", Matter::detail).forData(),
            MatterColumns.CLIENT_ID.forData()),
        "Nothing is noted yet. Say what is good to know with: hug know CLIENT TEXT");
  }
}
