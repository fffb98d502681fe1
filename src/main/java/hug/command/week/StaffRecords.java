package hug.command.week;

import hug.output.Result;
import hug.store.Assigned;
import hug.store.Backup;
import hug.store.Book;
import java.util.ArrayList;
import java.util.function.Supplier;

/** The records of a member of staff, in words and when they change hands. */
final class StaffRecords {
  private StaffRecords() {}

  /** Changes the book after a backup, if much is passed on. */
  static Result change(Book book, Assigned all, Supplier<Result> work) {
    return all.size() > Book.MANY_ROWS ? book.change(Backup.Reason.MERGE, work) : book.change(work);
  }

  /** The numbers of records: {@code 3 clients, 1 promise}. */
  static String inWords(Assigned records) {
    var words = new ArrayList<String>();
    records
        .counts()
        .forEach((word, count) -> words.add(count + " " + (count == 1 ? word : several(word))));
    return String.join(", ", words);
  }

  private static String several(String word) {
    return switch (word) {
      case "touch" -> "touches";
      case "feedback" -> "feedback";
      case "item for the council" -> "items for the council";
      case "absence to cover" -> "absences to cover";
      default -> word + "s";
    };
  }
}
