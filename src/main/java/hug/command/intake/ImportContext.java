package hug.command.intake;

import hug.model.Channel;
import hug.model.Dates;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;

/**
 * An import under way: into which book, by whom, and what it comes to.
 *
 * @param by the channel of contacts of which the file does not say it
 * @param tags that clients who are new get
 * @param newcomers the numbers of the clients who were added
 */
record ImportContext(
    Book book,
    LocalDate today,
    String staff,
    Channel by,
    List<String> tags,
    List<Long> newcomers,
    BadLines faults,
    ImportSummary tally) {

  /** How the dates in the file are read. */
  Dates dates() {
    return new Dates(today, book.settings().dateOrder());
  }
}
