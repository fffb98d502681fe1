package hug.command.intake;

import hug.model.Absence;
import hug.model.Failure;
import hug.model.InputText;
import hug.store.Book;
import hug.store.FieldValues;
import hug.transfer.BookRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads when the members of staff in an exported book left or are away, and their logins. */
record BookStaff(Book book) {
  void take(String name, FieldValues values) {
    Optional<LocalDate> left = values.get("left");
    List<String> logins = values.get("logins");
    List<String> absences = values.get("absences");
    if (left.isPresent()) {
      book.staffChanges().leave(name, left);
    }
    logins.forEach(login -> book.staffChanges().addLogin(name, InputText.name(login)));
    if (!absences.isEmpty()) {
      var times = new ArrayList<Absence>();
      absences.forEach(text -> times.add(absence(text)));
      book.staffChanges().setAbsences(name, times);
    }
  }

  /** Reads {@code 2026-12-01 2026-12-14 Ben}. */
  private static Absence absence(String text) {
    var words = text.split(" ", 3);
    try {
      var first = LocalDate.parse(words[0]);
      var last = LocalDate.parse(words.length > 1 ? words[1] : "");
      if (!last.isBefore(first)) {
        var cover = Optional.of(words).filter(all -> all.length > 2).map(all -> all[2]);
        return new Absence(first, last, cover.map(InputText::name));
      }
    } catch (DateTimeParseException e) {
      // The same message as for dates in the wrong order.
    }
    throw Failure.usage(
        "absences: " + BookRecord.quoted(text) + " is not two dates in order and a name");
  }
}
