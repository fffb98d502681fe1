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

/** The clients by referrer. Clients who referred each other in a ring appear once each. */
public final class ReferralTree {
  /**
   * A client in the tree.
   *
   * @param depth the number of steps below the root
   * @param by the name of the referrer; empty for a root
   * @param brought the total worth of everyone they referred, directly or indirectly
   * @param sent the number they referred directly
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

  /** The whole tree from its roots, most valuable first. */
  public List<Branch> all() {
    var branches = new ArrayList<Branch>();
    var seen = new HashSet<Long>();
    roots().forEach(root -> grow(root.id(), 0, seen, branches));
    return branches;
  }

  /** The branch of one client; empty if they have no referrals. */
  public List<Branch> from(long id) {
    var branches = new ArrayList<Branch>();
    grow(id, 0, new HashSet<>(), branches);
    return branches;
  }

  /** The clients nobody referred, and one of each ring. */
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
