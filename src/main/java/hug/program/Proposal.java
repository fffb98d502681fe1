package hug.program;

import hug.command.GlobalOptions;
import hug.command.Quoted;
import hug.model.AmbiguousDay;
import hug.model.Dates;
import hug.model.Day;
import hug.model.Failure;
import hug.syntax.Parser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Command lines that are proposed to people: none that hug would not understand. */
final class Proposal {
  /** Any day will do. */
  private static final LocalDate TODAY = LocalDate.EPOCH;

  private Proposal() {}

  /** The line of these words, to be typed; absent if hug could not read it. */
  static Optional<String> of(List<String> words) {
    try {
      var call = Invocation.of(words, Invocation.Hints.NONE);
      var command = Commands.named(call.name());
      if (command.isEmpty()) {
        return call.name().equals("help") || call.name().isEmpty() && !call.rest().isEmpty()
            ? Optional.of("hug " + typed(words))
            : Optional.empty();
      }
      var syntax = command.get().ownSyntax().with(GlobalOptions.OPTIONS);
      new Parser(syntax).parse(call.rest()).read(Dates.on(TODAY));
      boolean isDated = call.name().equals("next") || call.name().equals("snooze");
      if (isDated && call.rest().size() > 1 && !call.rest().get(1).startsWith("-")) {
        // Read only where it is run.
        Day.toCome(String.join(" ", call.rest().subList(1, call.rest().size())), TODAY, TODAY);
      }
    } catch (AmbiguousDay readable) {
      // In this book it may not be.
    } catch (Failure failure) {
      return Optional.empty();
    }
    return Optional.of("hug " + typed(words));
  }

  static String typed(List<String> words) {
    return words.stream().map(Quoted::of).collect(Collectors.joining(" "));
  }
}
