package hug.command.day;

import hug.command.ClientParameter;
import hug.command.Days;
import hug.command.FilterOptions;
import hug.command.Notes;
import hug.command.Selection;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Forecast;
import hug.model.ReasonKind;
import hug.output.Result;
import hug.rule.Facts;
import hug.syntax.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Logs the same touch with several clients, as one step. */
record SeveralTouches(NewTouch touch, Selection selection, Session session) {
  /**
   * Logs the touch with the clients chosen by filters or a list.
   *
   * @param given the arguments, all of which are part of the note
   */
  static Result of(NewTouch touch, Arguments given, Session session) {
    for (var option : List.of(NewTouch.ALSO, NewTouch.KEPT)) {
      if (given.has(option)) {
        throw Failure.usage(option.subject() + " cannot be used with filters or --each");
      }
    }
    var words = new ArrayList<>(given.all(ClientParameter.MAYBE_CLIENT));
    words.addAll(given.all(NewTouch.NOTE));
    NamesAsNote.refuseBesideFilters(words, session);
    var selection = Selection.of(given, FilterOptions.OF_TOUCHED, session);
    var touches = new SeveralTouches(touch, selection, session);
    if (touch.by() == Channel.MAILING && !given.has(NewTouch.FORCE)) {
      Mailings.requireWelcome(selection.clients(), session);
    }
    touch.told().requireFor(selection.clients(), session);
    return touches
        .instead()
        .orElseGet(() ->
            given.has(Notes.EDITOR)
                ? Notes.written(session, touches::add)
                : touches.add(words.isEmpty() ? "" : Notes.read(String.join(" ", words), session)));
  }

  /** The result if nothing is to be logged. */
  private Optional<Result> instead() {
    var article = touch.by() == Channel.EMAIL || !touch.answered() ? "an " : "a ";
    return selection.instead("Log " + article + inWords("%s") + "?");
  }

  /** The number of planned contacts that this touch ends. */
  private long endedPlans() {
    if (touch.next().isPresent() || !touch.answered() || !touch.by().isPersonal()) {
      return 0;
    }
    var ids = selection.clients().stream().map(ClientRef::id).toList();
    return session.book().forecasts(session.today()).of(ids, Forecast.END).stream()
        .filter(line -> line.kind() == ReasonKind.SCHEDULED && line.dueOn().isAfter(touch.on()))
        .count();
  }

  private Result add(String note) {
    return session
        .book()
        .change(() -> {
          var lines = new ArrayList<String>();
          lines.add(
              "Logged "
                  + inWords(selection.count())
                  + " "
                  + Days.onDay(touch.on(), session.today())
                  + (touch.answered() ? "." : ": no answer.")
                  + touch
                      .next()
                      .map(
                          day -> " Next contact planned for " + Days.on(day, session.today()) + ".")
                      .orElse("")
                  + " To undo it: hug undo");
          lines.addAll(touch.told().inWords());
          long ended = endedPlans();
          if (ended > 0) {
            lines.add(
                "This ends "
                    + (ended == 1 ? "1 planned contact" : ended + " planned contacts")
                    + "; a mailing (--by mailing) would not.");
          }
          for (var client : selection.clients()) {
            var one = touch.with(client, note);
            lines.addAll(touch.told().inWordsBefore(client, session));
            session.book().touches().add(one);
            Facts.against(one, session.evaluator().facts(client)).ifPresent(lines::add);
          }
          return new Result.Words(List.copyOf(lines));
        });
  }

  private String inWords(String clients) {
    return touch.answered()
        ? TouchOptions.inWords(touch.by(), touch.inbound(), true) + " " + clients
        : "attempt to reach " + clients + " by " + TouchOptions.noun(touch.by());
  }
}
