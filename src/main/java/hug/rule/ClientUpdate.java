package hug.rule;

import hug.model.Client;
import hug.model.Details;
import hug.model.Folded;
import hug.model.Phone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Updates a client from a newer file; fields that are empty in the file stay unchanged. */
public final class ClientUpdate {
  private ClientUpdate() {}

  /**
   * The updated client. Its referrer is resolved later, after the whole file is read.
   *
   * @param since the start date in the file, if it has one
   */
  public static Client of(Client before, Client wanted, Optional<LocalDate> since) {
    boolean isRenamed = isRenamed(before, wanted);
    return new Client(
        before.id(),
        isRenamed ? wanted.name() : before.name(),
        wanted.company().isEmpty() || isDamaged(before.company(), wanted.company())
            ? before.company()
            : wanted.company(),
        Folded.joined(before.emails(), wanted.emails()),
        phones(before.phones(), wanted.phones()),
        Folded.joined(before.tags(), wanted.tags()),
        isRenamed ? aliases(before, wanted) : Folded.joined(before.aliases(), wanted.aliases()),
        wanted.owner().isEmpty() || Folded.of(wanted.owner()).equals(Folded.of(before.owner()))
            ? before.owner()
            : wanted.owner(),
        since.orElse(before.since()),
        wanted.every().or(before::every),
        wanted.value().or(before::value),
        before.referredBy(),
        isKnown(wanted.note(), before.note()) || isDamaged(before.note(), wanted.note())
            ? before.note()
            : wanted.note(),
        details(before, wanted));
  }

  /** Whether the file has a new name: no earlier one, and no number or address in place of one. */
  private static boolean isRenamed(Client before, Client wanted) {
    return !Likeness.isCalled(before, wanted.name())
        && !isDamaged(before.name(), wanted.name())
        && !isStandIn(wanted.name(), before)
        && !isStandIn(wanted.name(), wanted);
  }

  /** Whether a program wrote ? for the letters that its encoding lacks. */
  private static boolean isDamaged(String before, String text) {
    boolean isSame = before.length() == text.length();
    for (int i = 0; isSame && i < text.length(); i++) {
      char c = text.charAt(i);
      isSame = c == before.charAt(i) || c == '?' && before.charAt(i) > 127;
    }
    return isSame;
  }

  /** Whether a name is a company, an e-mail address or a phone number of a client. */
  private static boolean isStandIn(String name, Client client) {
    return Folded.of(name).equals(Folded.of(client.company()))
        || Folded.joined(client.emails(), List.of(name)).size() == client.emails().size()
        || Phone.isWrittenAs(name)
            && phones(client.phones(), List.of(name)).size() == client.phones().size();
  }

  /** The aliases after a change of name: the old name becomes one, and the new one is none. */
  private static List<String> aliases(Client before, Client wanted) {
    var all = new ArrayList<>(before.aliases());
    if (!isStandIn(before.name(), before) && !isStandIn(before.name(), wanted)) {
      all.add(before.name().replace(';', ','));
    }
    var known = new ArrayList<>(Folded.joined(all, wanted.aliases()));
    known.removeIf(alias -> Folded.of(alias).equals(Folded.of(wanted.name())));
    return List.copyOf(known);
  }

  /** The details of both; another notation of a known UID is not added. */
  private static Details details(Client before, Client wanted) {
    var known = before.details().uids().stream().map(CardUid::key).toList();
    return before.details().updated(CardUid.without(wanted.details(), known::contains));
  }

  /** Whether a note contains every line of another. */
  private static boolean isKnown(String note, String before) {
    return before.lines().toList().containsAll(note.lines().toList());
  }

  /** Both lists without duplicates, ignoring notation. */
  private static List<String> phones(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    for (var phone : more) {
      if (all.stream().noneMatch(known -> Phone.digits(known).equals(Phone.digits(phone)))) {
        all.add(phone);
      }
    }
    return List.copyOf(all);
  }

  /** The differences, in the words of the client's card. */
  public static List<String> inWords(Client before, Client after) {
    var differences = new ArrayList<String>();
    compare(differences, "name", before.name(), after.name());
    compare(differences, "company", before.company(), after.company());
    compare(differences, "e-mail", before.emails(), after.emails());
    compare(differences, "phone", before.numbers(), after.numbers());
    compare(differences, "address", before.details().addresses(), after.details().addresses());
    compare(differences, "website", before.details().websites(), after.details().websites());
    compare(differences, "fields", before.details().fields(), after.details().fields());
    compare(differences, "tags", before.tags(), after.tags());
    compare(differences, "aliases", before.aliases(), after.aliases());
    compare(differences, "owner", before.owner(), after.owner());
    compare(differences, "since", before.since(), after.since());
    compare(differences, "window", before.every(), after.every());
    compare(differences, "value", before.value(), after.value());
    compare(differences, "referred by", before.referredBy(), after.referredBy());
    compare(differences, "note", before.note(), after.note());
    if (!before.details().uids().equals(after.details().uids())) {
      differences.add("linked to the card");
    }
    return differences;
  }

  private static void compare(List<String> differences, String what, Object before, Object after) {
    if (!before.equals(after)) {
      var now =
          switch (after) {
            case List<?> some -> String.join("; ", some.stream().map(Object::toString).toList());
            case Optional<?> maybe -> maybe.map(Object::toString).orElse("");
            default -> after.toString();
          };
      differences.add(what + ": " + (now.isEmpty() ? "none" : now));
    }
  }
}
