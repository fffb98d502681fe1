package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.syntax.Arguments;
import hug.transfer.ChannelWords;
import hug.transfer.ClientTable;
import hug.transfer.CsvFile;
import hug.transfer.DayOrders;
import hug.transfer.Source;
import hug.transfer.TouchRow;
import hug.transfer.phone.CallTable;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** Imports a CSV file of clients or touches. */
final class CsvImport {
  private CsvImport() {}

  /**
   * Opens a CSV file.
   *
   * @throws Failure if it has neither the columns of clients nor those of touches
   */
  static Consumer<ImportContext> of(Source source, Arguments given, Session session) {
    var file = new CsvFile(source, given.all(ImportOptions.MAP));
    if (!given.has(ImportOptions.AS) && CallTable.isMeant(file)) {
      var calls = LogFile.calls(file);
      return new LogImport(List.of(calls), LogChoice.of(given, session, calls.unit()));
    }
    boolean isTouches = isTouches(given, file);
    var orders = new DayOrders(new DayOrderQuestion(session)::ask);
    var words = new HashMap<String, Channel>();
    given.all(ImportOptions.CHANNEL).forEach(word -> words.put(word.getKey(), word.getValue()));
    return intake -> {
      if (isTouches) {
        new TouchImport(intake, given.has(ImportOptions.CREATE_CLIENTS))
            .take(TouchRow.in(file, new ChannelWords(intake.by(), words), intake.dates(), orders));
      } else {
        new ClientImport(intake).take(ClientTable.in(file, intake.dates(), orders));
      }
      remark(file, isTouches, intake.tally());
    };
  }

  private static boolean isTouches(Arguments given, CsvFile file) {
    if (file.has("record")) {
      throw Failure.refused(
          file.name() + " is a whole book as CSV, which hug cannot import; nothing was imported",
          "export it as JSON instead: hug export book -o hug.json");
    }
    boolean isTouches =
        given.find(ImportOptions.AS).map("touches"::equals).orElseGet(() -> TouchRow.isMeant(file));
    if (isTouches ? TouchRow.fits(file) : ClientTable.fits(file)) {
      return isTouches;
    }
    var needed =
        given.has(ImportOptions.AS)
            ? isTouches ? "columns \"client\" and \"on\"" : "column \"name\""
            : "column \"name\" (for clients), \"client\" and \"on\" (for touches)"
                + ", or \"phone\" and \"on\" (for calls)";
    throw Failure.refused(
        file.name() + " needs the " + needed + "; nothing was imported",
        "line "
            + file.headerLine()
            + " has "
            + String.join(", ", file.header())
            + "; to map a column, use --map FIELD=COLUMN");
  }

  private static void remark(CsvFile file, boolean isTouches, ImportSummary tally) {
    if (!isTouches) {
      file.program().ifPresent(program -> tally.remark("Recognised a file from " + program + "."));
    }
    var unused = isTouches ? file.unused(TouchRow.FIELDS) : ClientTable.unused(file);
    if (!unused.isEmpty()) {
      tally.remark(
          (unused.size() == 1 ? "Ignored column: " : "Ignored columns: ")
              + String.join(", ", unused)
              + ". To map a column, use --map FIELD=COLUMN.");
    }
    file.encoding().ifPresent(tally::remark);
  }
}
