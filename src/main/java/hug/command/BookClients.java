package hug.command;

import hug.model.Amount;
import hug.model.Client;
import hug.model.Failure;
import hug.model.Line;
import hug.model.Named;
import hug.model.Quiet;
import hug.model.Snooze;
import hug.model.Window;
import hug.store.Book;
import hug.transfer.BookRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the clients of an exported book into a book, and knows by which number each is meant. */
final class BookClients {
  private final Book book;
  private final Intake intake;
  private final boolean wasEmpty;
  private final BookNumbers numbers;
  private final List<Runnable> later;
  private final Map<Long, Named> clients = new HashMap<>();
  private final Set<Long> newcomers = new HashSet<>();

  /** Whom a record was about already: namesakes in a file are several clients. */
  private final Set<Long> taken = new HashSet<>();

  /**
   * @param later gets what has to wait until the touches are there
   */
  BookClients(Intake intake, boolean wasEmpty, BookNumbers numbers, List<Runnable> later) {
    this.book = intake.book();
    this.intake = intake;
    this.wasEmpty = wasEmpty;
    this.numbers = numbers;
    this.later = later;
  }

  void take(BookRecord record) {
    var client = client(record);
    var snooze = snooze(record);
    var quiet = quiet(record);
    record.requireAllRead("client");
    var same = called(client);
    if (!wasEmpty && same.size() > 1) {
      throw Failure.refused(
          "line "
              + record.line()
              + ": there are "
              + same.size()
              + " clients called "
              + client.name()
              + " here, and it is not clear who is meant",
          "import it into an empty book, with --db; nothing was imported");
    }
    if (!wasEmpty && same.size() == 1) {
      clients.put(client.id(), same.getFirst());
      taken.add(same.getFirst().id());
      intake.tally().know();
      return;
    }
    long id = book.clients().add(client);
    numbers.give(client.id(), id);
    clients.put(client.id(), new Named(id, client.name()));
    newcomers.add(id);
    taken.add(id);
    intake.tally().addClient(client.name());
    snooze.ifPresent(pause -> later.add(() -> book.pauses().snooze(id, pause)));
    quiet.ifPresent(pause -> book.pauses().quiet(id, pause));
  }

  private Client client(BookRecord record) {
    return new Client(
        numbers.own(record),
        record.read("name", Line::name),
        record.read("company", Line::orNothing),
        items(record, "email"),
        items(record, "phone"),
        items(record, "tags"),
        items(record, "aliases"),
        record.read("owner", Line::orNothing),
        record.exact("since", numbers::past),
        record.find("every", Window::parse),
        record.amount("value", Amount::parse),
        Optional.empty(),
        record.read("note", Line::note));
  }

  private static List<String> items(BookRecord record, String name) {
    try {
      return ClientOptions.joined(List.of(), record.texts(name).stream().map(Line::item).toList());
    } catch (Failure failure) {
      throw failure.getMessage().startsWith(name + ": ") ? failure : failure.of(name);
    }
  }

  private Optional<Snooze> snooze(BookRecord record) {
    if (List.of("snoozed_until", "snoozed_on", "snoozed_after").stream().noneMatch(record::has)) {
      return Optional.empty();
    }
    var snooze =
        new Snooze(
            record.exact("snoozed_until", numbers::day),
            record.exact("snoozed_on", numbers::past),
            numbers.after(record, "snoozed_after"));
    if (!snooze.until().isAfter(snooze.on())) {
      throw Failure.usage("snoozed_until: " + snooze.until() + " is not after " + snooze.on());
    }
    return Optional.of(snooze);
  }

  private Optional<Quiet> quiet(BookRecord record) {
    if (List.of("quiet_because", "quiet_on", "quiet_until").stream().noneMatch(record::has)) {
      return Optional.empty();
    }
    var quiet =
        new Quiet(
            record.read("quiet_because", Line::name),
            record.exact("quiet_on", numbers::past),
            record.find("quiet_until", numbers::day));
    if (!quiet.holdsOn(quiet.on())) {
      throw Failure.usage(
          "quiet_until: " + quiet.until().orElseThrow() + " is not after " + quiet.on());
    }
    return Optional.of(quiet);
  }

  /** Those of that name who are left; of several the one with the same number who is like it. */
  private List<Named> called(Client client) {
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
    return own.since().equals(client.since()) && Meant.isLike(own, client);
  }

  /** The client whom a record means. */
  Named meant(BookRecord record, String name) {
    long id = BookNumbers.other(record, name);
    var client = clients.get(id);
    if (client == null) {
      throw Failure.usage(name + ": there is no client " + id + " above it in this file");
    }
    return client;
  }

  boolean isNew(Named client) {
    return newcomers.contains(client.id());
  }
}
