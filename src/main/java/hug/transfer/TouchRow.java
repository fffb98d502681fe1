package hug.transfer;

import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Dates;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Purpose;
import hug.model.Touch;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of a CSV file of touches.
 *
 * @param client the name in the file; may be empty if there is an id
 * @param clientId the id in the file; 0 if none
 */
public record TouchRow(String client, long clientId, Touch touch) {

  /** The columns that hug reads. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "client",
          "client_id",
          "on",
          "by",
          "direction",
          "who",
          "counted",
          "note",
          "next",
          "purpose");

  private static final int MOST_DIGITS = 18;

  /**
   * Reads a row.
   *
   * @param otherwise the channel of rows that do not name one
   * @throws Failure that names the column of an invalid cell
   */
  private static TouchRow of(Row row, Channel otherwise, Dates dates) {
    var today = dates.today();
    row.requireFit();
    var client = PlainText.of(row.text("client"));
    long id = row.read("client_id", TouchRow::number);
    if (client.isEmpty() && id == 0) {
      throw Failure.usage("column client: must not be empty");
    }
    var on = row.read("on", dates, day -> pastDay(day, today));
    var by = row.read("by", text -> text.isEmpty() ? otherwise : Channel.parse(text));
    var touch =
        new Touch(
            0,
            new ClientRef(0, client),
            on,
            by,
            row.read("direction", TouchRow::isInbound),
            !by.isPersonal() || row.read("counted", TouchRow::isTrue),
            row.read("who", InputText::orNothing),
            row.read("next", dates, text -> next(text, on, today)),
            row.read("note", InputText::note));
    return new TouchRow(client, id, touch.with(row.read("purpose", TouchRow::purpose)));
  }

  /**
   * The rows of a file as touches.
   *
   * @param otherwise the channel of rows that do not name one
   */
  public static Entry.Source<TouchRow> in(CsvFile file, Channel otherwise, Dates dates) {
    file.requireOnce(FIELDS);
    return file.entries(row -> of(row, otherwise, dates));
  }

  /**
   * Whether a file is one of touches rather than of clients: it has hug's own columns, or others
   * with a name, a day and what happened, and none of a client's.
   */
  public static boolean isMeant(CsvFile file) {
    boolean isOwn =
        file.hasColumn("on") && (file.hasColumn("client") || file.hasColumn("client_id"));
    return isOwn
        || fits(file)
            && (!file.mapped("on").isEmpty() || !file.mapped("client").isEmpty() || isLike(file));
  }

  private static boolean isLike(CsvFile file) {
    boolean hasMore = file.has("by") || file.has("note") || file.header().size() == 2;
    return hasMore && ClientColumns.of(file).saysLittle();
  }

  /** Whether the columns of a file can be those of touches. */
  public static boolean fits(CsvFile file) {
    return file.has("on") && (file.has("client") || file.has("client_id"));
  }

  private static LocalDate pastDay(String text, LocalDate today) {
    if (text.isEmpty()) {
      throw Failure.usage("must not be empty");
    }
    var day = Day.done(ForeignDay.withoutTime(text), today);
    if (day.isAfter(today)) {
      throw Failure.usage(day + " is in the future");
    }
    return day;
  }

  private static Optional<LocalDate> next(String text, LocalDate on, LocalDate today) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var next = Day.toCome(text, today);
    if (!next.isAfter(on)) {
      throw Failure.usage(next + " is not after the touch on " + on);
    }
    return Optional.of(next);
  }

  private static Optional<Purpose> purpose(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Purpose.parse(text));
  }

  private static boolean isInbound(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "in", "inbound" -> true;
      case "out", "outbound", "" -> false;
      default -> throw Failure.usage("\"" + text + "\" is not a direction; choose in or out");
    };
  }

  private static boolean isTrue(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1", "" -> true;
      case "false", "no", "0" -> false;
      default -> throw Failure.usage("\"" + text + "\" is not true or false");
    };
  }

  private static long number(String text) {
    var digits = text.startsWith("#") ? text.substring(1) : text;
    if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Failure.usage("\"" + text + "\" is not a whole number");
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
