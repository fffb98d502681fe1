package hug.transfer;

import hug.model.LoggedContact;
import java.util.List;
import java.util.stream.Stream;

/** A mailbox, a calendar, the log of a phone or a chat. */
public interface ContactLog {
  /** Its contacts, in the order of the file. */
  Entry.Source<LoggedContact> contacts();

  /** Counts of what was left out, once it has been read. */
  Omissions leftOut();

  /** Whether it can tell the user from others, once it has been read. */
  default boolean isUserKnown() {
    return true;
  }

  /** Sentences about how it was read, once that is done. */
  default List<String> remarks() {
    return List.of();
  }

  /** All of this in sentences. */
  default List<String> words() {
    return Stream.concat(remarks().stream(), leftOut().words().stream()).toList();
  }
}
