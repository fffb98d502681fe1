package hug.rule;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Phone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Finds the clients that the rows of a file are about, without guessing.
 *
 * @param <R> a row; equal rows are about the same client
 */
public final class ClientMatcher<R> {
  /** The client a row is about. */
  public sealed interface Whom {}

  public record Somebody(long id) implements Whom {}

  public record Newcomer() implements Whom {}

  /** It is unclear, for this reason. */
  public record Unclear(String why) implements Whom {}

  private final Function<R, Client> wants;
  private final LongFunction<Client> cards;

  /** Clients by name, clients by e-mail or phone number, and the rows already matched. */
  private final Map<String, List<Long>> named = new HashMap<>();

  private final Map<String, Set<Long>> reached = new HashMap<>();
  private final Map<Long, R> taken = new HashMap<>();

  /**
   * @param wants turns a row into a client
   * @param cards finds a client of the book by number
   */
  public ClientMatcher(Function<R, Client> wants, LongFunction<Client> cards) {
    this.wants = wants;
    this.cards = cards;
  }

  /** Registers a client of the book by name. */
  public void isNamed(String name, long id) {
    named.computeIfAbsent(Folded.of(name), _ -> new ArrayList<>()).add(id);
  }

  /**
   * Registers an e-mail address or phone number of a client.
   *
   * @param key in the form used for comparison
   */
  public void isReached(String key, long id) {
    reached.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(id);
  }

  public Whom by(R wanted) {
    var namesakes = namesakes(wanted);
    var same = same(namesakes, wanted);
    if (same.isPresent()) {
      return new Somebody(same.get());
    }
    if (namesakes.isEmpty()) {
      return sharing(wanted)
          .<Whom>map(
              other -> new Unclear("same e-mail or phone as " + other + "; is it the same person?"))
          .orElseGet(Newcomer::new);
    }
    return areAllTaken(namesakes, wanted)
        ? new Newcomer()
        : new Unclear(namesakes.size() + " clients have that name");
  }

  /** Records that a row was about this client; returns whether it was the first. */
  public boolean takes(long id, R wanted) {
    if (!namesakes(wanted).contains(id)) {
      isNamed(wants.apply(wanted).name(), id);
    }
    return taken.put(id, wanted) == null;
  }

  private List<Long> namesakes(R wanted) {
    return named.getOrDefault(Folded.of(wants.apply(wanted).name()), List.of());
  }

  /** The client meant: the only one of that name, or the one with the same handles. */
  private Optional<Long> same(List<Long> namesakes, R wanted) {
    for (long id : namesakes) {
      if (wanted.equals(taken.get(id))) {
        return Optional.of(id);
      }
    }
    var left = namesakes.stream().filter(id -> !taken.containsKey(id)).toList();
    if (namesakes.size() == 1) {
      return left.stream().findFirst();
    }
    var row = wants.apply(wanted);
    var cards = left.stream().map(this.cards::apply).toList();
    var alike = cards.stream().filter(own -> isLike(own, row)).toList();
    var sharing = cards.stream().filter(own -> shares(own, row)).toList();
    var exact = alike.stream().filter(own -> isLike(row, own)).findFirst();
    return exact.or(() -> only(alike)).or(() -> only(sharing)).map(Client::id);
  }

  private static Optional<Client> only(List<Client> clients) {
    return clients.size() == 1 ? Optional.of(clients.getFirst()) : Optional.empty();
  }

  /** Whether two clients share an e-mail address or phone number. */
  private static boolean shares(Client client, Client other) {
    return !Collections.disjoint(keys(client), keys(other));
  }

  /** The e-mail addresses and phone numbers of a client, in the form used for comparison. */
  private static List<String> keys(Client client) {
    var keys = new ArrayList<String>();
    client.emails().forEach(email -> keys.add(Folded.of(email)));
    client.phones().forEach(phone -> keys.add(Phone.digits(phone)));
    keys.removeIf(String::isEmpty);
    return keys;
  }

  /** Whether a client has the same company and all the handles of another. */
  public static boolean isLike(Client client, Client other) {
    return client.emails().containsAll(other.emails())
        && client.phones().containsAll(other.phones())
        && client.company().equals(other.company());
  }

  /** Whether every namesake was already matched by a different row, so this is another client. */
  private boolean areAllTaken(List<Long> namesakes, R wanted) {
    return namesakes.stream()
        .allMatch(id -> taken.containsKey(id) && !wanted.equals(taken.get(id)));
  }

  /** A client with another name who shares an e-mail address or phone number. */
  private Optional<ClientRef> sharing(R wanted) {
    for (var key : keys(wants.apply(wanted))) {
      for (long id : reached.getOrDefault(key, Set.of())) {
        if (!taken.containsKey(id)) {
          return Optional.of(cards.apply(id).named());
        }
      }
    }
    return Optional.empty();
  }
}
