package hug.transfer;

import hug.model.ClientRef;
import hug.model.Dates;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Purpose;
import hug.model.Touch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
   * The rows of a file as touches.
   *
   * @param channels the words for channels in the file
   * @param orders of day and month in the columns of the file
   */
  public static Entry.Source<TouchRow> in(
      CsvFile file, ChannelWords channels, Dates dates, DayOrders orders) {
    file.requireOnce(FIELDS);
    var found =
        orders.in(
            days -> {
              for (var column : List.of("on", "next")) {
                if (file.has(column)) {
                  file.eachCell(file.column(column), cell -> days.accept("column " + column, cell));
                }
              }
            },
            dates.order());
    return file.entries(reading(channels, dates, found));
  }

  /** Reads rows as touches. */
  static Function<Row, TouchRow> reading(
      ChannelWords channels, Dates dates, DayOrders.InFile orders) {
    return new Reading(channels, dates.today(), orders.at("column on"), orders.at("column next"))
        ::row;
  }

  private record Reading(
      ChannelWords channels, LocalDate today, ForeignDay.Orders on, ForeignDay.Orders next) {
    /**
     * Reads a row.
     *
     * @throws Failure that names the column of an invalid cell
     */
    private TouchRow row(Row row) {
      row.requireFit();
      var client = PlainText.of(row.text("client"));
      long id = row.read("client_id", TouchRow::number);
      if (client.isEmpty() && id == 0) {
        throw Failure.usage("column client: must not be empty");
      }
      var day = row.read("on", this::pastDay);
      var by = row.read("by", channels::of);
      var touch =
          new Touch(
              0,
              new ClientRef(0, client),
              day,
              by,
              row.read("direction", TouchWords::isInbound),
              !by.isPersonal() || row.read("counted", TouchWords::isTrue),
              row.read("who", InputText::orNothing),
              row.read("next", text -> nextDay(text, day)),
              row.read("note", InputText::note));
      return new TouchRow(client, id, touch.with(row.read("purpose", TouchRow::purpose)));
    }

    private LocalDate pastDay(String text) {
      if (text.isEmpty()) {
        throw Failure.usage("must not be empty");
      }
      return ForeignDay.past(text, today, on);
    }

    private Optional<LocalDate> nextDay(String text, LocalDate day) {
      if (text.isEmpty() || ForeignDay.isNone(text)) {
        return Optional.empty();
      }
      var planned = ForeignDay.toCome(text, today, next);
      if (!planned.isAfter(day)) {
        throw Failure.usage(planned + " is not after the touch on " + day);
      }
      return Optional.of(planned);
    }
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

  private static Optional<Purpose> purpose(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Purpose.parse(text));
  }

  private static long number(String text) {
    var digits = text.startsWith("#") ? text.substring(1) : text;
    if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Failure.usage("\"" + text + "\" is not a whole number");
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
