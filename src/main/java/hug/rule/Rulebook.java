package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Agendum;
import hug.model.Client;
import hug.model.Forecast;
import hug.model.Foresight;
import hug.model.Glance;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.Practice;
import hug.model.Sent;
import hug.model.Situation;
import hug.model.Standing;
import hug.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All the rules of a book, and what follows from them for a client. */
public final class Rulebook {
  /** What every book is opened with. */
  public static final Foresight FORESIGHT = practice -> of(practice)::forecast;

  private static final Rule.ForEveryone UNTIL_CHANGED =
      new Rule.ForEveryone(Window.parse("90d"), Window.parse("180d"));

  private final List<Rule> rules;
  private final Programme programme;

  private Rulebook(List<Rule> rules, Programme programme) {
    this.rules = rules;
    this.programme = programme;
  }

  /** The rules that the book keeps; without one for everyone, that is 90d with a lapse of 180d. */
  public static Rulebook of(Practice practice) {
    var rules = new ArrayList<Rule>();
    Rule everyone = UNTIL_CHANGED;
    for (var rule : practice.windows()) {
      var lapse = rule.lapse().orElseGet(rule.window()::doubled);
      if (rule.tag().isPresent()) {
        rules.add(new Rule.ForTag(rule.tag().get(), rule.window(), lapse));
      } else {
        everyone = new Rule.ForEveryone(rule.window(), lapse);
      }
    }
    rules.add(everyone);
    return new Rulebook(List.copyOf(rules), new Programme(practice.programme()));
  }

  /** The rules for tags, and last the one for everyone. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Every rule that covers the client, on the clock that starts at {@code clock}; the first
   * decides.
   */
  public List<Rule> covering(Client client, LocalDate clock) {
    var covering = new ArrayList<Rule>();
    client.every().ifPresent(window -> covering.add(new Rule.ForClient(client.id(), window)));
    for (var rule : rules) {
      if (rule.covers(client)) {
        covering.add(rule);
      }
    }
    covering.sort((one, other) -> compare(one, other, clock));
    return covering;
  }

  /** The first of {@link #covering}, without a list of the others. */
  private Rule deciding(Client client, LocalDate clock) {
    if (client.every().isPresent()) {
      return new Rule.ForClient(client.id(), client.every().get());
    }
    Rule first = rules.getLast();
    for (var rule : rules) {
      if (rule.covers(client) && compare(rule, first, clock) < 0) {
        first = rule;
      }
    }
    return first;
  }

  /** The narrower rule first; of equally narrow ones, the one whose time is up first. */
  private static int compare(Rule one, Rule other, LocalDate clock) {
    int order = Integer.compare(one.precedence(), other.precedence());
    if (order == 0) {
      order = one.window().after(clock).compareTo(other.window().after(clock));
    }
    if (order == 0) {
      order = one.lapse().after(clock).compareTo(other.lapse().after(clock));
    }
    return order != 0 ? order : one.subject().compareTo(other.subject());
  }

  /** What is foretold, as far as lists are made by it. */
  public Forecast forecast(Situation situation) {
    var verdict = judge(situation.standing());
    var entries = new ArrayList<Forecast.Entry>();
    for (var due : dues(verdict, situation, LocalDate.MIN)) {
      entries.add(due.entry());
    }
    return new Forecast(verdict.clock(), verdict.lapsedOn(), entries);
  }

  /**
   * Every reason to touch a client, today or on a day to come, the most pressing first.
   *
   * @param today of an occasion that was missed for years, the last one until then counts
   */
  public List<Due> dues(Verdict verdict, Situation situation, LocalDate today) {
    var dues = new ArrayList<Due>();
    dues.add(verdict.due());
    for (var reason : reasons(situation, today)) {
      dues.add(verdict.due(reason));
    }
    dues.sort(Due::compare);
    return dues;
  }

