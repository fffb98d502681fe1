package hug.line.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A program that puts a link into a line, run by a test in another Java. */
final class LineProbe {
  private LineProbe() {}

  /**
   * Shares a new book.
   *
   * @param arguments the address, and the file with the password
   */
  public static void main(String[] arguments) {
    var settings = new LocalSettings(Map.of("PGPASSFILE", arguments[1]), "/nowhere", "nobody");
    var address = AddressReader.read(arguments[0]);
    try (var database = PostgresDatabase.open(address, settings, Optional.empty())) {
      var office = database.share(UUID.randomUUID(), new byte[1]);
      var line = office.line(office.enrol("probe"));
      line.extend(List.of(Links.first(1)), true);
      System.out.print(line.last().orElseThrow().number());
    }
  }
}
