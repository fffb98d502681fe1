package hug.rule;

import hug.model.VisitHistory;
import java.util.List;
import java.util.Locale;

/** Says how likely a client is to come back, in one sentence. */
public final class ReturnSentence {
  private record Odds(double from, String words) {}

  /** Each from the lower edge of the chance. */
  private static final List<Odds> ODDS =
      List.of(
          new Odds(0.95, "nearly all"),
          new Odds(0.85, "9 in 10"),
          new Odds(0.75, "4 in 5"),
          new Odds(0.6, "2 in 3"),
          new Odds(0.45, "half"),
          new Odds(0.28, "1 in 3"),
          new Odds(0.22, "1 in 4"),
          new Odds(0.18, "1 in 5"),
          new Odds(0.14, "1 in 6"),
          new Odds(0.11, "1 in 8"),
          new Odds(0.085, "1 in 10"),
          new Odds(0.04, "1 in 20"),
          new Odds(0, "hardly any"));

  private static final int FEWEST_FOR_USUAL = 3;
  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 10;
  private static final int MOST_WEEKS_SILENT = 26;
  private static final double MONTH = 365.25 / 12;

  /** The unit in which a time is said, in days. */
  private enum Unit {
    DAY(1),
    WEEK(7),
    MONTH(ReturnSentence.MONTH);

    private final double days;

    Unit(double days) {
      this.days = days;
    }

    /** The unit for a time: days below 14, weeks up to a limit, else months. */
    static Unit of(double days, int mostWeeks) {
      return days < 2 * ReturnSentence.WEEK
          ? DAY
          : days < mostWeeks * ReturnSentence.WEEK ? WEEK : MONTH;
    }

    String say(double time) {
      long count = Math.max(1, Math.round(time / days));
      return count + " " + name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }
  }

  private ReturnSentence() {}

  /** Such as: usually every 5 weeks, now silent 14 weeks: 1 in 5 come back within 3 months. */
  public static String of(ReturnChance chance) {
    return past(chance.history())
        + ": "
        + odds(chance.chance())
        + " come back within "
        + horizon(chance.horizon());
  }

  /**
   * @param gaps the number of returns in the whole book
   */
  public static String tooLittle(int gaps) {
    return "too little history to judge ("
        + gaps
        + (gaps == 1 ? " return" : " returns")
        + " in the whole book, "
        + ReturnRule.FEWEST_GAPS
        + " needed)";
  }

  /** The share of clients who come back, such as 1 in 5. */
  public static String odds(double chance) {
    for (var odds : ODDS) {
      if (chance >= odds.from()) {
        return odds.words();
      }
    }
    throw new IllegalArgumentException(String.valueOf(chance));
  }

  /** The time of a horizon, such as 3 months. */
  public static String horizon(int days) {
    return switch (days) {
      case 30 -> "a month";
      case 91 -> "3 months";
      case 182 -> "6 months";
      default -> "a year";
    };
  }

  private static String past(VisitHistory history) {
    if (!isUsual(history)) {
      return rhythm(history) + (history.visits() == 1 ? ", " : ", last ") + ago(history);
    }
    var unit = unit(history);
    return "usually "
        + rhythm(history)
        + ", "
        + (history.silence() < unit.days
            ? "here " + ago(history)
            : "now silent " + unit.say(history.silence()));
  }

  private static boolean isUsual(VisitHistory history) {
    return history.gaps().length >= FEWEST_FOR_USUAL;
  }

  private static Unit unit(VisitHistory history) {
    return Unit.of(history.usualGap(), MOST_WEEKS);
  }

  /** The visits of a client: every 5 weeks, or came twice. */
  public static String rhythm(VisitHistory history) {
    if (isUsual(history)) {
      return "every " + every(unit(history), history.usualGap());
    }
    return switch (history.visits()) {
      case 1 -> "came once";
      case 2 -> "came twice";
      default -> "came " + history.visits() + " times";
    };
  }

  /** The silence of a client, in the unit of the usual gap: 14 weeks. */
  public static String silence(VisitHistory history) {
    return (isUsual(history) ? unit(history) : Unit.of(history.silence(), MOST_WEEKS_SILENT))
        .say(history.silence());
  }

  private static String every(Unit unit, double time) {
    var said = unit.say(time);
    return said.startsWith("1 ") ? said.substring(2) : said;
  }

  private static String ago(VisitHistory history) {
    return switch (history.silence()) {
      case 0 -> "today";
      case 1 -> "yesterday";
      default -> Unit.of(history.silence(), MOST_WEEKS_SILENT).say(history.silence()) + " ago";
    };
  }
}
