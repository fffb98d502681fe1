package hug.command.intake;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Phone;
import hug.store.Book;
import hug.transfer.ClientRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whom the rows of a file are about; it never guesses. */
final class ClientMatcher {
  /** Whom a row is about. */
  sealed interface Whom {}

  record Somebody(long id) implements Whom {}

  record Newcomer() implements Whom {}

  /** Nobody can tell, for this reason. */
  record Unclear(String why) implements Whom {}

  private final Book book;
  private final LocalDate today;

  /** The clients of each name, those who are reached by something, and whom a row was about. */
  private final Map<String, List<Long>> named = new HashMap<>();

  private final Map<String, Set<Long>> reached = new HashMap<>();
  private final Map<Long, ClientRow> taken = new HashMap<>();

  ClientMatcher(Book book, LocalDate today) {
    this.book = book;
    this.today = today;
    for (var client : book.directory().all()) {
      named.computeIfAbsent(Folded.of(client.name()), _ -> new ArrayList<>()).add(client.id());
    }
    book.directory()
        .handles()
        .forEach(handle ->
            reached.computeIfAbsent(handle.key(), _ -> new LinkedHashSet<>()).add(handle.client()));
  }

  Whom by(ClientRow wanted) {
    var namesakes = named.getOrDefault(Folded.of(wanted.client().name()), List.of());
    var same = same(namesakes, wanted);
    if (same.isPresent()) {
      return new Somebody(same.get());
    }
    if (namesakes.isEmpty()) {
      return sharing(wanted)
          .<Whom>map(other ->
              new Unclear("is it " + other + ", who is reached by the same address or number?"))
          .orElseGet(Newcomer::new);
    }
    return areAllTaken(namesakes, wanted)
        ? new Newcomer()
        : new Unclear("there are " + namesakes.size() + " clients of that name");
  }

  /** Notes that a row was about this client; says whether it was the first. */
  boolean takes(long id, ClientRow wanted) {
    var namesakes =
        named.computeIfAbsent(Folded.of(wanted.client().name()), _ -> new ArrayList<>());
    if (!namesakes.contains(id)) {
      namesakes.add(id);
    }
    return taken.put(id, wanted) == null;
  }

  /** The one who is meant: the only one of that name, or the one with the same handles. */
  private Optional<Long> same(List<Long> namesakes, ClientRow wanted) {
    for (long id : namesakes) {
      if (wanted.equals(taken.get(id))) {
        return Optional.of(id);
      }
    }
    var left = namesakes.stream().filter(id -> !taken.containsKey(id)).toList();
    if (namesakes.size() == 1) {
      return left.stream().findFirst();
    }
    var alike =
        left.stream().map(this::client).filter(own -> isLike(own, wanted.client())).toList();
    var reached =
        left.stream().map(this::client).filter(own -> shares(own, wanted.client())).toList();
    var exact = alike.stream().filter(own -> isLike(wanted.client(), own)).findFirst();
    return exact.or(() -> only(alike)).or(() -> only(reached)).map(Client::id);
  }

  private static Optional<Client> only(List<Client> clients) {
    return clients.size() == 1 ? Optional.of(clients.getFirst()) : Optional.empty();
  }

  /** Whether two clients are reached by the same address or number. */
  private static boolean shares(Client client, Client other) {
    return !Collections.disjoint(keys(client), keys(other));
  }

  /** What somebody is reached by, in the form that is compared. */
  private static List<String> keys(Client client) {
    var keys = new ArrayList<String>();
    client.emails().forEach(email -> keys.add(Folded.of(email)));
    client.phones().forEach(phone -> keys.add(Phone.digits(phone)));
    keys.removeIf(String::isEmpty);
    return keys;
  }

  private Client client(long id) {
    return book.standings().of(today, id).client();
  }

  /** Whether a client has all the handles of another, and the same company. */
  static boolean isLike(Client client, Client other) {
    return client.emails().containsAll(other.emails())
        && client.phones().containsAll(other.phones())
        && client.company().equals(other.company());
  }

  /** A second row of one name, unlike the first, is of a second client. */
  private boolean areAllTaken(List<Long> namesakes, ClientRow wanted) {
    return namesakes.stream()
        .allMatch(id -> taken.containsKey(id) && !wanted.equals(taken.get(id)));
  }

  /** Somebody of another name with one of these addresses or numbers. */
  private Optional<ClientRef> sharing(ClientRow wanted) {
    for (var key : keys(wanted.client())) {
      for (long id : reached.getOrDefault(key, Set.of())) {
        if (!taken.containsKey(id)) {
          return book.directory().withId(id);
        }
      }
    }
    return Optional.empty();
  }
}
