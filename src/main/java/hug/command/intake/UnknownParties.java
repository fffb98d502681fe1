package hug.command.intake;

import hug.command.Quoted;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Folded;
import hug.model.Party;
import hug.store.Directory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** People in a log who are no clients, or could be several, and how often they occur. */
final class UnknownParties {
  /** Most people to tell apart; the rest is one number. */
  private static final int MOST_KEPT = 100_000;

  private static final int MOST_NAMED = 10;

  /** A person and how often they occur. */
  private static final class Seen {
    private final Party party;
    private final List<ClientRef> clients;
    private long count;

    private Seen(Party party, List<ClientRef> clients) {
      this.party = party;
      this.clients = clients;
    }
  }

  private final String unit;
  private final Map<String, Seen> all = new HashMap<>();
  private boolean isFull;

  /**
   * @param unit of which the log consists, such as message
   */
  UnknownParties(String unit) {
    this.unit = unit;
  }

  /**
   * Counts a person.
   *
   * @param clients those who share the address; empty if nobody has it
   */
  void add(Party party, List<ClientRef> clients) {
    var key = Folded.of(party.address());
    var seen = all.get(key);
    if (seen == null && all.size() == MOST_KEPT) {
      isFull = true;
      return;
    }
    if (seen == null) {
      seen = new Seen(party, clients);
      all.put(key, seen);
    }
    seen.count++;
  }

  /** People who are not in the book, the most frequent first, and how to add them. */
  List<String> strangers(Directory directory) {
    var strangers = sorted(List::isEmpty);
    var title =
        "Not in the book: "
            + counted(strangers.size(), "person", isFull ? "people or more" : "people")
            + " (--create-clients adds them):";
    return lines(title, strangers, seen -> with(seen) + ": " + way(seen.party, directory));
  }

  /** Whether somebody with an e-mail address is not in the book. */
  boolean hasEmails() {
    return all.values().stream()
        .anyMatch(seen -> seen.clients.isEmpty() && seen.party.kind() == Party.Kind.EMAIL);
  }

  /** People who could be several clients. */
  List<String> shared() {
    return lines(
        "Left out, because clients share an e-mail address, a number or a name (hug merge joins two"
            + " who are the same person):",
        sorted(clients -> !clients.isEmpty()),
        seen -> {
          var names = seen.clients.stream().map(ClientRef::toString).toList();
          return with(seen) + ": " + String.join(" or ", names);
        });
  }

  private List<Seen> sorted(Predicate<List<ClientRef>> wanted) {
    return all.values().stream()
        .filter(seen -> wanted.test(seen.clients))
        .sorted(
            Comparator.comparingLong((Seen seen) -> -seen.count)
                .thenComparing(seen -> seen.party.address()))
        .toList();
  }

  private static List<String> lines(String title, List<Seen> some, Function<Seen, String> line) {
    if (some.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<>(List.of(title));
    some.stream().limit(MOST_NAMED).forEach(seen -> lines.add("  " + line.apply(seen)));
    if (some.size() > MOST_NAMED) {
      lines.add("  and " + (some.size() - MOST_NAMED) + " more");
    }
    return lines;
  }

  private String with(Seen seen) {
    return counted(seen.count, unit, unit + "s") + " with " + Escaped.of(seen.party.address());
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** The command that makes a person known. */
  private static String way(Party party, Directory directory) {
    var address = Escaped.of(Quoted.of(party.address()));
    if (party.kind() == Party.Kind.NAME) {
      return "hug add " + address;
    }
    var option = (party.kind() == Party.Kind.EMAIL ? " --email " : " --phone ") + address;
    var namesakes = party.name().isEmpty() ? List.<ClientRef>of() : directory.named(party.name());
    if (namesakes.size() == 1) {
      return "hug edit " + namesakes.getFirst().id() + option;
    }
    var name = party.name().isEmpty() ? "NAME" : Escaped.of(Quoted.of(party.name()));
    return "hug add " + name + option;
  }
}
