package hug.transfer;

import hug.model.Dates;
import java.util.List;

/** A file of contacts from another program. */
public interface ContactFile {
  /**
   * The contacts in the file.
   *
   * @param orders of day and month in the file
   */
  Entry.Source<ClientRow> clients(Dates dates, DayOrders orders);

  /** Remarks about the file, once it has been read. */
  List<String> words();
}
