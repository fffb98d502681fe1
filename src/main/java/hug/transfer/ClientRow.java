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
import java.util.function.Function;

/**
 * A row of a CSV of clients.
 *
 * @param referredBy the name of the client who sent them; empty if none
 * @param birthday with the year 1904 where only the day is known
 */
public record ClientRow(Client client, String referredBy, Optional<LocalDate> birthday) {

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
  public static ClientRow of(Row row, Layout layout, LocalDate today) {
    row.requireFit();
    return layout == Layout.HUG ? own(row, today) : foreign(row, layout, today);
  }

  private static ClientRow own(Row row, LocalDate today) {
    var client =
        new Client(
            0,
            row.read("name", Line::name),
            row.read("company", Line::orNothing),
            texts(row, "email"),
            texts(row, "phone"),
            texts(row, "tags"),
            texts(row, "aliases"),
            row.read("owner", Line::orNothing),
            row.read("since", text -> since(text, today)),
            row.read(
                "every",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(Window.parse(text))),
            row.read("value", Amount::parse),
            Optional.empty(),
            row.read("note", Line::note));
    return new ClientRow(client, row.text("referred_by"), Optional.empty());
  }

  private static ClientRow foreign(Row row, Layout layout, LocalDate today) {
    var client =
        new Client(
            0,
            read("name", layout.name(row), Line::name),
            read("company", layout.isCompany(row) ? "" : layout.company(row), Line::orNothing),
            items("e-mail", layout.emails(row)),
            items("phone", layout.phones(row)),
            items("tags", layout.tags(row)),
            items("nickname", layout.aliases(row)),
            read("owner", layout.owner(row), Line::orNothing),
            read("since", row, layout::since).filter(day -> !day.isAfter(today)).orElse(today),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            read("note", layout.note(row), Line::note));
    return new ClientRow(client, layout.referredBy(row), read("birthday", row, layout::birthday));
  }

  private static <S, T> T read(String what, S value, Function<S, T> reading) {
    try {
      return reading.apply(value);
    } catch (Failure failure) {
      throw failure.of(what);
    }
  }

  private static List<String> items(String what, List<String> values) {
    return read(
        what,
        values,
        all -> all.stream().map(value -> Line.item(value.replace(';', ','))).distinct().toList());
  }

  /** Whether a file with these columns is one of clients. */
  public static boolean fits(CsvFile file) {
    return file.has("name") || file.layout() != Layout.HUG;
  }

  private static List<String> texts(Row row, String column) {
    return row.read(column, _ -> row.texts(column).stream().map(Line::item).distinct().toList());
  }

  private static LocalDate since(String text, LocalDate today) {
    var since = text.isEmpty() ? today : Day.done(text, today);
    if (since.isAfter(today)) {
      throw Failure.usage(since + " is yet to come");
    }
    return since;
  }
}
