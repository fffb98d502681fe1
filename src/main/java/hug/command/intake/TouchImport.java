package hug.command.intake;

import hug.command.TouchesBefore;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.store.Book;
import hug.store.Touches;
import hug.transfer.Entry;
import hug.transfer.TouchRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports touches, except those that are already in the book. */
final class TouchImport {
  /** Most clients to suggest for an unknown name. */
  private static final int MOST_NEAR = 3;

  private final ImportContext intake;
  private final Book book;
  private final boolean createsClients;
  private final TouchesBefore before;
  private final Touches.Many touches;
  private final Map<String, List<ClientRef>> clients = new HashMap<>();

  /** Clients that a name in the file identifies on its own. */
  private final Map<String, ClientRef> met = new HashMap<>();

  private final Set<ClientRef> newClients = new HashSet<>();

  /**
   * @param createsClients whether clients who are not in the book are added
   */
  TouchImport(ImportContext intake, boolean createsClients) {
    this.intake = intake;
    this.book = intake.book();
    this.createsClients = createsClients;
    this.before = new TouchesBefore(book);
    this.touches = book.touches().many();
    for (var client : book.directory().all()) {
      clients.computeIfAbsent(Folded.of(client.name()), _ -> new ArrayList<>()).add(client);
    }
  }

  void take(Entry.Source<TouchRow> rows) {
    rows.forEach(row -> intake.faults().at(row.line(), () -> take(row.read())));
    touches.end();
    for (var client : newClients) {
      book.clients().startAtFirstTouch(client.id());
    }
  }

  private void take(TouchRow row) {
    var client = client(row);
    var touch = row.touch().with(client);
    if (!newClients.contains(client) && before.have(touch)) {
      intake.tally().know();
    } else {
      touches.add(touch.orBy(intake.staff()));
      intake.tally().addTouch(touch);
    }
  }

  private ClientRef client(TouchRow row) {
    if (row.client().isEmpty()) {
      return book.directory()
          .withId(row.clientId())
          .orElseThrow(() -> Failure.usage("column client_id: no client #" + row.clientId()));
    }
    var client = met.get(row.client());
    return client == null ? named(row) : client;
  }

  /** The client of that name; among namesakes the one spelled so, or with the id given. */
  private ClientRef named(TouchRow row) {
    var named = clients.getOrDefault(Folded.of(row.client()), List.of());
    if (named.isEmpty()) {
      return created(row.client());
    }
    var exact =
        named.stream()
            .filter(client -> named.size() == 1 || client.name().equals(row.client()))
            .toList();
    if (exact.size() == 1) {
      met.put(row.client(), exact.getFirst());
      return exact.getFirst();
    }
    return named.stream()
        .filter(client -> client.id() == row.clientId())
        .findFirst()
        .orElseThrow(() ->
            Failure.usage(
                "column client: "
                    + named.size()
                    + " clients are called \""
                    + row.client()
                    + "\" (add a column client_id)"));
  }

  private ClientRef created(String name) {
    if (!createsClients) {
      var near = name.isBlank() ? List.<ClientRef>of() : book.directory().like(name, MOST_NEAR + 1);
      throw Failure.usage(
          "column client: no client called \""
              + name
              + "\" ("
              + (near.isEmpty() || near.size() > MOST_NEAR
                  ? ""
                  : "did you mean " + either(near) + "? ")
              + "--create-clients adds new ones)");
    }
    String checked;
    try {
      checked = InputText.name(name);
    } catch (Failure failure) {
      throw failure.of("column client");
    }
    var client = new ClientRef(book.clients().add(Client.named(checked, intake.today())), checked);
    intake.tags().forEach(tag -> book.clients().addTag(client.id(), tag));
    clients.put(Folded.of(checked), List.of(client));
    newClients.add(client);
    intake.newcomers().add(client.id());
    intake.tally().addClient(checked);
    return client;
  }

  private static String either(List<ClientRef> clients) {
    return clients.stream().map(ClientRef::toString).collect(Collectors.joining(" or "));
  }
}
