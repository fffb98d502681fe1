package hug.command.intake;

import hug.model.Dates;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;

/**
 * An import under way: into which book, by whom, and what it comes to.
 *
 * @param tags that clients who are new get
 */
record ImportContext(
    Book book,
    LocalDate today,
    String staff,
    List<String> tags,
    BadLines faults,
    ImportSummary tally) {

  /** How the dates in the file are read. */
  Dates dates() {
    return new Dates(today, book.settings().dateOrder());
  }
}
