package hug.program;

import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.model.AmbiguousDay;
import hug.model.Dates;
import hug.model.Day;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.GivenWords;
import java.time.LocalDate;

/**
 * Converts the words of a command line to values. The book is opened for its date order only if a
 * date is ambiguous, because opening takes time and there may be no book.
 */
record TypedWords(Environment world, GivenWords words) {
  /**
   * The date to use as today.
   *
   * @throws Failure naming the option or variable if it is not a date
   */
  LocalDate today() {
    var typed = words.last(GlobalOptions.TODAY);
    var text = typed.or(() -> world.variable("HUG_TODAY"));
    if (text.isEmpty()) {
      return world.today();
    }
    try {
      return day(text.get());
    } catch (Failure failure) {
      throw failure.of(typed.isPresent() ? "--today" : "HUG_TODAY");
    }
  }

  private LocalDate day(String text) {
    try {
      return Day.done(text, world.today());
    } catch (AmbiguousDay two) {
      return Day.done(dates(world.today()).settled(text, two), world.today());
    }
  }

  /**
   * The values of all options and parameters.
   *
   * @throws Failure naming the option or parameter whose value is invalid
   */
  Arguments values(LocalDate today) {
    try {
      return words.read(Dates.on(today));
    } catch (AmbiguousDay two) {
      return words.read(dates(today));
    }
  }

  private Dates dates(LocalDate today) {
    try (var session = Session.of(world, words.among(GlobalOptions.BOOK, today))) {
      return new Dates(today, session.dates().order());
    }
  }
}
