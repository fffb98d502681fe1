package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.AgendaLine;
import hug.model.ContactState;
import hug.model.Forecast;
import hug.model.Forecaster;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.OpenCase;
import hug.model.RuleSettings;
import hug.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a book, applied to clients. */
public final class Rulebook {
  /** The forecaster for every book. */
  public static final Forecaster FORESIGHT = practice -> of(practice)::forecast;

  private static final Rule.ForEveryone UNTIL_CHANGED =
      new Rule.ForEveryone(Window.parse("90d"), Window.parse("180d"));

  private final List<Rule> rules;
  private final Programme programme;
  private final Waves waves;
  private final CouncilCalendar council;

  private Rulebook(List<Rule> rules, RuleSettings practice) {
    this.rules = rules;
    this.programme = new Programme(practice.programme());
    this.waves = new Waves(practice.campaigns());
    this.council = new CouncilCalendar(practice.council());
  }

  /** The rules of the book; the default for everyone is 90d with a lapse of 180d. */
  public static Rulebook of(RuleSettings practice) {
    var rules = new ArrayList<Rule>();
    Rule everyone = UNTIL_CHANGED;
    for (var rule : practice.windows()) {
      var tag = rule.coverage().tag();
      var worth = rule.coverage().worth();
      if (tag.isPresent()) {
        rules.add(new Rule.ForTag(tag.get(), rule.window(), rule.lapses()));
      } else if (worth.isPresent()) {
        rules.add(new Rule.ForWorth(worth.get(), rule.window(), rule.lapses()));
      } else {
        everyone = new Rule.ForEveryone(rule.window(), rule.lapses());
      }
    }
    rules.add(everyone);
    return new Rulebook(List.copyOf(rules), practice);
  }

  /** The rules for tags, those for worth, and last the one for everyone. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * The rules that cover the client, with the deciding one first. {@code clock} is the date silence
   * is counted from.
   */
  public List<Rule> covering(ContactState standing, LocalDate clock) {
    var client = standing.client();
    var covering = new ArrayList<Rule>();
    client.every().ifPresent(window -> covering.add(new Rule.ForClient(client.id(), window)));
    for (var rule : rules) {
      if (rule.covers(standing)) {
        covering.add(rule);
      }
    }
    covering.sort((one, other) -> compare(one, other, clock));
    return covering;
  }

  /** Why the first rule of {@link #covering} decides, in words. */
  public static String because(List<Rule> covering) {
    if (covering.size() == 1) {
      return "the only rule that applies";
    }
    if (covering.getFirst() instanceof Rule.ForClient) {
      return "a client's own window overrides every rule";
    }
    var equals = new ArrayList<>(covering);
    equals.removeIf(rule -> rule.precedence() != covering.getFirst().precedence());
    boolean areTags = equals.stream().allMatch(Rule.ForTag.class::isInstance);
    return equals.size() > 1
        ? "the shortest window of several " + (areTags ? "tags" : "rules")
        : (areTags ? "a rule for a tag" : "a rule by worth") + " overrides the rule for everyone";
  }

  /** The first rule of {@link #covering}, without building the list. */
  private Rule deciding(ContactState standing, LocalDate clock) {
    var client = standing.client();
    if (client.every().isPresent()) {
      return new Rule.ForClient(client.id(), client.every().get());
    }
    Rule first = rules.getLast();
    for (var rule : rules) {
      if (rule.covers(standing) && compare(rule, first, clock) < 0) {
        first = rule;
      }
    }
    return first;
  }

  /** Most specific rule first, then the one whose window ends first. */
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

