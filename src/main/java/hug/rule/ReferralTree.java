package hug.rule;

import hug.model.Amount;
import hug.model.Referrer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clients by who sent them; of those who sent each other in a ring, each comes once. */
public final class ReferralTree {
  /**
   * A client in the tree.
   *
   * @param depth how many steps below where it begins
   * @param by the name of who sent them; empty where it begins
   * @param brought what all are worth whom they sent, and whom those sent
   * @param sent how many they sent themselves
   */
  public record Branch(int depth, Referrer client, String by, Amount brought, long sent) {}

  private final Map<Long, Referrer> clients = new LinkedHashMap<>();
  private final Map<Long, List<Referrer>> sent = new HashMap<>();

  public ReferralTree(List<Referrer> all) {
    for (var client : all) {
      clients.put(client.id(), client);
      if (client.by() > 0) {
        sent.computeIfAbsent(client.by(), _ -> new ArrayList<>()).add(client);
      }
    }
  }

  /** All of it, from whom nobody sent; the most valuable first. */
  public List<Branch> all() {
    var branches = new ArrayList<Branch>();
    var seen = new HashSet<Long>();
    roots().forEach(root -> grow(root.id(), 0, seen, branches));
    return branches;
  }

  /** A client, whom they sent, and whom those sent; nothing for one who has no part in it. */
  public List<Branch> from(long id) {
    var branches = new ArrayList<Branch>();
    grow(id, 0, new HashSet<>(), branches);
    return branches;
  }

  /** Whom nobody sent, and one of each ring. */
  private List<Referrer> roots() {
    var roots = new ArrayList<Referrer>();
    var reached = new HashSet<Long>();
    for (boolean isRing : new boolean[] {false, true}) {
      for (var client : clients.values()) {
        if (isRing ? !reached.contains(client.id()) : client.by() == 0) {
          roots.add(client);
          reach(client.id(), reached);
        }
      }
    }
    roots.sort(Comparator.comparingLong(root -> -brought(root.id(), new HashSet<>())));
    return roots;
  }

  private void reach(long id, Set<Long> reached) {
    if (reached.add(id)) {
      sent.getOrDefault(id, List.of()).forEach(client -> reach(client.id(), reached));
    }
  }

  /** In hundredths of the currency. */
  private long brought(long id, Set<Long> counted) {
    counted.add(id);
    long cents = 0;
    for (var client : sent.getOrDefault(id, List.of())) {
      if (!counted.contains(client.id())) {
        cents += client.cents() + brought(client.id(), counted);
      }
    }
    return cents;
  }

  private void grow(long id, int depth, Set<Long> seen, List<Branch> branches) {
    var client = clients.get(id);
    if (client != null && seen.add(id)) {
      var own = sent.getOrDefault(id, List.of());
      var by = depth == 0 ? "" : clients.get(client.by()).name();
      var brought = Amount.ofCents(brought(id, new HashSet<>()));
      branches.add(new Branch(depth, client, by, brought, own.size()));
      own.forEach(next -> grow(next.id(), depth + 1, seen, branches));
    }
  }
}
