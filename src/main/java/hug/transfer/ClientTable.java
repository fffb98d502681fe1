package hug.transfer;

import hug.model.Dates;
import hug.model.Failure;
import java.util.HashSet;
import java.util.List;

/** The clients in a CSV file. */
public final class ClientTable {
  /** The columns that hug reads. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "company",
          "email",
          "phone",
          "tags",
          "aliases",
          "owner",
          "since",
          "every",
          "value",
          "referred_by",
          "note",
          "address",
          "website",
          "fields",
          "birthday",
          "last_touch");

  private ClientTable() {}

  /**
   * Reads a row.
   *
   * @throws hug.model.Failure if it does not fit the header
   */
  static ClientRow read(Row row, ClientColumns columns, Dates dates) {
    row.requireFit();
    return ContactReader.read(columns.contact(row), dates);
  }

  /**
   * The rows of a file as clients.
   *
   * @param orders of day and month in the columns of the file
   */
  public static Entry.Source<ClientRow> in(CsvFile file, Dates dates, DayOrders orders) {
    var columns = ClientColumns.of(file);
    var found =
        orders.in(
            days ->
                file.eachRow(row ->
                    days(columns, row).forEach(day -> days.accept(day.origin(), day.text()))),
            dates.order());
    return file.entries(row -> {
      row.requireFit();
      return ContactReader.read(columns.contact(row), dates.today(), found);
    });
  }

  private static List<Contact.Value> days(ClientColumns columns, Row row) {
    try {
      return columns.contact(row).days();
    } catch (Failure said) {
      return List.of();
    }
  }

  /** The columns that hug does not read although they are not empty, once the rows were read. */
  public static List<String> unused(CsvFile file) {
    var read = new HashSet<>(ClientColumns.of(file).read());
    for (var field : file.mapped()) {
      read.addAll(file.mapped(field));
    }
    return file.unread(read);
  }

  /** Whether the columns of a file are those of clients. */
  public static boolean fits(CsvFile file) {
    return ClientColumns.of(file).canName();
  }
}
