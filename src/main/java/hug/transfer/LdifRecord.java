package hug.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An entry of an LDIF file: its attributes, which can be asked for by name. */
final class LdifRecord {
  /** Classes of entries that are not contacts, unless they are of {@link #PEOPLE} as well. */
  private static final Set<String> THINGS =
      Set.of(
          "dcobject",
          "domain",
          "organizationalunit",
          "organizationalrole",
          "container",
          "country",
          "locality",
          "nisnetgroup",
          "device",
          "alias",
          "referral",
          "applicationprocess",
          "simplesecurityobject",
          "builtindomain");

  private static final Set<String> PEOPLE =
      Set.of(
          "person",
          "organizationalperson",
          "inetorgperson",
          "residentialperson",
          "pilotperson",
          "newpilotperson",
          "officeperson",
          "evolutionperson",
          "mozillaabpersonalpha",
          "mozillaabpersonobsolete",
          "contact",
          "user");

  private static final Set<String> GROUPS =
      Set.of(
          "group",
          "groupofnames",
          "groupofuniquenames",
          "groupofmembers",
          "groupofurls",
          "posixgroup",
          "mailgroup",
          "rfc822mailgroup",
          "nismailalias");

  /** Names for a block of lines that is a person of its own, even without a dn. */
  private static final Set<String> NAMES =
      Set.of("dn", "cn", "commonname", "displayname", "sn", "surname", "givenname", "gn");

  private final List<LdifLine> lines;
  private final Set<String> read = new HashSet<>();

  /**
   * @param lines its attributes, at least one
   */
  LdifRecord(List<LdifLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Its first line in the file. */
  long line() {
    return lines.getFirst().number();
  }

  /** Whether some lines are an entry of their own, rather than the rest of the one before. */
  static boolean isWhole(List<LdifLine> lines) {
    return lines.stream().anyMatch(line -> NAMES.contains(line.key()));
  }

  boolean isGroup() {
    return isOf(GROUPS) && !isOf(PEOPLE);
  }

  /** Whether it is something else than a contact, such as a folder of the directory. */
  boolean isThing() {
    return isOf(Set.of("computer")) || isOf(THINGS) && !isOf(PEOPLE);
  }

  private boolean isOf(Set<String> classes) {
    return lines.stream()
        .anyMatch(line ->
            line.is("objectclass") && classes.contains(line.text().toLowerCase(Locale.ROOT)));
  }

  /** The change that it makes to a directory, unless it adds an entry. */
  Optional<String> change() {
    return lines.stream()
        .filter(line -> line.is("changetype") && !line.text().equalsIgnoreCase("add"))
        .map(LdifLine::text)
        .findFirst();
  }

  /** The texts of some attributes, which are not blank. */
  List<String> texts(String... names) {
    var texts = new ArrayList<String>();
    for (var name : names) {
      read.add(name);
      for (var line : lines) {
        if (line.is(name) && !line.text().isBlank()) {
          texts.add(line.text());
        }
      }
    }
    return texts;
  }

  /** The first of these texts; empty if there is none. */
  String first(String... names) {
    var texts = texts(names);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** The attributes that have not been asked for, or that cannot be read. */
  List<LdifLine> rest() {
    return lines.stream().filter(line -> !line.isText() || !read.contains(line.key())).toList();
  }
}
