package hug.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The properties of vCards, and their meaning to hug. */
final class CardProperties {
  /** Properties whose values are fields of a client. */
  private static final Set<String> FIELDS =
      words(
          "BEGIN END N FN NICKNAME X-NICKNAME X-EPOCSECONDNAME ORG TITLE ROLE NOTE TEL EMAIL ADR",
          "LABEL URL CATEGORIES BDAY ANNIVERSARY X-ANNIVERSARY X-EVOLUTION-ANNIVERSARY",
          "X-MS-ANNIVERSARY X-KADDRESSBOOK-X-ANNIVERSARY X-ABDATE X-ANDROID-CUSTOM AGENT");

  /** Properties that say nothing about the person. */
  private static final Set<String> SILENT =
      words(
          "VERSION PRODID REV UID KIND PROFILE NAME SOURCE CLASS MAILER SORT-STRING CLIENTPIDMAP",
          "MEMBER GENDER X-GENDER X-WAB-GENDER XML JSPROP CREATED LANGUAGE GRAMGENDER",
          "X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-ABLABEL X-ABADR X-ABUID",
          "X-ABSHOWAS X-ABORDER X-IMAGETYPE X-IMAGEHASH X-ADDRESSING-GRAMMAR X-SORT-STRING",
          "X-SHARED-PHOTO-DISPLAY-PREF X-ABCROP-RECTANGLE X-CLASS X-ACCOUNT X-MOZILLA-HTML",
          "X-EVOLUTION-FILE-AS X-EVOLUTION-UI-SLOT X-EVOLUTION-WEBDAV-ETAG X-MS-OL-DESIGN",
          "X-MS-OL-DEFAULT-POSTAL-ADDRESS X-LOTUS-CHARSET X-PRODID X-CREATED X-ID X-REV");

  private static final Map<String, String> BLOBS =
      Map.of(
          "PHOTO", "photo",
          "LOGO", "logo",
          "SOUND", "sound",
          "KEY", "key",
          "X-MS-CARDPICTURE", "photo");

  /** Properties whose names do not say in plain words what they are about. */
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("IMPP", "chat"),
          Map.entry("X-JABBER", "chat"),
          Map.entry("X-MS-IMADDRESS", "chat"),
          Map.entry("X-KADDRESSBOOK-X-IMADDRESS", "chat"),
          Map.entry("X-SOCIALPROFILE", "profile"),
          Map.entry("SOCIALPROFILE", "profile"),
          Map.entry("RELATED", "related"),
          Map.entry("X-ABRELATEDNAMES", "related"),
          Map.entry("X-KADDRESSBOOK-X-SPOUSENAME", "spouse"),
          Map.entry("X-KADDRESSBOOK-X-MANAGERSNAME", "manager"),
          Map.entry("X-KADDRESSBOOK-X-ASSISTANTSNAME", "assistant"),
          Map.entry("AGENT", "agent"),
          Map.entry("GEO", "location"),
          Map.entry("TZ", "time zone"),
          Map.entry("LANG", "language"),
          Map.entry("DEATHDATE", "date of death"),
          Map.entry("DEATHPLACE", "place of death"),
          Map.entry("X-MAIDENNAME", "maiden name"),
          Map.entry("X-ALTBDAY", "birthday in another calendar"),
          Map.entry("CALURI", "calendar"),
          Map.entry("CALADRURI", "calendar address"),
          Map.entry("FBURL", "free and busy times"),
          Map.entry("CONTACT-URI", "contact"),
          Map.entry("ORG-DIRECTORY", "directory"));

  private static final Set<String> OTHERS =
      words("HOBBY INTEREST EXPERTISE BIRTHPLACE PRONOUNS COMMENT");

  /** Prefixes of the names of properties that programs have invented. */
  private static final List<String> PREFIXES =
      List.of("X-", "EVOLUTION-", "KADDRESSBOOK-", "X-", "MS-", "APPLE-", "NOKIA-", "PALM-", "AB");

  private CardProperties() {}

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  /** Whether it is a picture, a sound or another thing that is not text. */
  static boolean isBlob(CardHead head, String line) {
    if (head.name().isEmpty() || line.regionMatches(true, 0, "SOUND;X-IRMC-N", 0, 14)) {
      return false;
    }
    return BLOBS.containsKey(head.name())
        || (head.isBase64() && !FIELDS.contains(head.name()))
        || (line.regionMatches(true, head.length() + 1, "data:", 0, 5)
            && line.contains(";base64,"));
  }

  /** A picture, a sound or the like in plain words. */
  static String blob(CardLine property) {
    return BLOBS.getOrDefault(property.name(), plain(property.name()));
  }

  /**
   * Whether a line is a property, rather than part of a text that was not escaped.
   *
   * @param before the name of the property before it
   */
  static boolean isProperty(String line, String before) {
    var head = CardHead.of(line);
    var name = head.name();
    if (name.isEmpty()) {
      int end = line.indexOf(';');
      return end > 0 && head.length() == line.length() && isKnown(line.substring(0, end));
    }
    if (line.startsWith("//", head.length() + 1)) {
      return false;
    }
    return !isProse(before) || isKnown(name) || name.startsWith("X-") || name.startsWith("VND-");
  }

  private static boolean isProse(String name) {
    return name.equals("NOTE") || name.equals("ADR") || name.equals("LABEL");
  }

  private static boolean isKnown(String name) {
    return FIELDS.contains(name)
        || SILENT.contains(name)
        || BLOBS.containsKey(name)
        || FACTS.containsKey(name)
        || OTHERS.contains(name);
  }

  /**
   * Whether a line that is not a property is part of the one before it.
   *
   * @param before its name
   */
  static boolean isPart(String line, String before) {
    return switch (before) {
      case "" -> false;
      case "TEL" -> line.chars().anyMatch(Character::isDigit);
      case "EMAIL" -> line.indexOf('@') >= 0;
      case "URL" -> line.strip().indexOf(' ') < 0;
      default -> !SILENT.contains(before);
    };
  }

  /** Whether a property becomes a fact, if it has a value. */
  static boolean isFact(String name) {
    return !name.isEmpty()
        && !SILENT.contains(name)
        && !BLOBS.containsKey(name)
        && (name.equals("AGENT") || !FIELDS.contains(name));
  }

  /** The meaning of a property in plain words. */
  static String plain(String name) {
    if (FACTS.containsKey(name)) {
      return FACTS.get(name);
    }
    var rest = name.substring(name.indexOf('/') + 1);
    for (var prefix : PREFIXES) {
      rest = rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest;
    }
    var words = (rest.isEmpty() ? name : rest).toLowerCase(Locale.ROOT);
    return words.replace('-', ' ').replace('_', ' ').strip();
  }
}
