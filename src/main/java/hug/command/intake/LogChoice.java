package hug.command.intake;

import hug.command.Session;
import hug.model.Dates;
import hug.model.Setting;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.transfer.DayOrders;
import hug.transfer.LogContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The user's choices for an import of logs.
 *
 * @param unit of which the logs consist, such as message
 * @param me the user's own addresses, if not those in the settings of the book
 * @param hasSubjects whether the subjects of messages become notes
 * @param again whether to import everything that was undone, too
 * @param createsClients whether unknown people become clients
 * @param country of phone numbers without a country code, if not that in the settings
 * @param orders of day and month in the files
 */
record LogChoice(
    String unit,
    List<String> me,
    boolean hasSubjects,
    boolean again,
    boolean createsClients,
    Optional<String> country,
    DayOrders orders) {

  static LogChoice of(Arguments given, Session session, String unit) {
    return new LogChoice(
        unit,
        given.all(ImportOptions.ME),
        given.find(ImportOptions.SUBJECTS).orElse(true),
        given.has(ImportOptions.AGAIN),
        given.has(ImportOptions.CREATE_CLIENTS),
        given.find(ImportOptions.COUNTRY),
        new DayOrders(new DayOrderQuestion(session)::ask));
  }

  /** The country of phone numbers in an import into a book. */
  Optional<String> country(Book book) {
    return country.or(() -> book.settings().find(Setting.COUNTRY));
  }

  /** The context in which to read logs for a book. */
  LogContext context(Book book, LocalDate today) {
    return new LogContext(
        me.isEmpty() ? mine(book) : me,
        hasSubjects,
        new Dates(today, book.settings().dateOrder()),
        orders,
        ZoneId.systemDefault());
  }

  private static List<String> mine(Book book) {
    return book.settings()
        .find(Setting.ME)
        .map(all -> Arrays.asList(all.split(", ")))
        .orElse(List.of());
  }
}
