package hug.rule;

import hug.model.Channel;
import hug.model.Matter;
import hug.model.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts about clients in words, and the ones a touch may go against. */
public final class Facts {
  public static final String PREFERS = "prefers";
  public static final String NEVER = "never";
  public static final String BEST_TIME = "best time";

  private Facts() {}

  /** The facts that are valid on a day, oldest first. */
  public static List<Matter> in(List<Matter> matters, LocalDate day) {
    var facts = new ArrayList<Matter>();
    for (var matter : matters.reversed()) {
      if (matter.sort() == Matter.Sort.FACT && matter.holdsOn(day)) {
        facts.add(matter);
      }
    }
    return facts;
  }

  /**
   * Whether a newer fact replaces an older one of the same client: there is only one preferred
   * channel and one best time, and equal facts are kept once.
   */
  public static boolean replaces(Matter newer, Matter older) {
    boolean isOnlyOne = newer.detail().equals(PREFERS) || newer.detail().equals(BEST_TIME);
    return older.detail().equals(newer.detail())
        && (isOnlyOne || older.text().equals(newer.text()));
  }

  public static String inWords(Matter fact) {
    return switch (fact.detail()) {
      case PREFERS -> "prefers " + noun(fact);
      case NEVER -> "never by " + fact.text();
      case BEST_TIME -> "best time: " + fact.text();
      default -> fact.text();
    };
  }

  private static String noun(Matter fact) {
    return fact.text() + (fact.text().endsWith("l") && fact.text().length() == 4 ? "s" : "");
  }

  /** All facts in one line. */
  public static String line(List<Matter> facts) {
    return String.join("; ", facts.stream().map(Facts::inWords).toList());
  }

  /** Whether it says that the client must not be contacted by a channel. */
  public static boolean forbids(Matter fact, Channel by) {
    return fact.sort() == Matter.Sort.FACT
        && fact.detail().equals(NEVER)
        && fact.text().equals(by.toString());
  }

  /**
   * The wish that a touch goes against, if any; none if the client made the touch.
   *
   * @param facts the client's facts that are valid today
   */
  public static Optional<String> against(Touch touch, List<Matter> facts) {
    if (touch.inbound()) {
      return Optional.empty();
    }
    var against = Optional.<String>empty();
    for (var fact : facts) {
      boolean isThat = fact.text().equals(touch.by().toString());
      if (fact.detail().equals(NEVER) && isThat) {
        return Optional.of(
            "But " + touch.client().name() + " asked never to be contacted by " + touch.by() + ".");
      }
      if (fact.detail().equals(PREFERS) && !isThat) {
        against =
            Optional.of("For next time: " + touch.client().name() + " " + inWords(fact) + ".");
      }
    }
    return against;
  }
}
