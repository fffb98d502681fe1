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

/** The options that say which clients, or which touches, are meant. */
public final class FilterOptions {
  public static final Values CHANNELS = new Values.Words(Channel.names());

  public static final Values PURPOSES = new Values.Words(Purpose.names());

  private static final Option<List<String>> TAG =
      option("--tag", "TAG", InputText::tags)
          .means("Only clients with this tag; repeat, or use a comma, to require several")
          .among(Values.Live.TAGS);
  private static final Option<String> OWNER =
      option("--owner", "STAFF", InputText::name)
          .means("Only clients whom this member of staff looks after")
          .among(Values.Live.STAFF);
  private static final Option<List<String>> WITH_TAG =
      option("--with-tag", "TAG", InputText::tags).means(TAG.meaning()).among(Values.Live.TAGS);
  private static final Option<String> OWNED_BY =
      option("--owned-by", "STAFF", InputText::name)
          .means(OWNER.meaning())
          .among(Values.Live.STAFF);
  private static final Option<Boolean> MINE =
      flag("--mine", "Only your own clients ($HUG_STAFF, or your login name) and those of nobody");
  private static final Option<LocalDate> LAPSED =
      dated("--lapsed", "", (_, today) -> today).means("Only clients who have lapsed");
  private static final Option<LocalDate> OVER =
      dated("--over", "WINDOW", (word, today) -> Window.parse(word).lastStart(today.minusDays(1)))
          .means("Only clients who have been silent for longer than this, such as 6m");
  private static final Option<Purpose> NOT_HEARD =
      option("--not-heard", "PURPOSE", Purpose::parse)
          .means(
              "Only clients without a touch for this purpose: "
                  + Purpose.words()
                  + ". How long is --over WINDOW here (default: 3m).")
          .among(PURPOSES);
  private static final Option<Filter.Worth> WORTH =
      dated("--worth", "AMOUNT", FilterOptions::worth)
          .means("Only clients worth this much or more: their value and all jobs delivered");
  private static final Option<LocalDate> NO_TOUCH =
      dated("--no-touch", "", (_, today) -> today).means("Only clients who were never touched");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("Only touches by this channel")
          .among(CHANNELS);
  private static final Option<LocalDate> SINCE = since("Only clients since this day.");
  private static final Option<LocalDate> UNTIL = until("Only clients since this day or before.");
  private static final Option<LocalDate> MADE_SINCE = since("Only touches of this day or later.");
  private static final Option<LocalDate> MADE_UNTIL = until("Only touches of this day or earlier.");

  private static final Option<LocalDate> MAILABLE =
      dated("--mailable", "", (_, today) -> today)
          .means("Only clients who may get a mailing: not quiet, and no complaint is open");

  private static final Window NOT_HEARD_OVER = new Window(3, Window.Unit.MONTH);

  /** Of what falls due. */
  public static final Option<ReasonKind> REASON =
      option("--reason", "REASON", ReasonKind::parse)
          .means("Only what is due for this reason: " + String.join(", ", ReasonKind.names()) + ".")
          .among(new Values.Words(ReasonKind.names()));

  /** Of a command that has --over for itself, and lists those who have lapsed. */
  public static final Section OF_LAPSED =
      new Section(
          "Which clients", List.of(TAG, OWNER, MINE, WORTH, NO_TOUCH, SINCE, UNTIL, MAILABLE));

  public static final Section OF_CLIENTS =
      new Section(
          "Which clients",
          List.of(
              TAG, OWNER, MINE, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH, SINCE, UNTIL, MAILABLE));

  /** Of a command in which --since and --until are something else. */
  public static final Section OF_PEOPLE =
      new Section(
          "Which clients", List.of(TAG, OWNER, MINE, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH));

  /** Of a command in which --tag and --owner are what a client gets. */
  public static final Section OF_EDITED =
      new Section(
          "Which clients",
          List.of(WITH_TAG, OWNED_BY, MINE, LAPSED, OVER, NOT_HEARD, WORTH, NO_TOUCH));

  public static final Section OF_TOUCHES =
      new Section(
          "Which touches",
          List.of(TAG, OWNER, MINE, LAPSED, OVER, NOT_HEARD, WORTH, BY, MADE_SINCE, MADE_UNTIL));
  public static final Section OF_ONE_CLIENT =
      new Section("Which touches", List.of(BY, MADE_SINCE, MADE_UNTIL));

  public static final Section OF_MATTERS =
      new Section(
          "Which",
          List.of(
              TAG,
              OWNER,
              MINE,
              LAPSED,
              OVER,
              NOT_HEARD,
              WORTH,
              NO_TOUCH,
              since("Only what was noted on this day or later."),
              until("Only what was noted on this day or earlier.")));

  private FilterOptions() {}

  private static Option<LocalDate> since(String meaning) {
    return dated("--since", "DATE", Day::done).means(meaning);
  }

  private static Option<LocalDate> until(String meaning) {
    return dated("--until", "DATE", Day::done).means(meaning);
  }

  private static Filter.Worth worth(String word, LocalDate today) {
    var least =
        Amount.parse(word).orElseThrow(() -> Failure.usage("it is empty; try 1200 or 99.50"));
    return new Filter.Worth(least, today);
  }

  public static Filter from(Arguments given, Session session) {
    var tags = new ArrayList<>(given.each(TAG));
    tags.addAll(given.each(WITH_TAG));
    for (var tag : tags) {
      if (!session.book().clients().hasTag(tag)) {
        session.remark("Nobody has the tag \"" + tag + "\".");
      }
    }
    var owner = given.find(OWNER).or(() -> given.find(OWNED_BY));
    owner.ifPresent(name -> StaffNames.require(name, session.book()));
    var notHeard = given.find(NOT_HEARD).map(purpose -> notHeard(purpose, given, session));
    var silence =
        new Filter.Silence(
            given.find(LAPSED),
            notHeard.isPresent() ? Optional.empty() : given.find(OVER),
            given.find(NO_TOUCH));
    if (silence.isForetold()) {
      // What is foretold may be that of another day until it is asked for.
      session.book().forecasts(session.today());
    }
    return new Filter(
        List.copyOf(tags),
        owner,
        given.find(SINCE),
        given.find(UNTIL),
        given.find(BY),
        given.find(MAILABLE),
        given.has(MINE) ? Optional.of(session.staff()) : Optional.empty(),
        silence,
        given.find(WORTH),
        notHeard,
        Optional.empty());
  }

  /** How long is for --over to say, which without --not-heard is about silence. */
  private static Filter.NotHeard notHeard(Purpose purpose, Arguments given, Session session) {
    var today = session.today();
    var after = given.find(OVER).orElseGet(() -> NOT_HEARD_OVER.lastStart(today.minusDays(1)));
    return new Filter.NotHeard(purpose, after, today);
  }
}
