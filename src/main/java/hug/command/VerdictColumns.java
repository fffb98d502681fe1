package hug.command;

import hug.model.Touch;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/** Values that several lists of clients show. */
final class VerdictColumns {
  private VerdictColumns() {}

  static Optional<LocalDate> lastTouch(Verdict verdict) {
    return verdict.standing().lastTouch().map(Touch::on);
  }

  static String phone(Verdict verdict) {
    return String.join("; ", verdict.client().phones());
  }

  static String email(Verdict verdict) {
    return String.join("; ", verdict.client().emails());
  }
}
