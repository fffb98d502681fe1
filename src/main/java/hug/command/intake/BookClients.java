package hug.command.intake;

import static hug.store.Declarations.CLIENT;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.rule.Likeness;
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
    if (same.size() > 1 || !same.isEmpty() && !contradiction(same.getFirst(), client).isEmpty()) {
      if (!intake.letsIn()) {
        throw unclear(same, client, record.line());
      }
      same = List.of();
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

  /** The difference between a client and a namesake in the file, or else an empty text. */
  private String contradiction(ClientRef known, Client client) {
    return known.id() == client.id() ? "" : Likeness.contradiction(card(known), client);
  }

  private Failure unclear(List<ClientRef> same, Client client, long line) {
    var why =
        same.size() > 1
            ? "the book has "
                + same.size()
                + " clients called "
                + client.name()
                + ", and any of them could be meant"
            : same.getFirst()
                + " has "
                + contradiction(same.getFirst(), client)
                + ", and could be somebody else";
    return Failure.refused(
        "line " + line + ": " + why + "; nothing was imported",
        "to add them as a new client, use --new; to get a copy of the book, import it into an"
            + " empty one with --db FILE");
  }

  private Client card(ClientRef client) {
    return book.standings().of(intake.today(), client.id()).client();
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

  /** Unmatched clients of that name; of several, the one with the same details if any. */
  private List<ClientRef> called(Client client) {
    var all =
        book.directory().named(client.name()).stream()
            .filter(one -> !taken.contains(one.id()))
            .toList();
    if (all.size() < 2) {
      return all;
    }
    var exact = all.stream().filter(one -> Likeness.isExact(card(one), client)).toList();
    var same = exact.stream().filter(one -> one.id() == client.id()).toList();
    return !same.isEmpty() ? same : exact.size() == 1 ? exact : all;
  }

  boolean isNew(ClientRef client) {
    return newcomers.contains(client.id());
  }
}