  /**
   * Every reason to contact a client, today or in the future.
   *
   * @param until the day until which it must be valid, at least
   */
  public Forecast forecast(OpenCase situation, LocalDate until) {
    var verdict = judge(situation.standing());
    var client = verdict.client();
    var lastTouch = verdict.standing().lastTouch();
    var entries = new ArrayList<Forecast.Entry>();
    var holdsUntil = Forecast.END;
    entries.add(Forecast.Entry.lasting(verdict.contact()));
    for (var matter : situation.matters()) {
      switch (matter.sort()) {
        case COMPLAINT -> entries.add(Forecast.Entry.lasting(Reason.complaint(matter)));
        case PROMISE -> entries.add(Forecast.Entry.lasting(Reason.promise(matter)));
        case JOB -> entries.addAll(programme.reasons(client, matter, situation.reached()));
        case OCCASION -> {
          var days = Yearly.of(matter);
          var coming = days.reasons(matter, lastTouch, until);
          entries.addAll(coming);
          if (!days.comesOnce() && coming.getLast().until().isBefore(holdsUntil)) {
            holdsUntil = coming.getLast().until();
          }
        }
        case FEEDBACK -> {
          if (isLatest(matter, situation)) {
            Reason.favour(matter, lastTouch).map(Forecast.Entry::lasting).ifPresent(entries::add);
          }
        }
        case ANSWER ->
            Reason.answer(matter, lastTouch).map(Forecast.Entry::lasting).ifPresent(entries::add);
        case SEAT -> entries.addAll(council.reasons(matter, lastTouch));
        case FACT, INTRODUCTION, OFFER, NEED -> {}
      }
    }
    for (var sent : situation.sent()) {
      Reason.thanks(client.named(), sent, lastTouch)
          .map(Forecast.Entry::lasting)
          .ifPresent(entries::add);
    }
    entries.addAll(waves.reasons(situation));
    entries.replaceAll(entry -> entry.after(verdict.snoozedUntil()));
    return new Forecast(verdict.clock(), verdict.lapsedOn(), holdsUntil, entries);
  }

  /** The last days, up to {@code until}, to do what follows from a matter. */
  public List<LocalDate> lastDays(Matter matter, LocalDate until) {
    var days = new ArrayList<LocalDate>();
    if (matter.sort() == Matter.Sort.OCCASION) {
      for (var coming : Yearly.of(matter).reasons(matter, Optional.empty(), until)) {
        days.add(coming.until());
      }
    } else if (matter.sort() == Matter.Sort.JOB && matter.day().isPresent()) {
      for (var step : programme.afterDelivery()) {
        days.add(step.lastDay(step.dueAfter(matter.day().get())));
      }
    }
    return days;
  }

  /** The earliest delivery whose last step can end on {@code day} or later. */
  public LocalDate firstDelivery(LocalDate day) {
    var first = day;
    for (var step : programme.afterDelivery()) {
      // Month lengths differ, so going back can be a few days shorter.
      var delivery = step.delay().before(day.minusDays(DAYS.between(day, step.lastDay(day)) + 5));
      first = delivery.isBefore(first) ? delivery : first;
    }
    return first;
  }

  /**
   * The lines whose last day was {@code day} and that were not done; none if the client is quiet.
   */
  public List<AgendaLine> missed(OpenCase situation, LocalDate day) {
    var missed = new ArrayList<AgendaLine>();
    if (!judge(situation.standing()).isQuiet(day)) {
      for (var entry : forecast(situation, day).entries()) {
        if (entry.until().equals(day)) {
          missed.add(entry.line());
        }
      }
    }
    return missed;
  }

  /** Whether this is the latest feedback and no complaint is open. */
  private static boolean isLatest(Matter feedback, OpenCase situation) {
    for (var other : situation.matters()) {
      if (other.sort() == Matter.Sort.COMPLAINT
          || (other.sort() == Matter.Sort.FEEDBACK && other.id() > feedback.id())) {
        return false;
      }
    }
    return true;
  }

  /** Judges the silence and the agreed date of one client, for today or any other day. */
  public Verdict judge(ContactState standing) {
    var client = standing.client();
    var clock = standing.lastTouch().map(Moment::on).orElse(client.since());
    var rule = deciding(standing, clock);
    var windowEnd = rule.window().after(clock);
    long windowDays = DAYS.between(clock, windowEnd);
    var scheduled = standing.plan();
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
            ? Reason.scheduled(client.named(), scheduled.get(), windowDays)
            : Reason.silence(client.named(), windowEnd, windowDays),
        snoozedUntil,
        rule.lapse().after(clock));
  }
}
