package hug.command.intake;

import hug.command.Days;
import hug.command.Session;
import hug.model.AmbiguousDay;
import hug.model.DayOrder;
import java.util.Optional;

/** Asks in which order the ambiguous days of a file are written. */
record DayOrderQuestion(Session session) {
  Optional<DayOrder> ask(String place, AmbiguousDay two) {
    var question =
        "Is \"%s\"%s %s or %s? [d = day first, m = month first, Enter cancels] "
            .formatted(
                two.text(),
                place.isEmpty() ? "" : " in " + place,
                Days.inYearInFull(two.in(DayOrder.DMY)),
                Days.inYearInFull(two.in(DayOrder.MDY)));
    return switch (session.person().letter(question, "dm")) {
      case "d" -> Optional.of(DayOrder.DMY);
      case "m" -> Optional.of(DayOrder.MDY);
      default -> Optional.empty();
    };
  }
}
