package hug.transfer.mail;

import hug.model.Escaped;
import hug.model.LoggedContact;
import hug.transfer.ContactLog;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.Omissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** One Maildir as a log of contacts by e-mail; folders in it are Maildirs of their own. */
public final class MailFolder implements ContactLog {
  static final int BUFFER = 1 << 17;

  private final Path folder;
  private final LogContext context;
  private MessageReader reader;

  public MailFolder(Path folder, LogContext context) {
    this.folder = folder;
    this.context = context;
    this.reader = new MessageReader(context);
  }

  /** Whether a folder is a Maildir: it has {@code cur} and {@code new}. */
  public static boolean fits(Path folder) {
    return MaildirFile.fits(folder);
  }

  /**
   * The messages between the user and others, by the names of their files; an entry fails if it has
   * no readable date or cannot be read. Every entry is on line 1.
   *
   * @throws hug.model.Failure when it is run, if the folder cannot be read
   */
  @Override
  public Entry.Source<LoggedContact> contacts() {
    return consumer -> {
      reader = new MessageReader(context);
      var whole = MailboxName.reason(folder);
      var head = new MessageHead();
      var buffer = new byte[BUFFER];
      for (var file : MaildirFile.in(folder)) {
        var reason = file.isDraft() ? Optional.of(LeftOut.DRAFT) : whole;
        if (reason.isPresent()) {
          reader.tally().add(reason.get());
        } else {
          read(file, head, buffer, consumer);
        }
      }
    };
  }

  private void read(
      MaildirFile file, MessageHead head, byte[] buffer, Consumer<Entry<LoggedContact>> consumer) {
    var name = Escaped.of(file.name());
    try {
      if (head.readAlone(file.path(), buffer)) {
        reader.entry(head, name).ifPresent(consumer);
      }
    } catch (IOException e) {
      // A mail program can move a file meanwhile, when its flags change.
      if (Files.exists(file.path())) {
        consumer.accept(MessageReader.broken(1, name, "this file cannot be read"));
      }
    }
  }

  @Override
  public Omissions leftOut() {
    return reader.tally().counts();
  }
}
