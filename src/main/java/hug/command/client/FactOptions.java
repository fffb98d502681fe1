package hug.command.client;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;

import hug.command.FilterOptions;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Matter;
import hug.rule.Facts;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The options of hug know, and the facts that they make. */
final class FactOptions {
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE|WINDOW", (word, today) -> Day.toCome(word, today, today))
          .means("Last day it is true, or for how long");
  private static final Option<Channel> PREFERS =
      option("--prefers", "CHANNEL", Channel::parse)
          .means("Channel the client likes best")
          .among(FilterOptions.CHANNELS);
  private static final Option<Channel> NEVER =
      option("--never", "CHANNEL", Channel::parse)
          .means("Channel the client does not want")
          .among(FilterOptions.CHANNELS);
  private static final Option<String> BEST_TIME =
      option("--best-time", "TEXT", InputText::name).means("Best time to reach the client");

  static final Option<?>[] OPTIONS = {UNTIL, PREFERS, NEVER, BEST_TIME};

  private FactOptions() {}

  /** Whether there is a fact to record, and not only a client. */
  static boolean areIn(Arguments given) {
    return given.has(MatterParameters.TEXT)
        || given.has(PREFERS)
        || given.has(NEVER)
        || given.has(BEST_TIME);
  }

  /** The facts to record, one per option. */
  static List<Matter> facts(Arguments given, ClientRef client, Session session) {
    var until = given.find(UNTIL);
    if (until.filter(session.today()::isAfter).isPresent()) {
      throw Failure.usage(until.get() + " is in the past; --until takes today or later");
    }
    if (given.has(PREFERS) && given.find(PREFERS).equals(given.find(NEVER))) {
      throw Failure.usage("--prefers and --never cannot both be " + given.find(NEVER).get());
    }
    var facts = new ArrayList<Matter>();
    var fact =
        Matter.noted(
                client,
                Matter.Sort.FACT,
                MatterParameters.maybeText(given, session),
                session.today(),
                session.staff())
            .withDay(until);
    if (!fact.text().isEmpty()) {
      facts.add(fact);
    }
    given
        .find(PREFERS)
        .ifPresent(by -> facts.add(fact.withDetail(Facts.PREFERS).saying(by.toString())));
    given
        .find(NEVER)
        .ifPresent(by -> facts.add(fact.withDetail(Facts.NEVER).saying(by.toString())));
    given
        .find(BEST_TIME)
        .ifPresent(time -> facts.add(fact.withDetail(Facts.BEST_TIME).saying(time)));
    return facts;
  }
}
