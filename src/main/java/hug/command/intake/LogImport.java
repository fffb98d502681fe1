package hug.command.intake;

import hug.command.Days;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Imports mailboxes, calendars, phone logs and chats. They are read before the book is locked, and
 * only once; what was read in an earlier import is not imported again.
 */
final class LogImport implements Consumer<ImportContext> {
  /** Changing more than this at once requires a backup. */
  private static final int MANY = 100;

  private final List<LogFile> logs;
  private final LogChoice choice;
  private LogReading reading;

  LogImport(List<LogFile> logs, LogChoice choice) {
    this.logs = logs;
    this.choice = choice;
  }

  /** Reads the logs, unless that was done. */
  void read(Book book, LocalDate today) {
    if (reading == null) {
      reading = new LogReading(logs, choice, book, today);
    }
  }

  /** The name of one contact in the logs, such as message. */
  String unit() {
    return choice.unit();
  }

  /** Whether it is one list of calls, with columns. */
  boolean isTable() {
    return logs.size() == 1 && logs.getFirst().isTable();
  }

  /** Whether there is nothing to write to the book. */
  boolean isOld(Book book) {
    return reading.drafts().isEmpty()
        && reading.complaints().isEmpty()
        && reading.upcoming().changes(book).isEmpty();
  }

  boolean isLarge() {
    return reading.drafts().size() > MANY;
  }

  @Override
  public void accept(ImportContext intake) {
    read(intake.book(), intake.today());
    for (var complaint : reading.complaints()) {
      intake.faults().in(complaint.file()).add(complaint.line(), complaint.what());
    }
    if (!choice.again()) {
      // Another import may have ended since the logs were read.
      reading.drafts().leaveOut(intake.book().origins().known());
    }
    intake.tally().know(reading.old());
    new LogTouches(intake, choice.unit()).take(reading.drafts().inOrder());
    plan(intake);
    remark(intake);
  }

  /** Plans the next contact with clients whom a meeting is agreed with. */
  private void plan(ImportContext intake) {
    var planned = new ArrayList<UpcomingMeetings.Change>();
    var changes = reading.upcoming().changes(intake.book());
    intake.tally().know(changes.isEmpty() ? reading.upcoming().known() : 0);
    for (var change : changes) {
      var pauses = intake.book().pauses();
      if (change.day().isEmpty()) {
        pauses.unplan(change.client().id(), intake.today());
        intake.tally().change(change.client() + ": \"" + change.title() + "\" was cancelled");
      } else {
        pauses.plan(change.client().id(), change.day().get(), intake.today(), change.title());
        intake.book().origins().put(change.origin(), change.client().id(), Optional.empty());
        planned.add(change);
      }
    }
    if (!planned.isEmpty()) {
      intake.tally().plan(inWords(planned, intake.today()));
    }
  }

  private static String inWords(List<UpcomingMeetings.Change> planned, LocalDate today) {
    var first = planned.getFirst();
    for (var change : planned) {
      first = change.day().get().isBefore(first.day().get()) ? change : first;
    }
    var when = first.client() + " " + Days.onDay(first.day().get(), today);
    return planned.size() == 1
        ? "1 contact, " + when + "."
        : planned.size() + " contacts, the first with " + when + ".";
  }

  private void remark(ImportContext intake) {
    var tally = intake.tally();
    long undone = reading.undone();
    if (undone > 0) {
      tally.remark(
          undone
              + " "
              + choice.unit()
              + (undone == 1 ? " was" : "s were")
              + " imported before and undone since; --again imports "
              + (undone == 1 ? "it." : "them."));
    }
    reading.remarks().forEach(tally::remark);
    reading.unknown().shared().forEach(tally::remark);
    if (!choice.createsClients()) {
      reading.unknown().strangers(intake.book().directory()).forEach(tally::remark);
      if (!reading.isUserNamed() && reading.unknown().hasEmails()) {
        tally.remark("If one of them is you: hug config me ADDRESS");
      }
    }
  }
}
