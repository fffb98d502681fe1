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

/** The options of every command that logs a touch, and the confirmation that it prints. */
public final class TouchOptions {
  public static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("Channel: " + Channel.words())
          .defaultsTo("call")
          .among(FilterOptions.CHANNELS)
          .orElse(Channel.CALL);
  public static final Option<LocalDate> ON =
      dated("--on", "DATE", Day::done).means("Date of the touch").defaultsTo("today");
  public static final Option<String> WHO =
      option("--who", "STAFF", InputText::name)
          .means("Staff member who made it")
          .defaultsTo("$HUG_STAFF, or your login name")
          .among(Values.Live.STAFF);
  public static final Option<Purpose> PURPOSE =
      option("--purpose", "PURPOSE", Purpose::parse)
          .means("Purpose: " + Purpose.words())
          .among(FilterOptions.PURPOSES);

  /** For a correction, which can also clear it. */
  public static final Option<Optional<Purpose>> MAYBE_PURPOSE =
      option("--purpose", "PURPOSE", TouchOptions::maybePurpose)
          .means("New purpose (\"\" removes it)")
          .details("PURPOSE is one of: " + Purpose.words() + ".")
          .among(FilterOptions.PURPOSES);

  private TouchOptions() {}

  private static Optional<Purpose> maybePurpose(String word) {
    return word.isBlank() ? Optional.empty() : Optional.of(Purpose.parse(word));
  }

  /** The --on date, or today. */
  public static LocalDate day(Arguments given, Session session) {
    var on = given.find(ON).orElse(session.today());
    if (on.isAfter(session.today())) {
      throw Failure.usage(
          "--on: " + on + " is in the future; use the date the touch happened",
          "to plan a contact, use: hug next CLIENT " + on);
    }
    return on;
  }

  public static String confirmation(Touch touch, Session session) {
    var verdict = session.evaluator().verdict(touch.client());
    var name = touch.client().name();
    var what =
        touch.answered()
            ? inWords(touch.by(), touch.inbound(), true) + " " + name
            : "attempt to reach " + name + " by " + noun(touch.by());
    var when = " " + Days.onDay(touch.on(), session.today());
    var due =
        verdict.isQuiet(session.today())
            ? " Quiet: " + verdict.standing().quiet().orElseThrow().because() + "."
            : " " + DueSentence.next(touch.client(), "Next due", session);
    boolean isMissed = touch.next().isPresent() && !verdict.isScheduled();
    var missed = isMissed ? " --next has no effect: there is a later touch." : "";
    boolean isSaid = touch.told().isEmpty();
    var aim = touch.purpose().filter(_ -> isSaid).map(one -> " (" + one + ")").orElse("");
    var answer = touch.answered() ? "." : ": no answer.";
    return "Logged " + what + when + aim + answer + due + missed;
  }

  /** A phrase to put before the client: {@code call with}, {@code attempt by card to reach}. */
  public static String inWords(Channel by, boolean inbound, boolean answered) {
    if (!answered) {
      return "attempt by " + noun(by) + " to reach";
    }
    return noun(by) + (inbound ? " from" : preposition(by));
  }

  /** The channel in a sentence. */
  public static String noun(Channel channel) {
    return channel == Channel.EMAIL ? "e-mail" : channel.toString();
  }

  private static String preposition(Channel channel) {
    return switch (channel) {
      case CALL, VISIT, MEETING -> " with";
      case CARD, EMAIL, TEXT, NOTE, GIFT, MAILING -> " to";
    };
  }
}
