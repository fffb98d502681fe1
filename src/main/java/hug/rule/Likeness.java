package hug.rule;

import hug.model.Client;
import hug.model.Folded;
import hug.model.Phone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Compares the e-mail addresses, phone numbers and companies of two clients. */
public final class Likeness {
  private Likeness() {}

  /** The e-mail addresses and phone numbers of a client, in the form used for comparison. */
  static List<String> keys(Client client) {
    var keys = new ArrayList<String>();
    client.emails().forEach(email -> keys.add(Folded.of(email)));
    client.phones().forEach(phone -> keys.add(Phone.digits(phone)));
    keys.removeIf(String::isEmpty);
    return keys;
  }

  /** Whether both have the same company and exactly the same e-mail addresses and numbers. */
  public static boolean isExact(Client client, Client other) {
    return isSameCompany(client, other)
        && new HashSet<>(keys(client)).equals(new HashSet<>(keys(other)));
  }

  /** Whether a client has the same company and all the e-mail addresses and numbers of another. */
  static boolean hasAllOf(Client client, Client other) {
    return isSameCompany(client, other) && keys(client).containsAll(keys(other));
  }

  private static boolean isSameCompany(Client client, Client other) {
    return Folded.of(client.company()).equals(Folded.of(other.company()));
  }

  /** Whether they share an e-mail address or a number, with or without its country code. */
  static boolean shares(Client client, Client other) {
    for (var own : client.emails()) {
      for (var email : other.emails()) {
        if (Folded.of(own).equals(Folded.of(email))) {
          return true;
        }
      }
    }
    for (var own : client.phones()) {
      for (var phone : other.phones()) {
        if (isSame(Phone.digits(own), Phone.digits(phone))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(String own, String other) {
    return !own.isEmpty()
        && (own.equals(other) || Phone.isSame(own, other) || Phone.isSame(other, own));
  }

  /** Whether one of them goes by the name of the other. */
  static boolean isAlsoCalled(Client client, Client other) {
    return isCalled(client, other.name()) || isCalled(other, client.name());
  }

  /** Whether this is a client's name or one of the aliases. */
  static boolean isCalled(Client client, String name) {
    var key = Folded.of(name);
    return Folded.of(client.name()).equals(key)
        || client.aliases().stream().anyMatch(alias -> Folded.of(alias).equals(key));
  }

  /** The difference between two namesakes, such as another company, or else an empty text. */
  public static String contradiction(Client client, Client other) {
    if (shares(client, other)) {
      return "";
    }
    if (!keys(client).isEmpty() && !keys(other).isEmpty()) {
      return "another e-mail or phone";
    }
    boolean haveBoth = !client.company().isEmpty() && !other.company().isEmpty();
    return haveBoth && !isSameCompany(client, other) ? "another company" : "";
  }
}
