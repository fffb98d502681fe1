package hug.command.intake;

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
    ImportSummary tally) {}
