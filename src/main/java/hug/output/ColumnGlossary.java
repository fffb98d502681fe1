package hug.output;

import static hug.output.Column.column;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The meaning of every column, read from a file of the program when it is first asked for. */
public final class ColumnGlossary {
  private static final Map<String, String> MEANINGS = read();

  private ColumnGlossary() {}

  /**
   * The meaning of a column in the lists of a command; empty if there is no such column.
   *
   * @param command its full name, such as {@code report team}
   */
  public static String meaning(String command, String column) {
    for (var place : List.of(command + ":", command.split(" ")[0] + ":", "")) {
      var meaning = MEANINGS.get(place + column);
      if (meaning != null) {
        return meaning;
      }
    }
    return "";
  }

  /** A table of the columns of another one. */
  static Table<String> of(Table<?> table, String command) {
    return Table.of(
        table.names(),
        column("column", (String name) -> name),
        column("meaning", (String name) -> meaning(command, name)));
  }

  private static Map<String, String> read() {
    var meanings = new HashMap<String, String>();
    try (var file = ColumnGlossary.class.getResourceAsStream("columns.txt")) {
      for (var line : new String(file.readAllBytes(), UTF_8).lines().toList()) {
        int end = line.indexOf(": ");
        if (end > 0) {
          meanings.put(line.substring(0, end), line.substring(end + 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return meanings;
  }
}
