package hug.command.intake;

import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Party;
import hug.store.Book;
import hug.transfer.phone.PhoneIndex;
import hug.transfer.phone.PhoneNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds clients by exactly the e-mail address, phone number or name that another program keeps. */
final class KnownParties {
  private final Book book;
  private final Map<String, List<ClientRef>> emails = new HashMap<>();
  private final PhoneIndex<ClientRef> phones;
  private final Map<String, List<ClientRef>> names = new HashMap<>();

  KnownParties(Book book, PhoneNumbers numbers) {
    this.book = book;
    this.phones = new PhoneIndex<>(numbers);
    for (var client : book.directory().contacts()) {
      for (var email : client.emails()) {
        emails.computeIfAbsent(Folded.of(email), _ -> new ArrayList<>(1)).add(client.client());
      }
      client.phones().forEach(phone -> phones.add(phone, client.client()));
    }
  }

  /** The clients that a party can be; nobody, or one, or several who share an address. */
  List<ClientRef> of(Party party) {
    return switch (party.kind()) {
      case EMAIL -> emails.getOrDefault(Folded.of(party.address()), List.of());
      case PHONE -> phones.find(party.address());
      case NAME, TITLE -> names.computeIfAbsent(Folded.of(party.address()), this::named);
    };
  }

  private List<ClientRef> named(String name) {
    var named = book.directory().named(name);
    return named.isEmpty() ? book.directory().reachedAs(name) : named;
  }
}
