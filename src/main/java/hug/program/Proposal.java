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

/** Command lines to suggest, each checked to be valid. */
final class Proposal {
  /** Any date will do. */
  private static final LocalDate TODAY = LocalDate.EPOCH;

  private Proposal() {}

  /** The line of these words, quoted for a shell; absent if hug cannot parse it. */
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
        // Dates are parsed only when the command runs.
        Day.toCome(String.join(" ", call.rest().subList(1, call.rest().size())), TODAY, TODAY);
      }
    } catch (AmbiguousDay readable) {
      // The book's date order may still make it ambiguous.
    } catch (Failure failure) {
      return Optional.empty();
    }
    return Optional.of("hug " + typed(words));
  }

  static String typed(List<String> words) {
    return words.stream().map(Quoted::of).collect(Collectors.joining(" "));
  }
}
