package hug.rule;

import hug.model.Client;
import hug.model.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds the clients that the rows of a file are about, without guessing. */
public final class ClientMatcher {
  /**
   * A row of a file.
   *
   * @param id the client's number in an export of hug's; 0 if none
   */
  public record Row(Client client, long id, RowDigest digest) {}

  /** The client a row is about. */
  public sealed interface Whom {}

  public record Somebody(long id) implements Whom {}

  /** The client of an equal row. */
  public record Repeated(long id) implements Whom {}

  public record Newcomer() implements Whom {}

  /** It is unclear, for this reason. */
  public record Unclear(String why) implements Whom {}

  /** The most clients to compare a row with one by one. */
  private static final int MOST_COMPARED = 200;

  private final LongFunction<Client> cards;
  private final Supplier<Map<String, List<Long>>> reading;
  private Map<String, List<Long>> uids;

  /** Clients by name, clients by e-mail or phone number, and the rows already matched. */
  private final Map<String, List<Long>> named = new HashMap<>();

  private final Map<String, Set<Long>> reached = new HashMap<>();
  private final Map<Long, RowDigest> taken = new HashMap<>();

  /**
   * @param cards finds a client of the book by number
   * @param uids reads the clients by the UIDs of their cards, once a row has one
   */
  public ClientMatcher(LongFunction<Client> cards, Supplier<Map<String, List<Long>>> uids) {
    this.cards = cards;
    this.reading = uids;
  }

  /** Registers a client of the book by name. */
  public void isNamed(String name, long id) {
    named.computeIfAbsent(Folded.of(name), _ -> new ArrayList<>(1)).add(id);
  }

  /**
   * Registers an e-mail address or phone number of a client.
   *
   * @param key in the form used for comparison
   */
  public void isReached(String key, long id) {
    reached.computeIfAbsent(key, _ -> new LinkedHashSet<>(2)).add(id);
  }

  /** The client meant: a UID counts most, then a name with an address or number, then a name. */
  public Whom by(Row row) {
    var namesakes = namesakes(row.client().name());
    for (long id : namesakes) {
      if (row.digest().equals(taken.get(id))) {
        return new Repeated(id);
      }
    }
    return byUid(row, namesakes)
        .or(() -> bySigns(row, namesakes))
        .<Whom>map(Somebody::new)
        .orElseGet(() -> namesakes.isEmpty() ? byNumber(row) : byName(row, namesakes));
  }

  /** Records that a row was about this client. */
  public void takes(long id, Row row) {
    if (!namesakes(row.client().name()).contains(id)) {
      isNamed(row.client().name(), id);
    }
    for (var uid : row.client().details().uids()) {
      uids().computeIfAbsent(CardUid.key(uid), _ -> List.of(id));
    }
    taken.put(id, row.digest());
  }

  /** The client of that name whom a row was about, the last one if there are several. */
  public Optional<Long> lastTaken(String name) {
    var all = namesakes(name);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (taken.containsKey(all.get(i))) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private List<Long> namesakes(String name) {
    return named.getOrDefault(Folded.of(name), List.of());
  }

  private Map<String, List<Long>> uids() {
    if (uids == null) {
      uids = new HashMap<>(reading.get());
    }
    return uids;
  }

  /** The client with that UID. A UID with two names in one file does not count. */
  private Optional<Long> byUid(Row row, List<Long> namesakes) {
    var owners = new LinkedHashSet<Long>();
    for (var uid : row.client().details().uids()) {
      var key = CardUid.key(uid);
      for (long id : uids().getOrDefault(key, List.of())) {
        boolean isHis = namesakes.contains(id);
        if (isHis
            || !taken.containsKey(id)
                && (!CardUid.isCounted(key) || Likeness.shares(cards.apply(id), row.client()))) {
          owners.add(id);
        }
      }
    }
    if (owners.size() > 1) {
      owners.retainAll(namesakes);
    }
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /** The client who has more in common with a row than a name. */
  private Optional<Long> bySigns(Row row, List<Long> namesakes) {
    var client = row.client();
    var others = reachedBy(client);
    var left = new ArrayList<>(namesakes);
    left.removeIf(id -> taken.containsKey(id) || isOneOfMany(namesakes, others, id));
    var exact = like(left, own -> Likeness.isExact(own, client));
    boolean isNumbered =
        !taken.containsKey(row.id())
            && (namesakes.contains(row.id()) || others.contains(row.id()))
            && (exact.isEmpty() || exact.contains(row.id()));
    if (isNumbered) {
      return Optional.of(row.id());
    }
    var sharing = like(left, own -> Likeness.shares(own, client));
    return exact.stream()
        .findFirst()
        .or(() -> only(like(sharing, own -> Likeness.hasAllOf(own, client))))
        .or(() -> only(sharing))
        .or(() -> byAlias(client, others));
  }

  private static boolean isOneOfMany(List<Long> namesakes, Set<Long> others, long id) {
    return namesakes.size() > MOST_COMPARED && !others.contains(id);
  }

  /** The only client with another name who goes by this name too, and shares a number. */
  private Optional<Long> byAlias(Client client, Set<Long> others) {
    if (others.size() > MOST_COMPARED) {
      return Optional.empty();
    }
    var left = others.stream().filter(id -> !taken.containsKey(id)).toList();
    return only(like(left, own -> Likeness.isAlsoCalled(own, client)));
  }

  private List<Long> like(List<Long> some, Predicate<Client> isLike) {
    return some.stream().filter(id -> isLike.test(cards.apply(id))).toList();
  }

  private static Optional<Long> only(List<Long> some) {
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  /** The clients of the book who share an e-mail address or phone number. */
  private Set<Long> reachedBy(Client client) {
    var all = new LinkedHashSet<Long>();
    for (var key : Likeness.keys(client)) {
      all.addAll(reached.getOrDefault(key, Set.of()));
    }
    return all;
  }

  /** The client that a row with a known name means, unless anything contradicts it. */
  private Whom byName(Row row, List<Long> namesakes) {
    if (taken.keySet().containsAll(namesakes)) {
      return new Newcomer();
    }
    if (namesakes.size() == 1) {
      var known = cards.apply(namesakes.getFirst());
      var against = Likeness.contradiction(known, row.client());
      return against.isEmpty()
          ? new Somebody(known.id())
          : new Unclear(known.named() + " has " + against + "; is it the same person?");
    }
    if (namesakes.size() <= MOST_COMPARED) {
      var alike = like(namesakes, own -> Likeness.hasAllOf(own, row.client()));
      if (alike.size() == 1 && !taken.containsKey(alike.getFirst())) {
        return new Somebody(alike.getFirst());
      }
    }
    return new Unclear(namesakes.size() + " clients have that name");
  }

  /** The client that a row with a new name means: a family may share a number. */
  private Whom byNumber(Row row) {
    for (long id : reachedBy(row.client())) {
      if (!taken.containsKey(id)) {
        return new Unclear(
            "same e-mail or phone as " + cards.apply(id).named() + "; is it the same person?");
      }
    }
    return new Newcomer();
  }
}
