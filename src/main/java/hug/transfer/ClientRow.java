package hug.transfer;

import hug.model.Amount;
import hug.model.Client;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Line;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A row of a CSV of clients.
 *
 * @param referredBy the name of the client who sent them; empty if none
 */
public record ClientRow(Client client, String referredBy) {

  /** The columns that are read. */
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
          "note");

  /**
   * Reads a row.
   *
   * @throws Failure that names the column, if a cell is wrong
   */
  public static ClientRow of(Row row, LocalDate today) {
    row.requireFit();
    var client =
        new Client(
            0,
            row.read("name", Line::name),
            row.read("company", Line::orNothing),
            texts(row, "email", Line::item),
            texts(row, "phone", Line::item),
            texts(row, "tags", Line::item),
            texts(row, "aliases", Line::item),
            row.read("owner", Line::orNothing),
            row.read("since", text -> since(text, today)),
            row.read(
                "every",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(Window.parse(text))),
            row.read("value", Amount::parse),
            Optional.empty(),
            row.read("note", Line::note));
    return new ClientRow(client, row.text("referred_by"));
  }

  /** Whether a file with these columns is one of clients. */
  public static boolean fits(CsvFile file) {
    return file.has("name");
  }

  private static List<String> texts(Row row, String column, UnaryOperator<String> reading) {
    return row.read(column, _ -> row.texts(column).stream().map(reading).distinct().toList());
  }

  private static LocalDate since(String text, LocalDate today) {
    var since = text.isEmpty() ? today : Day.done(text, today);
    if (since.isAfter(today)) {
      throw Failure.usage(since + " is yet to come");
    }
    return since;
  }
}
