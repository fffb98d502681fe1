package hug.command.intake;

import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.store.Book;
import hug.transfer.BookRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The numbers and days in the records of an exported book, checked as they are read. */
final class BookNumbers {
  /** Far more than anybody notes, and exact in every program that reads JSON. */
  private static final long HIGHEST = 999_999_999_999_999L;

  private final LocalDate today;
  private final boolean areKept;
  private final long newest;
  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Map<Long, ClientRef>> meant = new HashMap<>();
  private boolean areNew;

  /**
   * @param isEmpty whether there is no client in the book yet
   */
  BookNumbers(Book book, LocalDate today, boolean isEmpty) {
    this.today = today;
    this.newest = book.touches().newest();
    // Asked for at once: what comes in remembers numbers of touches before those are there.
    boolean hadTouches = book.touches().newestEver() > 0;
    this.areKept = isEmpty && !hadTouches;
  }

  /**
   * The number of a record itself: hug writes those of a kind in order, so that none is there twice
   * and each can be kept.
   */
  long own(BookRecord record) {
    long id = record.number("id", 1, HIGHEST);
    var kind = record.text("record");
    long before = last.getOrDefault(kind, 0L);
    if (id <= before) {
      throw Failure.usage(
          "id: " + id + " is not above " + before + ", the number of the " + kind + " before it");
    }
    last.put(kind, id);
    return id;
  }

  /** Notes which number a record got for its own. */
  void give(long own, long given) {
    areNew |= own != given;
  }

  /** Notes what a record is here, for those that mean it by its number. */
  void means(String kind, long own, ClientRef here) {
    meant.computeIfAbsent(kind, _ -> new HashMap<>()).put(own, here);
  }

  /** Whether some records got other numbers than their own. */
  boolean areNew() {
    return areNew;
  }

  /** What a record of another kind, whose number stands under a name in this one, is here. */
  ClientRef other(BookRecord record, String name, String kind) {
    long id = record.number(name, 1, HIGHEST);
    var here = meant.getOrDefault(kind, Map.of()).get(id);
    if (here == null) {
      throw Failure.usage(name + ": there is no " + kind + " " + id + " above it in this file");
    }
    return here;
  }

  /**
   * Touches keep their numbers in a book that never had any; otherwise all there are came first.
   */
  long after(BookRecord record, String name) {
    long after = record.number(name, 0, HIGHEST);
    return areKept ? after : newest;
  }

  LocalDate day(String text) {
    return Day.done(text, today);
  }

  /** A day on which something was done. */
  LocalDate past(String text) {
    var day = day(text);
    if (day.isAfter(today)) {
      throw Failure.usage(
          day + " is after today, " + today + " (--today takes another day for it)");
    }
    return day;
  }
}
