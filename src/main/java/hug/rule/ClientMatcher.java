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
 * Tells whom the rows of a file are about; it never guesses.
 *
 * @param <R> a row: two that are equal are about the same client
 */
public final class ClientMatcher<R> {
  /** Whom a row is about. */
  public sealed interface Whom {}

  public record Somebody(long id) implements Whom {}

  public record Newcomer() implements Whom {}

  /** Nobody can tell, for this reason. */
  public record Unclear(String why) implements Whom {}

  private final Function<R, Client> wants;
  private final LongFunction<Client> cards;

  /** The clients of each name, those who are reached by something, and whom a row was about. */
  private final Map<String, List<Long>> named = new HashMap<>();

  private final Map<String, Set<Long>> reached = new HashMap<>();
  private final Map<Long, R> taken = new HashMap<>();

  /**
   * @param wants the client as a row has them
   * @param cards the client with a number, as the book has them
   */
  public ClientMatcher(Function<R, Client> wants, LongFunction<Client> cards) {
    this.wants = wants;
    this.cards = cards;
  }

  /** Notes that a client of that name is in the book. */
  public void isNamed(String name, long id) {
    named.computeIfAbsent(Folded.of(name), _ -> new ArrayList<>()).add(id);
  }

  /**
   * Notes that a client is reached by an address or number.
   *
   * @param key in the form that is compared
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

  /** Notes that a row was about this client; says whether it was the first. */
  public boolean takes(long id, R wanted) {
    if (!namesakes(wanted).contains(id)) {
      isNamed(wants.apply(wanted).name(), id);
    }
    return taken.put(id, wanted) == null;
  }

  private List<Long> namesakes(R wanted) {
    return named.getOrDefault(Folded.of(wants.apply(wanted).name()), List.of());
  }

  /** The one who is meant: the only one of that name, or the one with the same handles. */
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

  /** Whether a client has all the handles of another, and the same company. */
  public static boolean isLike(Client client, Client other) {
    return client.emails().containsAll(other.emails())
        && client.phones().containsAll(other.phones())
        && client.company().equals(other.company());
  }

  /** A second row of one name, unlike the first, is of a second client. */
  private boolean areAllTaken(List<Long> namesakes, R wanted) {
    return namesakes.stream()
        .allMatch(id -> taken.containsKey(id) && !wanted.equals(taken.get(id)));
  }

  /** Somebody of another name with one of these addresses or numbers. */
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
