package hug.transfer.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hug.model.LoggedContact;
import hug.transfer.ContactLog;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.MailKind;
import hug.transfer.Omissions;
import hug.transfer.Source;
import java.util.Optional;

/**
 * A mailbox (RFC 4155 and its relatives), one message (RFC 5322) or an Apple emlx as a log of
 * contacts by e-mail.
 */
public final class MailFile implements ContactLog {
  private static final int LONGEST_HEAD = 10_000;

  private final Source source;
  private final LogContext context;
  private MessageReader reader;

  public MailFile(Source source, LogContext context) {
    this.source = source;
    this.context = context;
    this.reader = new MessageReader(context);
  }

  /** Whether the source starts like e-mail. */
  public static boolean fits(Source source) {
    var first = source.firstBytes();
    return MailKind.fits(new String(first, 0, Math.min(first.length, LONGEST_HEAD), ISO_8859_1));
  }

  /**
   * The messages between the user and others; an entry fails if it has no readable date.
   *
   * @throws hug.model.Failure when it is run, if the file cannot be read
   */
  @Override
  public Entry.Source<LoggedContact> contacts() {
    return consumer -> {
      reader = new MessageReader(context);
      var reason = reason();
      new Messages(source)
          .forEach(head -> {
            if (reason.isPresent()) {
              reader.tally().add(reason.get());
            } else {
              reader.entry(head, "").ifPresent(consumer);
            }
            return true;
          });
    };
  }

  private Optional<LeftOut> reason() {
    var name = source.name();
    return MailboxName.reason(
        name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
  }

  @Override
  public Omissions leftOut() {
    return reader.tally().counts();
  }
}
