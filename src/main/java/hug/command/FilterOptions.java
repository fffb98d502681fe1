package hug.command;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.InputText;
import hug.model.Purpose;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that select clients or touches. */
public final class FilterOptions {
  public static final Values CHANNELS = new Values.Words(Channel.names());

  public static final Values PURPOSES = new Values.Words(Purpose.names());

  private static final Option<List<String>> TAG =
      option("--tag", "TAG", InputText::tags)
          .means("Only clients with this tag (repeat to require several)")
          .details("Several can also be separated by commas: --tag vip,weddings.")
          .among(Values.Live.TAGS);
  static final Option<String> OWNER =
      option("--owner", "STAFF", InputText::name)
          .means("Only clients owned by this staff member")
          .among(Values.Live.STAFF);
  private static final Option<List<String>> WITH_TAG =
      option("--with-tag", "TAG", InputText::tags)
          .means("Only clients with this tag (repeat to require several)")
          .among(Values.Live.TAGS);
  private static final Option<String> OWNED_BY =
      option("--owned-by", "STAFF", InputText::name)
          .means(OWNER.meaning())
          .among(Values.Live.STAFF);
  private static final Option<Boolean> MINE =
      flag("--mine", "Only clients you look after, and those without an owner")
          .details(
              "Those are the clients you own, and those of staff you cover for today. You are"
                  + " $HUG_STAFF, or your login name.");

  /** For lists of clients; commands that log touches have another option of that name. */
  public static final Option<String> WHO =
      option("--who", "STAFF", InputText::name)
          .means("Only clients this staff member looks after, and those without an owner")
          .details("Those are the clients they own, and those of staff they cover for today.")
          .among(Values.Live.STAFF);

  /** For the log: whose steps to list. */
  public static final Section OF_STEPS =
      new Section(
          "Filters",
          List.of(
              flag("--mine", "Only what you did")
                  .details("You are $HUG_STAFF, or your login name."),
              option("--who", "STAFF", InputText::name)
                  .means("Only what this staff member did")
                  .details("Former names and logins of theirs are included.")
                  .among(Values.Live.STAFF)));

  /** For reports: whose figures to show. */
  public static final Section OF_FIGURES =
      new Section(
          "Filters",
          List.of(
              flag("--mine", "Only your own figures")
                  .details("You are $HUG_STAFF, or your login name."),
              option("--who", "STAFF", InputText::name)
                  .means("Only the figures of this staff member")
                  .among(Values.Live.STAFF)));

  private static final Option<LocalDate> LAPSED =
      dated("--lapsed", "", (_, today) -> today).means("Only clients who have lapsed");
  private static final Option<LocalDate> OVER =
      dated("--over", "WINDOW", (word, today) -> Window.parse(word).lastStart(today.minusDays(1)))
          .means("Only clients silent for longer than this, such as 6m");
  private static final Option<Purpose> NOT_HEARD =
      option("--not-heard", "PURPOSE", Purpose::parse)
          .means("Only clients with no recent touch for this purpose")
          .details(
              "PURPOSE is one of: "
                  + Purpose.words()
                  + ". Recent means within --over WINDOW, or 3m without it.")
          .among(PURPOSES);
  private static final Option<Filter.Worth> WORTH =
      dated("--worth", "AMOUNT", FilterOptions::worth)
          .means("Only clients worth at least this much")
          .details("A client is worth their value plus all delivered jobs.");
  private static final Option<LocalDate> NO_TOUCH =
      dated("--no-touch", "", (_, today) -> today).means("Only clients without any touch");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("Only touches by this channel")
          .details("CHANNEL is " + Channel.words() + ".")
          .among(CHANNELS);
  private static final Option<LocalDate> SINCE =
      since("Only clients who joined on or after this date");
  private static final Option<LocalDate> UNTIL =
      until("Only clients who joined on or before this date");
  private static final Option<LocalDate> MADE_SINCE = since("Only touches on or after this date");
  private static final Option<LocalDate> MADE_UNTIL = until("Only touches on or before this date");

  private static final Option<LocalDate> MAILABLE =
      dated("--mailable", "", (_, today) -> today)
          .means("Only clients who may be sent a mailing")
          .details("Those are clients who are not quiet and have no open complaint.");

  private static final Window NOT_HEARD_OVER = new Window(3, Window.Unit.MONTH);

  /** Selects due items by their reason. */
  public static final Option<ReasonKind> REASON =
      option("--reason", "REASON", ReasonKind::parse)
          .means("Only clients due for this reason, such as promise")
          .details("REASON is one of: " + String.join(", ", ReasonKind.names()) + ".")
          .among(new Values.Words(ReasonKind.names()));

