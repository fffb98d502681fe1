package hug.transfer;

import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads an entry of an LDIF file as a contact: the attributes of RFC 4519, RFC 2798 (inetOrgPerson)
 * and those of Thunderbird, Evolution and old Netscape.
 */
final class LdifContact {
  private final LdifRecord entry;
  private final Contact contact = Contact.foreign();

  private LdifContact(LdifRecord entry) {
    this.entry = entry;
  }

  static Contact of(LdifRecord entry) {
    return new LdifContact(entry).contact();
  }

  private Contact contact() {
    names();
    one(One.COMPANY, "company", "o", "company", "organizationname");
    one(One.POSITION, "position", "title", "personaltitle");
    contact.put(
        One.NOTE,
        String.join("\n", entry.texts("description", "multilinedescription", "notes", "note")));
    contact.put(One.UID, entry.first("entryuuid"));
    each(email -> contact.add(Some.EMAIL, LdifPlaces.address(email)), LdifPlaces.EMAILS);
    var places = new LdifPlaces(entry);
    contact.addAll(Some.PHONE, places.phones());
    contact.addAll(Some.ADDRESS, places.addresses());
    contact.addAll(Some.WEBSITE, places.websites());
    each(tag -> contact.add(Some.TAG, tag), "category", "categories");
    days();
    LdifRest.into(contact, entry);
    return contact;
  }

  private void each(Consumer<String> taking, String... names) {
    entry.texts(names).forEach(taking);
  }

  /** The first value; the others become facts. */
  private void one(One what, String label, String... names) {
    var texts = entry.texts(names);
    if (!texts.isEmpty()) {
      contact.put(what, texts.getFirst());
      texts.stream()
          .skip(1)
          .filter(text -> !text.equalsIgnoreCase(texts.getFirst()))
          .forEach(text -> contact.add(Some.FACT, label, text));
    }
  }

  private void names() {
    var given = entry.texts("givenname", "gn");
    var family = entry.texts("sn", "surname");
    var parts =
        ((given.isEmpty() ? "" : given.getFirst())
                + " "
                + (family.isEmpty() ? "" : family.getFirst()))
            .strip();
    var names = entry.texts("displayname", "cn", "commonname");
    var nicknames =
        entry.texts("mozillanickname", "xmozillanickname", "nickname", "edupersonnickname");
    if (!parts.isEmpty()) {
      names.add(parts);
    }
    if (names.isEmpty() && !nicknames.isEmpty()) {
      names.add(nicknames.removeFirst());
    }
    if (names.isEmpty()) {
      names.add(Dn.name(entry.first("dn")));
    }
    names.addAll(nicknames);
    contact.put(One.NAME, names.getFirst());
    for (var name : names) {
      boolean isAddress = name.indexOf('@') >= 0 && name.indexOf(' ') < 0;
      if (!isAddress && !contains(names.getFirst(), name)) {
        contact.add(Some.ALIAS, name);
      }
    }
  }

  /** Whether every word of a name is in another, as in "Holm, Ida" and "Ida Holm". */
  private static boolean contains(String whole, String name) {
    var words = List.of(whole.toLowerCase(Locale.ROOT).split("[\\s,]+"));
    return words.containsAll(List.of(name.toLowerCase(Locale.ROOT).split("[\\s,]+")));
  }

  private void days() {
    var year = entry.first("birthyear");
    var month = entry.first("birthmonth");
    var day = entry.first("birthday");
    if (month.isEmpty() && year.isEmpty()) {
      contact.at("birthday").add(Some.DAY, "birthday", day);
    } else if (month.isEmpty() || day.isEmpty()) {
      contact.add(
          Some.FACT,
          "birthday",
          String.join("-", List.of(year, month, day)).replaceAll("^-+|-+$", ""));
    } else {
      var start = year.isEmpty() || year.matches("0+") ? "-" : year;
      contact.add(Some.DAY, "birthday", start + "-" + padded(month) + "-" + padded(day));
    }
    contact
        .at("birthDate")
        .add(Some.DAY, "birthday", entry.first("birthdate", "dateofbirth"))
        .at("anniversary")
        .add(Some.DAY, "anniversary", entry.first("anniversary"))
        .at("");
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
