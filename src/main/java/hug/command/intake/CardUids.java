package hug.command.intake;

import hug.model.Client;
import hug.rule.CardUid;
import hug.store.Book;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The UIDs by which address books know the clients of a book. */
final class CardUids {
  private final Book book;
  private String beginning;

  CardUids(Book book) {
    this.book = book;
  }

  /** The clients by the UIDs of cards that were imported, and of those that hug exports. */
  Map<String, List<Long>> all() {
    var all = new HashMap<String, List<Long>>();
    for (var client : book.directory().all()) {
      all.put(own(client.id()), List.of(client.id()));
    }
    for (var uid : book.directory().uids()) {
      all.merge(CardUid.key(uid.key()), List.of(uid.client()), CardUids::joined);
    }
    return all;
  }

  private static List<Long> joined(List<Long> some, List<Long> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** A copy without the UID that hug itself gives to that client. */
  Client withoutOwn(Client wanted, long id) {
    var details = CardUid.without(wanted.details(), key -> key.equals(own(id)));
    return details == wanted.details() ? wanted : wanted.with(details);
  }

  private String own(long id) {
    if (beginning == null) {
      beginning = book.beginning();
    }
    return CardUid.of(beginning, id).toString();
  }
}
