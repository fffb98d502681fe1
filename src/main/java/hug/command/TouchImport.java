package hug.command;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Line;
import hug.model.Named;
import hug.model.Touch;
import hug.store.Book;
import hug.transfer.CsvFile;
import hug.transfer.TouchRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the touches of a file into a book, but for those that are there already. */
final class TouchImport {
  private final Book book;
  private final LocalDate today;
  private final boolean createsClients;
  private final List<String> tags;
  private final Faults faults;
  private final Map<String, List<Named>> clients = new HashMap<>();
  private final Set<Named> newClients = new HashSet<>();

  /** How many touches like this one the book had before, and the file has not shown yet. */
  private final Map<Touch, Long> unseen = new HashMap<>();

  private final long newest;
  private final Tally tally = new Tally();

  TouchImport(
      Book book, LocalDate today, boolean createsClients, List<String> tags, Faults faults) {
    this.book = book;
    this.today = today;
    this.createsClients = createsClients;
    this.tags = tags;
    this.faults = faults;
    this.newest = book.touches().newest();
    for (var client : book.directory().all()) {
      clients.computeIfAbsent(Folded.of(client.name()), _ -> new ArrayList<>()).add(client);
    }
  }

  Tally take(CsvFile file, Channel otherwise) {
    file.forEach(row -> faults.at(row, () -> take(TouchRow.of(row, otherwise, today))));
    for (var client : newClients) {
      book.clients().startAtFirstTouch(client.id());
    }
    return tally;
  }

  private void take(TouchRow row) {
    var client = client(row);
    var touch = of(row.touch(), client);
    if (!newClients.contains(client) && isKnown(touch)) {
      tally.know();
    } else {
      book.touches().add(touch);
      tally.addTouch();
    }
  }

  /** Two equal lines of one file are two touches; but what the book has is not added again. */
  private boolean isKnown(Touch touch) {
    var likeness = touch.unnumbered();
    long left = unseen.computeIfAbsent(likeness, same -> book.touches().same(same, newest));
    unseen.put(likeness, left - 1);
    return left > 0;
  }

  private Named client(TouchRow row) {
    if (row.client().isEmpty()) {
      return book.directory()
          .withId(row.clientId())
          .orElseThrow(
              () -> Failure.usage("column client_id: there is no client #" + row.clientId()));
    }
    var named = clients.getOrDefault(Folded.of(row.client()), List.of());
    var exact = named.stream().filter(client -> client.name().equals(row.client())).toList();
    if (named.size() > 1 && exact.size() == 1) {
      return exact.getFirst();
    }
    if (named.size() > 1) {
      return named.stream()
          .filter(client -> client.id() == row.clientId())
          .findFirst()
          .orElseThrow(() ->
              Failure.usage(
                  "column client: there are "
                      + named.size()
                      + " clients called \""
                      + row.client()
                      + "\""));
    }
    return named.isEmpty() ? created(row.client()) : named.getFirst();
  }

  private Named created(String name) {
    if (!createsClients) {
      var near = name.isBlank() ? List.<Named>of() : book.directory().like(name, 2);
      throw Failure.usage(
          "column client: no client called \""
              + name
              + "\" ("
              + (near.size() == 1 ? "is it " + near.getFirst() + "? " : "")
              + "--create-clients adds them)");
    }
    String checked;
    try {
      checked = Line.name(name);
    } catch (Failure failure) {
      throw failure.of("column client");
    }
    var client = new Named(book.clients().add(Client.named(checked, today)), checked);
    tags.forEach(tag -> book.clients().addTag(client.id(), tag));
    clients.put(Folded.of(checked), List.of(client));
    newClients.add(client);
    tally.addClient(checked);
    return client;
  }

  private static Touch of(Touch touch, Named client) {
    return new Touch(
        0,
        client,
        touch.on(),
        touch.by(),
        touch.inbound(),
        touch.answered(),
        touch.staff(),
        touch.next(),
        touch.note());
  }
}
