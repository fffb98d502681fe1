package hug.program;

import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.model.AmbiguousDay;
import hug.model.Dates;
import hug.model.Day;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.syntax.Parser;
import java.time.LocalDate;

/**
 * The words of a command line as what they stand for. The book is asked how to read dates only
 * where one could be two days: opening it takes time, and it need not be there.
 */
record TypedWords(Environment world, Parser.Words words) {
  /**
   * The day that is taken for today.
   *
   * @throws Failure that says where it stands, if it is no date
   */
  LocalDate today() {
    var typed = words.last(GlobalOptions.TODAY);
    var text = typed.or(() -> world.variable("HUG_TODAY"));
    try {
      return text.isEmpty() ? world.today() : day(text.get());
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
   * What was given for each option and parameter.
   *
   * @throws Failure that names the one whose word stands for nothing
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
