package hug.command;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;

import hug.model.Channel;
import hug.model.Day;
import hug.model.Filter;
import hug.model.InputText;
import hug.model.ReasonKind;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.List;

/** The options that say which clients, or which touches, are meant. */
public final class FilterOptions {
  public static final Values CHANNELS = new Values.Words(Channel.names());

  private static final Option<String> TAG =
      option("--tag", "TAG", InputText::item)
          .means("Only clients with this tag; again: and this one.")
          .among(Values.Live.TAGS);
  private static final Option<String> OWNER =
      option("--owner", "STAFF", InputText::name)
          .means("Only clients whom this member of staff looks after.")
          .among(Values.Live.STAFF);
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("Only touches by this channel.")
          .among(CHANNELS);
  private static final Option<LocalDate> SINCE = since("Only clients since this day.");
  private static final Option<LocalDate> UNTIL = until("Only clients since this day or before.");
  private static final Option<LocalDate> MADE_SINCE = since("Only touches of this day or later.");
  private static final Option<LocalDate> MADE_UNTIL = until("Only touches of this day or earlier.");

  private static final Option<LocalDate> MAILABLE =
      dated("--mailable", "", (_, today) -> today)
          .means("Only clients who may get a mailing: not quiet, and no complaint is open.");

  /** Of what falls due. */
  public static final Option<ReasonKind> REASON =
      option("--reason", "REASON", ReasonKind::parse)
          .means("Only what is due for this reason: " + String.join(", ", ReasonKind.names()) + ".")
          .among(new Values.Words(ReasonKind.names()));

  public static final Section OF_CLIENTS =
      new Section("Which clients", List.of(TAG, OWNER, SINCE, UNTIL, MAILABLE));
  public static final Section OF_PEOPLE = new Section("Which clients", List.of(TAG, OWNER));
  public static final Section OF_TOUCHES =
      new Section("Which touches", List.of(TAG, OWNER, BY, MADE_SINCE, MADE_UNTIL));
  public static final Section OF_ONE_CLIENT =
      new Section("Which touches", List.of(BY, MADE_SINCE, MADE_UNTIL));

  public static final Section OF_MATTERS =
      new Section(
          "Which",
          List.of(
              TAG,
              OWNER,
              since("Only what was noted on this day or later."),
              until("Only what was noted on this day or earlier.")));

  private FilterOptions() {}

  private static Option<LocalDate> since(String meaning) {
    return dated("--since", "DATE", Day::done).means(meaning);
  }

  private static Option<LocalDate> until(String meaning) {
    return dated("--until", "DATE", Day::done).means(meaning);
  }

  public static Filter from(Arguments given, Session session) {
    for (var tag : given.all(TAG)) {
      if (!session.book().clients().hasTag(tag)) {
        session.remark("Nobody has the tag \"" + tag + "\".");
      }
    }
    given
        .find(OWNER)
        .filter(owner -> !session.book().staff().has(owner))
        .ifPresent(owner ->
            session.remark("Nobody on the staff is called \"" + owner + "\"; see: hug staff"));
    return new Filter(
        given.all(TAG),
        given.find(OWNER),
        given.find(SINCE),
        given.find(UNTIL),
        given.find(BY),
        given.find(MAILABLE));
  }
}
