package hug.command;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Labelled;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Distinguishes clients of the same name by their other details. */
public final class ToldApart {
  /** More would not fit on a line. */
  private static final int MOST_TRAITS = 2;

  private ToldApart() {}

  /**
   * The names, in that order; those that occur more than once have the differences in brackets:
   * {@code John Smith (Acme, 555-0101)}.
   */
  public static List<String> in(List<ClientRef> clients, Book book, LocalDate today) {
    var groups = new HashMap<String, List<Long>>();
    for (var client : clients) {
      groups.computeIfAbsent(Folded.of(client.name()), _ -> new ArrayList<>()).add(client.id());
    }
    var traits = new HashMap<Long, String>();
    for (var group : groups.values()) {
      if (group.size() > 1) {
        var known = new ArrayList<Client>();
        book.standings().of(today, group).forEach(state -> known.add(state.client()));
        known.forEach(client -> traits.put(client.id(), different(client, known, today)));
      }
    }
    var names = new ArrayList<String>();
    for (var client : clients) {
      var own = traits.getOrDefault(client.id(), "");
      names.add(client.name() + (own.isEmpty() ? "" : " (" + own + ")"));
    }
    return names;
  }

  private static String different(Client client, List<Client> others, LocalDate today) {
    var own = traits(client, today);
    var different = new ArrayList<String>();
    for (int i = 0; i < own.size(); i++) {
      var values = new HashSet<String>();
      for (var other : others) {
        values.add(traits(other, today).get(i));
      }
      if (values.size() > 1 && !own.get(i).isEmpty() && different.size() < MOST_TRAITS) {
        different.add(own.get(i));
      }
    }
    return String.join(", ", different);
  }

  private static List<String> traits(Client client, LocalDate today) {
    var addresses = client.details().addresses().stream().map(Labelled::value).toList();
    return List.of(
        client.company(),
        first(client.numbersToCall()),
        first(client.emails()),
        first(addresses).replace('\n', ' '),
        "since " + Days.date(client.since(), today));
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }
}
