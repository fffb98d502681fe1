package hug.transfer;

import hug.model.Dates;
import hug.model.Folded;
import java.util.ArrayList;
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
  static ClientRow read(Row row, Layout layout, Dates dates) {
    row.requireFit();
    return ContactReader.read(layout.contact(row), dates);
  }

  /**
   * The rows of a file as clients.
   *
   * @param orders of day and month in the columns of the file
   */
  public static Entry.Source<ClientRow> in(CsvFile file, Dates dates, DayOrders orders) {
    var layout = Layout.of(file);
    var found =
        orders.in(
            days ->
                file.eachRow(row -> {
                  for (var day : layout.contact(row).days()) {
                    days.accept(day.origin(), day.text());
                  }
                }),
            dates.order());
    return file.entries(row -> {
      row.requireFit();
      return ContactReader.read(layout.contact(row), dates.today(), found);
    });
  }

  /** The columns of a file that hug ignores. */
  public static List<String> unused(CsvFile file) {
    var read = new ArrayList<>(FIELDS);
    for (var column : Layout.LAST_TOUCH) {
      read.add(Folded.of(column));
    }
    return file.unused(read);
  }

  /** Whether the columns of a file are those of clients. */
  public static boolean fits(CsvFile file) {
    return file.has("name") || Layout.of(file) != Layout.HUG;
  }
}
