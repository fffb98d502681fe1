package hug.command.intake;

import hug.model.Channel;
import hug.model.Dates;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;

/**
 * A running import: the book, the defaults and the results so far.
 *
 * @param by the channel of touches that do not name one
 * @param tags for the clients that are added
 * @param letsIn whether a client who may be a known one is added as a new one
 * @param newcomers the ids of the clients that were added
 */
record ImportContext(
    Book book,
    LocalDate today,
    String staff,
    Channel by,
    List<String> tags,
    boolean letsIn,
    List<Long> newcomers,
    BadLines faults,
    ImportSummary tally) {

  /** The reader of dates in the file. */
  Dates dates() {
    return new Dates(today, book.settings().dateOrder());
  }
}
