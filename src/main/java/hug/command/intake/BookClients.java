package hug.command.intake;

import static hug.store.Declarations.CLIENT;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.rule.ClientMatcher;
import hug.store.Book;
import hug.transfer.BookRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Imports the clients of an exported book. */
final class BookClients {
  private final Book book;
  private final ImportContext intake;
  private final boolean wasEmpty;
  private final BookFields fields;
  private final Set<Long> newcomers = new HashSet<>();

  /** Clients matched so far: namesakes in a file are different clients. */
  private final Set<Long> taken = new HashSet<>();

  BookClients(ImportContext intake, boolean wasEmpty, BookFields fields) {
    this.book = intake.book();
    this.intake = intake;
    this.wasEmpty = wasEmpty;
    this.fields = fields;
  }

  void take(BookRecord record) {
    var values = fields.of(CLIENT, record);
    record.requireAllRead("client");
    if (values.has("snoozed_on")) {
      requireAfter(values.get("snoozed_on"), "snoozed_until", values.get("snoozed_until"));
    }
    if (values.has("next_said_on")) {
      LocalDate said = values.get("next_said_on");
      Optional<LocalDate> next = values.get("next_on");
      if (next.filter(said::isAfter).isPresent()) {
        throw Failure.usage("next_on: " + next.get() + " is before " + said);
      }
    }
    if (values.has("quiet_on")) {
      Optional<LocalDate> until = values.get("quiet_until");
      until.ifPresent(day -> requireAfter(values.get("quiet_on"), "quiet_until", day));
    }
    var client = CLIENT.reader().apply(values);
    var same = wasEmpty ? List.<ClientRef>of() : called(client);
    if (same.size() > 1) {
      throw Failure.refused(
          "line "
              + record.line()
              + ": the book has "
              + same.size()
              + " clients called "
              + client.name()
              + ", and any of them could be meant",
          "import it into an empty book, with --db FILE; nothing was imported");
    }
    if (same.isEmpty()) {
      long id = book.clients().add(client, values);
      fields.give(client.id(), id);
      takes(client, new ClientRef(id, client.name()));
      newcomers.add(id);
      intake.tally().addClient(client.name());
    } else {
      takes(client, same.getFirst());
      intake.tally().know();
    }
  }

  private void takes(Client client, ClientRef here) {
    fields.means("client", client.id(), here);
    taken.add(here.id());
  }

  private static void requireAfter(LocalDate on, String name, LocalDate day) {
    if (!day.isAfter(on)) {
      throw Failure.usage(name + ": " + day + " is not after " + on);
    }
  }

  /** Unmatched clients of that name; of several, the one with the same id and details if any. */
  private List<ClientRef> called(Client client) {
    var all =
        book.directory().named(client.name()).stream()
            .filter(one -> !taken.contains(one.id()))
            .toList();
    if (all.size() < 2) {
      return all;
    }
    var same =
        all.stream()
            .filter(one -> one.id() == client.id())
            .filter(one -> isLike(book.standings().of(intake.today(), one.id()).client(), client))
            .toList();
    return same.isEmpty() ? all : same;
  }

  private static boolean isLike(Client own, Client client) {
    return own.since().equals(client.since()) && ClientMatcher.isLike(own, client);
  }

  boolean isNew(ClientRef client) {
    return newcomers.contains(client.id());
  }
}