  /** For a command that lists lapsed clients and has an --over of its own. */
  public static final Section OF_LAPSED =
      new Section(
          "Filters", List.of(TAG, OWNER, MINE, WHO, WORTH, NO_TOUCH, SINCE, UNTIL, MAILABLE));

  public static final Section OF_CLIENTS =
      new Section(
          "Filters",
          List.of(
              TAG, OWNER, MINE, WHO, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH, SINCE, UNTIL,
              MAILABLE));

  /** For a command that uses --who for the staff member who made a touch. */
  public static final Section OF_TOUCHED =
      new Section(
          "Filters",
          List.of(
              TAG, OWNER, MINE, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH, SINCE, UNTIL, MAILABLE));

  /** The same for one that uses --since and --until for something else, too. */
  public static final Section OF_TOLD =
      new Section("Filters", List.of(TAG, OWNER, MINE, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH));

  /** For a command that uses --since and --until for something else. */
  public static final Section OF_PEOPLE =
      new Section(
          "Filters", List.of(TAG, OWNER, MINE, WHO, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH));

  /** For a command that uses --tag and --owner to change clients. */
  public static final Section OF_EDITED =
      new Section(
          "Filters",
          List.of(WITH_TAG, OWNED_BY, MINE, WHO, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH));

  public static final Section OF_TOUCHES =
      new Section(
          "Filters",
          List.of(TAG, OWNER, MINE, LAPSED, OVER, NOT_HEARD, WORTH, BY, MADE_SINCE, MADE_UNTIL));
  public static final Section OF_ONE_CLIENT =
      new Section("Filters", List.of(BY, MADE_SINCE, MADE_UNTIL));

  public static final Section OF_MATTERS =
      new Section(
          "Filters",
          List.of(
              TAG,
              OWNER,
              MINE,
              LAPSED,
              OVER,
              NOT_HEARD,
              WORTH,
              NO_TOUCH,
              since("Only items recorded on or after this date"),
              until("Only items recorded on or before this date")));

  private FilterOptions() {}

  private static Option<LocalDate> since(String meaning) {
    return dated("--since", "DATE", Day::done).means(meaning);
  }

  private static Option<LocalDate> until(String meaning) {
    return dated("--until", "DATE", Day::done).means(meaning);
  }

  private static Filter.Worth worth(String word, LocalDate today) {
    var least =
        Amount.parse(word).orElseThrow(() -> Failure.usage("must not be empty; try 1200 or 99.50"));
    return new Filter.Worth(least, today);
  }

  public static Filter from(Arguments given, Session session) {
    var tags = new ArrayList<>(given.each(TAG));
    tags.addAll(given.each(WITH_TAG));
    for (var tag : tags) {
      if (!session.book().clients().hasTag(tag)) {
        session.remark("No client has the tag \"" + tag + "\".");
      }
    }
    var owner = given.find(OWNER).or(() -> given.find(OWNED_BY));
    owner.ifPresent(name -> StaffNames.require(name, session.book()));
    owner = owner.map(session.book().staff()::person);
    var notHeard = given.find(NOT_HEARD).map(purpose -> notHeard(purpose, given, session));
    var silence =
        new Filter.Silence(
            given.find(LAPSED),
            notHeard.isPresent() ? Optional.empty() : given.find(OVER),
            given.find(NO_TOUCH));
    if (silence.isForetold()) {
      // The stored forecasts may be of another day until they are asked for.
      session.book().forecasts(session.today());
    }
    return new Filter(
        List.copyOf(tags),
        owner,
        given.find(SINCE),
        given.find(UNTIL),
        given.find(BY),
        given.find(MAILABLE),
        owners(given, session),
        silence,
        given.find(WORTH),
        notHeard,
        Optional.empty());
  }

  /** The owners whose clients --mine or --who selects. */
  private static Optional<List<Long>> owners(Arguments given, Session session) {
    return person(given, session)
        .map(name -> Cover.on(session.today(), session.book()).ownersFor(name));
  }

  /** The person that --mine or --who names; absent without both. */
  public static Optional<String> person(Arguments given, Session session) {
    if (!given.has(MINE) && !given.has(WHO)) {
      return Optional.empty();
    }
    if (given.has(MINE) && given.has(WHO)) {
      throw Failure.usage("--mine and --who cannot be used together");
    }
    given.find(WHO).ifPresent(name -> StaffNames.require(name, session.book()));
    return given
        .find(WHO)
        .map(session.book().staff()::person)
        .or(() -> Optional.of(session.staff()));
  }

  /** With --not-heard, --over sets what recent means; without it, how long silence lasted. */
  private static Filter.NotHeard notHeard(Purpose purpose, Arguments given, Session session) {
    var today = session.today();
    var after = given.find(OVER).orElseGet(() -> NOT_HEARD_OVER.lastStart(today.minusDays(1)));
    return new Filter.NotHeard(purpose, after, today);
  }
}
