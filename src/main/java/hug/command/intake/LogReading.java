package hug.command.intake;

import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.store.Book;
import hug.store.Origins;
import hug.transfer.ContactLog;
import hug.transfer.phone.PhoneNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads logs once, and tells apart what is new to a book, what is old, and who is unknown. */
final class LogReading {
  /**
   * A log.
   *
   * @param name of its file
   */
  record Log(String name, ContactLog contents) {}

  /** An error in a file. */
  record Complaint(String file, long line, String what) {}

  private static final int MOST_COMPLAINTS = 1000;

  private final LogChoice choice;
  private final LocalDate today;
  private final KnownParties known;
  private final Map<Long, Boolean> before;
  private final LogDrafts drafts = new LogDrafts();
  private final UpcomingMeetings upcoming;
  private final UnknownParties unknown;
  private final List<Complaint> complaints = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long old;
  private long undone;

  /** Reads the logs; the book may change meanwhile. */
  LogReading(List<Log> logs, LogChoice choice, Book book, LocalDate today) {
    this.choice = choice;
    this.today = today;
    this.known = new KnownParties(book, new PhoneNumbers(choice.country()));
    this.before = book.origins().all();
    this.upcoming = new UpcomingMeetings(today);
    this.unknown = new UnknownParties(choice.unit());
    for (var log : logs) {
      log.contents()
          .contacts()
          .forEach(entry -> {
            try {
              take(entry.read());
            } catch (Failure failure) {
              if (failure.kind() != Failure.Kind.USAGE) {
                throw failure;
              }
              complain(new Complaint(log.name(), entry.line(), failure.getMessage()));
            }
          });
      remarks.addAll(log.contents().words());
    }
  }

  private void complain(Complaint complaint) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(complaint);
    }
  }

  private void take(LoggedContact contact) {
    for (var party : contact.parties()) {
      var found = known.of(party);
      if (found.size() == 1) {
        take(contact, party, Optional.of(found.getFirst()));
      } else if (party.kind() != Party.Kind.TITLE) {
        unknown.add(party, found);
        if (found.isEmpty() && choice.createsClients()) {
          take(contact, party, Optional.empty());
        }
      }
    }
  }

  private void take(LoggedContact contact, Party party, Optional<ClientRef> client) {
    boolean isMeeting = contact.by() == Channel.MEETING;
    if (contact.isCancelled() || isMeeting && !contact.on().isBefore(today)) {
      long planned = Origins.key("planned " + contact.origin(), party.address());
      boolean isKnown = before.containsKey(planned) && !choice.again();
      client.ifPresent(one -> upcoming.add(one, contact, planned, isKnown));
      return;
    }
    long origin = Origins.key(contact.origin(), party.address());
    var stands = before.get(origin);
    if (stands == null || choice.again()) {
      drafts.add(client, party, contact, origin);
    } else if (stands) {
      old++;
    } else {
      undone++;
    }
  }

  LogDrafts drafts() {
    return drafts;
  }

  UpcomingMeetings upcoming() {
    return upcoming;
  }

  UnknownParties unknown() {
    return unknown;
  }

  List<Complaint> complaints() {
    return complaints;
  }

  /** What the readers left out, in sentences. */
  List<String> remarks() {
    return remarks;
  }

  /** The number of contacts that the book has already. */
  long old() {
    return old;
  }

  /** The number of contacts whose touches were undone. */
  long undone() {
    return undone;
  }
}
