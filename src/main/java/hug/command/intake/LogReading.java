package hug.command.intake;

import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.store.Book;
import hug.store.Origins;
import hug.transfer.Omissions;
import hug.transfer.phone.PhoneNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads logs once, and tells apart what is new to a book, what is old, and who is unknown. */
final class LogReading {
  /** An error in a file. */
  record Complaint(String file, long line, String what) {}

  private static final int MOST_COMPLAINTS = 1000;

  private final LogChoice choice;
  private final Book book;
  private final LocalDate today;
  private final KnownParties known;
  private final Origins.Known before;
  private final LogDrafts drafts = new LogDrafts();
  private final UpcomingMeetings upcoming;
  private final UnknownParties unknown;
  private final List<Complaint> complaints = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Omissions leftOut = new Omissions();
  private long old;
  private long undone;
  private boolean isOfUser;
  private boolean isUserNamed;

  /** Reads the logs; the book may change meanwhile. */
  LogReading(List<LogFile> logs, LogChoice choice, Book book, LocalDate today) {
    this.choice = choice;
    this.book = book;
    this.today = today;
    this.known = new KnownParties(book, new PhoneNumbers(choice.country(book)));
    this.before = book.origins().known();
    this.upcoming = new UpcomingMeetings(today);
    this.unknown = new UnknownParties(choice.unit());
    var context = choice.context(book, today);
    isUserNamed = !context.me().isEmpty();
    for (var file : logs) {
      var log = file.open(context, choice.country(book));
      log.contacts()
          .forEach(entry -> {
            try {
              take(entry.read());
            } catch (Failure failure) {
              if (failure.kind() != Failure.Kind.USAGE) {
                throw failure;
              }
              complain(new Complaint(file.name(), entry.line(), failure.getMessage()));
            }
          });
      if (choice.createsClients() && !log.isUserKnown()) {
        throw Failure.refused(
            file.name() + " does not say which of the two is you, and nobody was added",
            "name yourself with --me NAME, or keep your name with: hug config me");
      }
      leftOut.addAll(log.leftOut());
      remarks.addAll(log.remarks());
    }
  }

  private void complain(Complaint complaint) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(complaint);
    }
  }

  private void take(LoggedContact contact) {
    isOfUser = true;
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
      boolean isKnown = before.has(planned) && !choice.again();
      client.ifPresent(one -> upcoming.add(one, contact, planned, isKnown));
      return;
    }
    long origin = Origins.key(contact.origin(), party.address());
    boolean isNew = !before.has(origin) || choice.again() && !isTold(origin, contact, client);
    if (isNew) {
      drafts.add(client, party, contact, origin);
    } else if (before.isUndone(origin)) {
      undone++;
    } else {
      old++;
    }
  }

  /** Whether the touch of a contact still tells of it, or was given another day or client. */
  private boolean isTold(long origin, LoggedContact contact, Optional<ClientRef> client) {
    var touch = book.origins().touch(origin);
    return touch.isPresent()
        && client.stream()
            .flatMap(one -> book.touches().on(contact.on(), one, contact.by()).stream())
            .noneMatch(there ->
                there.id() == touch.get()
                    && there.inbound() == contact.inbound()
                    && !there.note().contains(contact.note().strip()));
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

  /** Sentences about how the logs were read, and what was left out of all of them. */
  List<String> remarks() {
    var all = new ArrayList<>(remarks);
    all.addAll(leftOut.words());
    if (!isOfUser && leftOut.has(Omissions.OF_OTHERS)) {
      all.add("No message is to or from you. To check your addresses: hug config me");
    }
    return all;
  }

  /** Whether the user's own addresses are known. */
  boolean isUserNamed() {
    return isUserNamed;
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
