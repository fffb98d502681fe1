package hug.command.intake;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Moment;
import hug.model.Touch;
import hug.rule.ClientMatcher;
import hug.rule.ClientUpdate;
import hug.store.Book;
import hug.transfer.ClientRow;
import hug.transfer.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private static final int LONGEST_NAME = 200;

  private final ImportContext intake;
  private final Book book;
  private final ClientMatcher<ClientRow> meant;
  private final FactImport traits;
  private final List<Referral> referrals = new ArrayList<>();
  private final Map<String, ClientRef> byName = new HashMap<>();
  private final Set<ClientRef> newcomers = new HashSet<>();

  ClientImport(ImportContext intake) {
    this.intake = intake;
    this.book = intake.book();
    this.meant = new ClientMatcher<>(ClientRow::client, this::card);
    this.traits = new FactImport(intake);
    book.directory().all().forEach(client -> meant.isNamed(client.name(), client.id()));
    book.directory().handles().forEach(handle -> meant.isReached(handle.key(), handle.client()));
  }

  private Client card(long id) {
    return book.standings().of(intake.today(), id).client();
  }

  void take(Entry.Source<ClientRow> rows) {
    rows.forEach(row -> intake.faults().at(row.line(), () -> take(row.line(), row.read())));
    referrals.forEach(this::refer);
  }

  /** The client that the file means by a name; absent if ambiguous. */
  Optional<ClientRef> named(String name) {
    return Optional.ofNullable(byName.get(Folded.of(name)));
  }

  boolean isNew(ClientRef client) {
    return newcomers.contains(client);
  }

  private void take(long line, ClientRow wanted) {
    var name = wanted.client().name();
    wanted.faults().forEach(what -> intake.faults().add(line, what));
    wanted.unread().forEach(intake.tally()::leaveUnread);
    wanted
        .oddities()
        .forEach(what ->
            intake
                .tally()
                .findOdd("line " + line + (name.isEmpty() ? "" : ", " + name) + ": " + what));
    if (name.isEmpty()) {
      intake.tally().passOver();
      return;
    }
    switch (meant.by(wanted)) {
      case ClientMatcher.Somebody somebody -> update(line, somebody.id(), wanted);
      case ClientMatcher.Newcomer _ -> add(line, wanted);
      case ClientMatcher.Unclear unclear ->
          intake
              .tally()
              .leaveOut("line " + line + ", " + wanted.client().name() + ": " + unclear.why());
    }
  }

  private void add(long line, ClientRow wanted) {
    long id = book.clients().add(wanted.client());
    intake.tags().forEach(tag -> book.clients().addTag(id, tag));
    meant.takes(id, wanted);
    intake.tally().addClient(wanted.client().name());
    var client = new ClientRef(id, wanted.client().name());
    newcomers.add(client);
    intake.newcomers().add(id);
    byName.put(Folded.of(client.name()), client);
    traits.add(client, wanted);
    if (touch(client, wanted, Optional.empty())) {
      book.clients().startAtFirstTouch(id);
    }
    if (!wanted.referredBy().isEmpty()) {
      sent(line, client, wanted, List.of());
    }
  }

  private void update(long line, long id, ClientRow wanted) {
    if (!meant.takes(id, wanted)) {
      intake.tally().know();
      return;
    }
    var standing = book.standings().of(intake.today(), id);
    var before = standing.client();
    byName.put(Folded.of(before.name()), before.named());
    var after = ClientUpdate.of(before, wanted.client());
    var differences = new ArrayList<>(ClientUpdate.inWords(before, after));
    differences.addAll(traits.add(before.named(), wanted));
    if (touch(before.named(), wanted, standing.lastTouch())) {
      differences.add("last touch: " + wanted.lastTouch().orElseThrow());
    }
    if (!after.equals(before)) {
      book.clients().update(after, intake.today());
    }
    if (before.referredBy().isEmpty() && !wanted.referredBy().isEmpty()) {
      sent(line, before.named(), wanted, differences);
    } else {
      tell(before.named(), differences);
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
    var senders = new ArrayList<>(book.directory().named(referral.by()));
    senders.remove(client);
    if (senders.size() == 1) {
      book.clients().refer(client.id(), Optional.of(senders.getFirst()), referral.since());
      differences.add("referred by: " + senders.getFirst());
    } else {
      intake
          .tally()
          .ignoreReferral(
              "line "
                  + referral.line()
                  + ", "
                  + client.name()
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
}
