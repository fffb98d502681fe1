package hug.command.intake;

import hug.command.StaffNames;
import hug.model.ClientRef;
import hug.model.ContactState;
import hug.model.Folded;
import hug.model.Moment;
import hug.model.Touch;
import hug.rule.CardUid;
import hug.rule.ClientMatcher;
import hug.rule.ClientUpdate;
import hug.rule.RowDigest;
import hug.store.Book;
import hug.transfer.ClientRow;
import hug.transfer.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Imports clients. Those already in the book are updated with what the file has; what it leaves
 * empty stays. An ambiguous client is skipped, never guessed.
 */
final class ClientImport {
  /**
   * A referral, kept until all clients have been read.
   *
   * @param by the name of the referrer
   * @param differences what else the line changed
   */
  private record Referral(
      long line, ClientRef client, String by, LocalDate since, List<String> differences) {}

  /** A line whose client is unclear, kept until all clients have been read. */
  private record Waiting(long line, ClientRow wanted) {}

  private static final int LONGEST_NAME = 200;

  /** The most lines to keep: a file of millions must not fill the memory. */
  private static final int MOST_WAITING = 5000;

  private final ImportContext intake;
  private final Book book;
  private final ClientMatcher meant;
  private final CardUids uids;
  private final FactImport traits;
  private final List<Referral> referrals = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<Long> newcomers = new HashSet<>();

  /** The client read last, because the matcher and the update look at the same one. */
  private ContactState latest;

  ClientImport(ImportContext intake) {
    this.intake = intake;
    this.book = intake.book();
    this.uids = new CardUids(book);
    this.meant = new ClientMatcher(id -> standing(id).client(), uids::all);
    this.traits = new FactImport(intake);
    book.directory().all().forEach(client -> meant.isNamed(client.name(), client.id()));
    book.directory().handles().forEach(handle -> meant.isReached(handle.key(), handle.client()));
  }

  private ContactState standing(long id) {
    if (latest == null || latest.client().id() != id) {
      latest = book.standings().of(intake.today(), id);
    }
    return latest;
  }

  void take(Entry.Source<ClientRow> rows) {
    rows.forEach(row -> intake.faults().at(row.line(), () -> take(row.line(), row.read())));
    // The lines after an unclear one may have told who else is meant.
    for (var row : waiting) {
      intake.faults().at(row.line(), () -> take(row.line(), row.wanted(), true));
    }
    referrals.forEach(this::refer);
  }

  /** The client that the file means by a name; absent if ambiguous. */
  Optional<ClientRef> named(String name) {
    return meant.lastTaken(name).flatMap(book.directory()::withId);
  }

  boolean isNew(ClientRef client) {
    return newcomers.contains(client.id());
  }

  private void take(long line, ClientRow wanted) {
    var name = wanted.client().name();
    wanted.unread().forEach(intake.tally()::leaveUnread);
    wanted.oddities().forEach(what -> intake.tally().findOdd(place(line, name), what));
    if (!name.isEmpty()) {
      wanted.faults().forEach(what -> intake.faults().addValue(line, what));
      take(line, wanted, false);
    } else if (wanted.faults().isEmpty()) {
      intake.tally().passOver();
    } else {
      intake.faults().add(line, String.join("; ", wanted.faults()));
    }
  }

  private static String place(long line, String name) {
    return "line " + line + (name.isEmpty() ? "" : ", " + name);
  }

  /**
   * @param isLast whether all other lines have been read
   */
  private void take(long line, ClientRow wanted, boolean isLast) {
    var row = new ClientMatcher.Row(wanted.client(), wanted.id(), digest(wanted));
    switch (meant.by(row)) {
      case ClientMatcher.Repeated _ -> intake.tally().know();
      case ClientMatcher.Somebody somebody -> update(line, somebody.id(), wanted, row);
      case ClientMatcher.Newcomer _ -> add(line, wanted, row);
      case ClientMatcher.Unclear unclear -> {
        if (intake.letsIn()) {
          add(line, wanted, row);
        } else if (isLast || waiting.size() == MOST_WAITING) {
          intake.tally().leaveOut(place(line, wanted.client().name()) + ": " + unclear.why());
        } else {
          waiting.add(new Waiting(line, wanted));
        }
      }
    }
  }

  /** The digest of all that a row says; two cards of one person often differ in their UIDs only. */
  private static RowDigest digest(ClientRow wanted) {
    var client = wanted.client();
    var details = CardUid.without(client.details(), _ -> true);
    return RowDigest.of(
        client.with(details)
            + wanted.referredBy()
            + wanted.since()
            + wanted.lastTouch()
            + wanted.traits());
  }

