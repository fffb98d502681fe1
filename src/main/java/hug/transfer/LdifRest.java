package hug.transfer;

import hug.transfer.Contact.Some;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of an LDIF entry that a contact has no place for: text becomes a fact, anything
 * else is named.
 */
final class LdifRest {
  private static final Set<String> PICTURES =
      Set.of("jpegphoto", "photo", "thumbnailphoto", "thumbnaillogo", "audio");

  private static final Set<String> CERTIFICATES =
      Set.of(
          "usercertificate",
          "usersmimecertificate",
          "userpkcs12",
          "cacertificate",
          "sshpublickey",
          "pgpkey");

  private static final Set<String> PASSWORDS =
      Set.of("userpassword", "unicodepwd", "sambantpassword", "sambalmpassword", "authpassword");

  /** Attributes that say nothing about a person. */
  private static final Set<String> SILENT =
      Set.of(
          "version",
          "changetype",
          "control",
          "dn",
          "objectclass",
          "structuralobjectclass",
          "objectcategory",
          "entrydn",
          "entrycsn",
          "contextcsn",
          "subschemasubentry",
          "hassubordinates",
          "numsubordinates",
          "creatorsname",
          "createtimestamp",
          "modifiersname",
          "modifytimestamp",
          "lastmodifieddate",
          "whencreated",
          "whenchanged",
          "usncreated",
          "usnchanged",
          "instancetype",
          "distinguishedname",
          "mozillausehtmlmail",
          "xmozillausehtmlmail",
          "mailpreferenceoption",
          "popularityindex",
          "preferdisplayname",
          "allowremotecontent",
          "fileas",
          "initials");

  /** The account of a person on a computer. */
  private static final Set<String> ACCOUNT =
      Set.of(
          "uidnumber",
          "gidnumber",
          "homedirectory",
          "loginshell",
          "gecos",
          "shadowlastchange",
          "shadowmin",
          "shadowmax",
          "shadowwarning",
          "useraccountcontrol",
          "objectguid",
          "objectsid",
          "memberof",
          "member",
          "seealso",
          "xmozillauseconferenceserver");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("ou", "department"),
          Map.entry("orgunit", "department"),
          Map.entry("department", "department"),
          Map.entry("departmentnumber", "department number"),
          Map.entry("employeenumber", "employee number"),
          Map.entry("employeetype", "employee type"),
          Map.entry("businesscategory", "business"),
          Map.entry("preferredlanguage", "language"),
          Map.entry("roomnumber", "room"),
          Map.entry("physicaldeliveryofficename", "office"),
          Map.entry("carlicense", "car"),
          Map.entry("spousename", "spouse"),
          Map.entry("managername", "manager"),
          Map.entry("assistantname", "assistant"),
          Map.entry("mozillacustom1", "custom 1"),
          Map.entry("mozillacustom2", "custom 2"),
          Map.entry("mozillacustom3", "custom 3"),
          Map.entry("mozillacustom4", "custom 4"),
          Map.entry("custom1", "custom 1"),
          Map.entry("custom2", "custom 2"),
          Map.entry("custom3", "custom 3"),
          Map.entry("custom4", "custom 4"),
          Map.entry("nsaimid", "AIM"),
          Map.entry("nscpaimscreenname", "AIM"),
          Map.entry("mozilla_aimscreenname", "AIM"),
          Map.entry("uid", "user name"),
          Map.entry("userid", "user name"),
          Map.entry("samaccountname", "user name"),
          Map.entry("userprincipalname", "user name"));

  /** Attributes that hold the name of another entry. */
  private static final Set<String> REFERENCES = Set.of("manager", "secretary", "owner");

  private LdifRest() {}

  /** Adds them to a contact. */
  static void into(Contact contact, LdifRecord entry) {
    for (var line : entry.rest()) {
      var name = line.key();
      if (PICTURES.contains(name)) {
        contact.leaveOut("photo");
      } else if (CERTIFICATES.contains(name)) {
        contact.leaveOut("certificate");
      } else if (PASSWORDS.contains(name)) {
        contact.leaveOut("password");
      } else if (ACCOUNT.contains(name)) {
        contact.leaveOut(line.name());
      } else if (!line.isText()) {
        contact.leaveOut(line.name() + " " + line.flaw());
      } else if (REFERENCES.contains(name)) {
        contact.add(Some.FACT, name, Dn.name(line.text()));
      } else if (!SILENT.contains(name)) {
        contact.add(Some.FACT, LABELS.getOrDefault(name, line.name()), line.text());
      }
    }
  }
}
