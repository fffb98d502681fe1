package hug.command;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;

import hug.model.Channel;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Purpose;
import hug.model.Touch;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.Optional;

/** What is said of every touch that is noted, and what is said of it then. */
public final class TouchOptions {
  public static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("How: " + Channel.words() + ". A call unless said.")
          .among(FilterOptions.CHANNELS)
          .orElse(Channel.CALL);
  public static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::done).means("The day it was; today unless said");
  public static final Option<String> WHO =
      option("--who", "STAFF", InputText::name)
          .means("Who touched; $HUG_STAFF, or else your login name")
          .among(Values.Live.STAFF);
  public static final Option<Purpose> PURPOSE =
      option("--purpose", "PURPOSE", Purpose::parse)
          .means("What it was for: " + Purpose.words() + ".")
          .among(FilterOptions.PURPOSES);

  /** Of a correction, which can take it away. */
  public static final Option<Optional<Purpose>> MAYBE_PURPOSE =
      option("--purpose", "PURPOSE", TouchOptions::maybePurpose)
          .means("What it was really for: " + Purpose.words() + " (\"\" to clear it).")
          .among(FilterOptions.PURPOSES);

  private TouchOptions() {}

  private static Optional<Purpose> maybePurpose(String word) {
    return word.isBlank() ? Optional.empty() : Optional.of(Purpose.parse(word));
  }

  /** The day that was given, or today. */
  public static LocalDate day(Arguments given, Session session) {
    var on = given.find(ON).orElse(session.today());
    if (on.isAfter(session.today())) {
      throw Failure.usage(
          "--on: " + on + " is yet to come, and a touch has been made",
          "to plan one, add it to a touch that was made: --next " + on);
    }
    return on;
  }

  public static String confirmation(Touch touch, Session session) {
    var verdict = session.evaluator().verdict(touch.client());
    var what = "Noted: " + inWords(touch.by(), touch.inbound(), touch.answered());
    var when = touch.on().equals(session.today()) ? ", today" : ", on " + touch.on();
    var due =
        verdict.isQuiet(session.today())
            ? " (quiet: " + verdict.standing().quiet().orElseThrow().because() + ")"
            : " " + DueSentence.next(touch.client(), "Next due", session);
    boolean isMissed = touch.next().isPresent() && !verdict.isScheduled();
    var missed = isMissed ? " The agreed day does not hold: there is a later touch." : "";
    boolean isSaid = touch.told().isEmpty();
    var aim = touch.purpose().filter(_ -> isSaid).map(one -> " (" + one + ")").orElse("");
    return what + " " + touch.client().name() + when + aim + "." + due + missed;
  }

  /** What it is, before whom it is with: {@code call with}, {@code card without an answer, to}. */
  public static String inWords(Channel by, boolean inbound, boolean answered) {
    if (!answered) {
      return by + " without an answer, to";
    }
    return inbound ? by + " from" : by + preposition(by);
  }

  private static String preposition(Channel channel) {
    return switch (channel) {
      case CALL, VISIT, MEETING -> " with";
      case CARD, EMAIL, TEXT, NOTE, GIFT, MAILING -> " to";
    };
  }
}
