package hug.transfer;

import hug.model.LoggedContact;
import java.util.List;

/** A mailbox, a calendar, the log of a phone or a chat. */
public interface ContactLog {
  /** Its contacts, in the order of the file. */
  Entry.Source<LoggedContact> contacts();

  /** Sentences about everything that was left out, once it has been read. */
  List<String> words();
}