  /**
   * The reason that a line of the agenda stands for.
   *
   * @param matter what the line is about, if that is a matter
   * @param sent whom the client sent, if the line is about that
   */
  public Reason reason(
      Agendum line, Glance who, Optional<Matter> matter, Optional<Sent> sent, LocalDate today) {
    if (matter.isEmpty()) {
      return sent.<Reason>map(client -> new Reason.Thanks(who.client(), client))
          .orElseGet(() -> contact(line, who));
    }
    var about = matter.get();
    return switch (about.sort()) {
      case COMPLAINT -> new Reason.Complaint(about);
      case FEEDBACK -> new Reason.Favour(about);
      case OCCASION ->
          Yearly.reason(about, who.lastTouch(), today).orElseGet(() -> contact(line, who));
      case JOB ->
          programme
              .step(line.part())
              .<Reason>map(step ->
                  new Reason.FollowUp(about, step, step.dueAfter(about.day().orElse(about.on()))))
              .orElseGet(() -> contact(line, who));
      case PROMISE, FACT, INTRODUCTION, OFFER, NEED -> new Reason.Promise(about);
    };
  }

  private static Reason contact(Agendum line, Glance who) {
    return line.reason().equals(Reason.Kind.SCHEDULED.word())
        ? new Reason.Scheduled(who.client(), who.lastNote(), line.dueOn(), line.windowDays())
        : new Reason.Silence(who.client(), who.lastNote(), line.dueOn(), line.windowDays());
  }

  /** The steps after a delivery. */
  public Programme programme() {
    return programme;
  }

  /** What follows from all that is open with a client, besides silence and agreed days. */
  private List<Reason> reasons(Situation situation, LocalDate today) {
    var client = situation.standing().client();
    var lastTouch = situation.standing().lastTouch();
    var reasons = new ArrayList<Reason>();
    for (var matter : situation.matters()) {
      if (matter.isOpen()) {
        switch (matter.sort()) {
          case COMPLAINT -> reasons.add(new Reason.Complaint(matter));
          case PROMISE -> reasons.add(new Reason.Promise(matter));
          case JOB -> reasons.addAll(programme.reasons(client, matter, situation.reached()));
          case OCCASION -> Yearly.reason(matter, lastTouch, today).ifPresent(reasons::add);
          case FEEDBACK -> {
            if (isLatest(matter, situation) && Reason.Favour.isOpen(matter, lastTouch)) {
              reasons.add(new Reason.Favour(matter));
            }
          }
          case FACT, INTRODUCTION, OFFER, NEED -> {}
        }
      }
    }
    for (var sent : situation.sent()) {
      if (!Reason.Thanks.isSettled(sent, lastTouch)) {
        reasons.add(new Reason.Thanks(client.named(), sent));
      }
    }
    return reasons;
  }

  /** Whether no other feedback came later, and no complaint is open. */
  private static boolean isLatest(Matter feedback, Situation situation) {
    for (var other : situation.matters()) {
      if (other.sort() == Matter.Sort.COMPLAINT
          || (other.sort() == Matter.Sort.FEEDBACK && other.id() > feedback.id())) {
        return false;
      }
    }
    return true;
  }

  /** What follows for one client from silence and agreed days, today or on any other day. */
  public Verdict judge(Standing standing) {
    var client = standing.client();
    var clock = standing.lastTouch().map(Moment::on).orElse(client.since());
    var rule = deciding(client, clock);
    var windowEnd = rule.window().after(clock);
    long windowDays = DAYS.between(clock, windowEnd);
    var scheduled =
        standing
            .lastPlan()
            .filter(plan -> standing.lastTouch().filter(plan::isEndedBy).isEmpty())
            .map(plan -> plan.day());
    var snoozedUntil =
        standing
            .snooze()
            .filter(snooze -> standing.lastTouch().filter(snooze::isEndedBy).isEmpty())
            .map(snooze -> snooze.until());
    return new Verdict(
        standing,
        rule,
        clock,
        windowEnd,
        scheduled.isPresent()
            ? new Reason.Scheduled(client.named(), standing.lastNote(), scheduled.get(), windowDays)
            : new Reason.Silence(client.named(), standing.lastNote(), windowEnd, windowDays),
        snoozedUntil,
        rule.lapse().after(clock));
  }
}
