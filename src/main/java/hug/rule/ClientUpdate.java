package hug.rule;

import hug.model.Client;
import hug.model.Folded;
import hug.model.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Updates a client from a newer file; fields that are empty in the file stay unchanged. */
public final class ClientUpdate {
  private ClientUpdate() {}

  /** The updated client. Its referrer is resolved later, after the whole file is read. */
  public static Client of(Client before, Client wanted) {
    return new Client(
        before.id(),
        before.name(),
        wanted.company().isEmpty() ? before.company() : wanted.company(),
        Folded.joined(before.emails(), wanted.emails()),
        phones(before.phones(), wanted.phones()),
        Folded.joined(before.tags(), wanted.tags()),
        Folded.joined(before.aliases(), wanted.aliases()),
        wanted.owner().isEmpty() || Folded.of(wanted.owner()).equals(Folded.of(before.owner()))
            ? before.owner()
            : wanted.owner(),
        before.since(),
        wanted.every().or(before::every),
        wanted.value().or(before::value),
        before.referredBy(),
        isKnown(wanted.note(), before.note()) ? before.note() : wanted.note(),
        before.details().updated(wanted.details()));
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
