package hug.command.day;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.command.Kept;
import hug.command.NewsParameters;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Purpose;
import hug.model.Touch;
import hug.rule.Facts;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The details of a touch on the command line, apart from the client and the note. */
record NewTouch(
    LocalDate on,
    Channel by,
    boolean inbound,
    boolean answered,
    String staff,
    Optional<LocalDate> next,
    Optional<Purpose> purpose,
    NewsTold told) {
  static final Parameter<String> NOTE =
      parameter("NOTE", word -> word, "Note on what was said (use - to read standard input)")
          .repeated();
  static final Option<String> ALSO =
      option("--also", "CLIENT", word -> word)
          .means("Another client to log it with (repeat for several)")
          .among(Values.Live.CLIENTS);
  static final Option<Boolean> KEPT =
      flag("--kept", "Also mark the promise to the client as kept")
          .details("If several promises are due, use hug done N instead.");
  static final Option<Boolean> FORCE =
      flag("--force", "Log the mailing even to clients who should not get one")
          .details("Those are clients who are quiet or have an open complaint.");
  static final Option<Boolean> INBOUND = flag("--inbound", "Mark the touch as made by the client");
  static final Option<Boolean> NO_ANSWER =
      flag("--no-answer", "Log an attempt that nobody answered")
          .details("An attempt is a touch that does not count, so the client stays on the list.");
  static final Option<String> NEXT =
      dated("--next", "DATE|WINDOW", NewTouch::settled)
          .means("Date of the next contact, or how long until then")
          .details("A window such as 2w counts from this touch.");

  static NewTouch of(Arguments given, Session session) {
    var on = TouchOptions.day(given, session);
    var by = given.get(TouchOptions.BY);
    if (given.has(NO_ANSWER) && !by.isPersonal()) {
      throw Failure.usage("--no-answer does not apply to a " + by);
    }
    if (given.has(NO_ANSWER) && given.has(NewsParameters.TOLD)) {
      throw Failure.usage("--told cannot be used with --no-answer: nobody was reached");
    }
    var told = NewsTold.of(given, on, session);
    return new NewTouch(
        on,
        by,
        given.has(INBOUND),
        !given.has(NO_ANSWER),
        given.find(TouchOptions.WHO).orElseGet(session::staff),
        given.find(NEXT).map(word -> next(word, session.today(), on)),
        given
            .find(TouchOptions.PURPOSE)
            .or(() -> told.isNothing() ? Optional.empty() : Optional.of(Purpose.NEWS)),
        told);
  }

  /** Reports an ambiguous date while options are parsed, where the user can be asked about it. */
  private static String settled(String word, LocalDate today) {
    Day.toCome(word, today, today);
    return word;
  }

  private static LocalDate next(String word, LocalDate today, LocalDate on) {
    try {
      var next = Day.toCome(word, today, on);
      if (next.isAfter(on)) {
        return next;
      }
      throw Failure.usage(next + " is not after the date of this touch, " + on);
    } catch (Failure failure) {
      throw failure.of(NEXT.subject());
    }
  }

  Touch with(ClientRef client, String note) {
    return new Touch(
        0, client, on, by, inbound, answered, staff, next, note, purpose, told.numbers());
  }

  /**
   * Adds the touch to the book.
   *
   * @param promise the promise it keeps, if that was made to this client
   * @return the confirmation
   */
  List<String> add(ClientRef client, String note, Optional<Matter> promise, Session session) {
    var touch = with(client, note);
    var heard = told.inWordsBefore(client, session);
    var settled = Settled.from(touch, session);
    session.book().touches().add(touch);
    var kept =
        promise
            .filter(one -> one.client().id() == client.id())
            .map(one -> Kept.by(touch, one, note, session));
    var lines = new ArrayList<>(List.of(TouchOptions.confirmation(touch, session)));
    kept.ifPresent(lines::add);
    lines.addAll(told.inWords());
    lines.addAll(heard);
    if (kept.isEmpty()) {
      lines.addAll(settled.by(touch, session));
    }
    Facts.against(touch, session.evaluator().facts(client)).ifPresent(lines::add);
    return lines;
  }
}