  private void add(long line, ClientRow wanted, ClientMatcher.Row row) {
    requirePresent(wanted.client().owner());
    long id = book.clients().add(wanted.client());
    intake.tags().forEach(tag -> book.clients().addTag(id, tag));
    meant.takes(id, row);
    intake.tally().addClient(wanted.client().name());
    var client = new ClientRef(id, wanted.client().name());
    newcomers.add(id);
    intake.newcomers().add(id);
    traits.add(client, wanted);
    if (touch(client, wanted, Optional.empty())) {
      book.clients().startAtFirstTouch(id);
    }
    if (!wanted.referredBy().isEmpty()) {
      sent(line, client, wanted, List.of());
    }
  }

  private void update(long line, long id, ClientRow wanted, ClientMatcher.Row row) {
    meant.takes(id, row);
    var standing = standing(id);
    var before = standing.client();
    var after =
        ClientUpdate.of(before, uids.withoutOwn(wanted.client(), id), wanted.earliestSince());
    if (!after.owner().equals(before.owner())) {
      requirePresent(after.owner());
    }
    var differences = new ArrayList<>(ClientUpdate.inWords(before, after));
    differences.addAll(traits.add(before.named(), wanted));
    if (touch(before.named(), wanted, standing.lastTouch())) {
      differences.add("last touch: " + wanted.lastTouch().orElseThrow());
    }
    if (!after.equals(before)) {
      book.clients().update(after, intake.today());
    }
    latest = null;
    boolean isSentByAnother =
        !wanted.referredBy().isEmpty()
            && before
                .referredBy()
                .filter(by -> Folded.of(by.name()).equals(Folded.of(wanted.referredBy())))
                .isEmpty();
    if (isSentByAnother) {
      sent(line, before.named(), wanted, differences);
    } else {
      tell(before.named(), differences);
    }
  }

  /** Requires that an owner in the file has not left. */
  private void requirePresent(String owner) {
    if (!owner.isEmpty()) {
      StaffNames.requirePresent(owner, book, intake.today());
    }
  }

  /** Records the last contact in the file, unless the book has one as late. */
  private boolean touch(ClientRef client, ClientRow wanted, Optional<Moment> known) {
    var day = wanted.lastTouch();
    if (day.isEmpty() || known.filter(touch -> !touch.on().isBefore(day.get())).isPresent()) {
      return false;
    }
    var touch =
        new Touch(
            0,
            client,
            day.get(),
            intake.by(),
            false,
            true,
            wanted.client().owner().isEmpty() ? intake.staff() : wanted.client().owner(),
            Optional.empty(),
            "");
    if (!book.touches().same(touch, Long.MAX_VALUE).isEmpty()) {
      return false;
    }
    book.touches().add(touch);
    intake.tally().addTouch(touch);
    return true;
  }

  private void tell(ClientRef client, List<String> differences) {
    if (differences.isEmpty()) {
      intake.tally().know();
    } else {
      intake.tally().change(client + ": " + String.join(", ", differences));
    }
  }

  private void sent(long line, ClientRef client, ClientRow wanted, List<String> differences) {
    referrals.add(new Referral(line, client, sender(wanted), wanted.client().since(), differences));
  }

  /** The referrer's name, cut to save memory: no client has a longer one. */
  private static String sender(ClientRow wanted) {
    var name = wanted.referredBy();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
  }

  /** Other programs allow any text as a referrer, so an unknown one is not an error. */
  private void refer(Referral referral) {
    var client = referral.client();
    var differences = new ArrayList<>(referral.differences());
    var senders = senders(referral.by());
    senders.remove(client);
    if (senders.size() == 1) {
      var sender = senders.getFirst();
      if (!standing(client.id()).client().referredBy().equals(Optional.of(sender))) {
        book.clients().refer(client.id(), Optional.of(sender), referral.since());
        differences.add("referred by: " + sender);
      }
      latest = null;
    } else {
      intake
          .tally()
          .ignoreReferral(
              place(referral.line(), client.name())
                  + ": "
                  + (senders.isEmpty() ? "no client is" : senders.size() + " clients are")
                  + " called \""
                  + referral.by()
                  + "\"");
    }
    if (!isNew(client)) {
      tell(client, differences);
    }
  }

  /** The clients of that name or, if there are none, those who also go by it. */
  private List<ClientRef> senders(String name) {
    var named = book.directory().named(name);
    return new ArrayList<>(named.isEmpty() ? book.directory().reachedAs(name) : named);
  }
}
