package hug.transfer.phone;

import hug.model.Failure;
import hug.model.LoggedContact;
import hug.transfer.ContactLog;
import hug.transfer.CsvFile;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.Omissions;
import hug.transfer.Omitted;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A list of calls as CSV: of a FRITZ!Box, a telephone system, a VoIP service or a bill. */
public final class CallTable implements ContactLog {
  private final CsvFile file;
  private final CallRow rows;
  private final Omitted<LeftOut> leftOut = new Omitted<>(LeftOut.class);

  /**
   * @param country of numbers without a country code: two letters, or empty if unknown
   */
  public CallTable(CsvFile file, LogContext context, String country) {
    this.file = file;
    var columns = CallColumns.of(file);
    var orders =
        context
            .orders()
            .in(
                days ->
                    file.eachCell(columns.at("on"), cell -> days.accept(columns.place("on"), cell)),
                context.dates().order());
    var numbers = new PhoneNumbers(Optional.ofNullable(country));
    this.rows = new CallRow(columns, context, orders, numbers, leftOut);
  }

  /** Whether a file is surely a list of calls, rather than one of touches or of clients. */
  public static boolean isMeant(CsvFile file) {
    return CallColumns.of(file).areMeant();
  }

  @Override
  public Entry.Source<LoggedContact> contacts() {
    return consumer -> {
      leftOut.clear();
      file.entries(rows::read).forEach(entry -> emit(entry, consumer));
    };
  }

  private static void emit(
      Entry<Optional<LoggedContact>> entry, Consumer<Entry<LoggedContact>> consumer) {
    try {
      entry.read().ifPresent(one -> consumer.accept(new Entry<>(entry.line(), () -> one)));
    } catch (Failure failure) {
      consumer.accept(
          new Entry<>(
              entry.line(),
              () -> {
                throw failure;
              }));
    }
  }

  @Override
  public Omissions leftOut() {
    return leftOut.counts();
  }

  @Override
  public List<String> remarks() {
    return file.encoding().stream().toList();
  }
}
