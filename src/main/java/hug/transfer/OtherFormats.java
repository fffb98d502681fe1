package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;
import java.util.Map;

/** The formats that hug knows but does not import, and how to tell them apart. */
final class OtherFormats {
  private static final String UNPACK = "unpack it and import the file in it";
  private static final String CSV = "in its program, save it as CSV and import that";
  private static final String CARDS =
      "in its program, export the contacts as vCards and import those";

  private static final OtherKind XML =
      new OtherKind("an XML file", "in its program, export the contacts as vCards or CSV");
  static final OtherKind PAGE =
      new OtherKind("a web page", "open it in a spreadsheet, save it as CSV and import that");
  private static final OtherKind OLD_OFFICE = new OtherKind("an old Office file", CSV);
  private static final OtherKind PLIST = new OtherKind("a property list of Apple", CARDS);
  static final OtherKind PICTURE =
      new OtherKind("a picture", "hug imports contacts and touches, as vCards or CSV");

  /** The first bytes of formats, as letters. */
  static final Map<String, OtherKind> STARTS =
      Map.ofEntries(
          Map.entry("%PDF-", new OtherKind("a PDF", CSV)),
          Map.entry(
              "!BDN",
              new OtherKind("an Outlook data file", "in Outlook, export the contacts as CSV")),
          Map.entry("\u001f\u008b", new OtherKind("a gzip file", UNPACK)),
          Map.entry("BZh", new OtherKind("a bzip2 file", UNPACK)),
          Map.entry("7z\u00bc\u00af", new OtherKind("a 7z archive", UNPACK)),
          Map.entry("Rar!\u001a", new OtherKind("a RAR archive", UNPACK)),
          Map.entry("\u00fd7zXZ", new OtherKind("an xz file", UNPACK)),
          Map.entry("(\u00b5/\u00fd", new OtherKind("a zstd file", UNPACK)),
          Map.entry("bplist", PLIST),
          Map.entry("\u0089PNG", PICTURE),
          Map.entry("\u00ff\u00d8\u00ff", PICTURE),
          Map.entry("GIF8", PICTURE),
          Map.entry("II*\0", PICTURE),
          Map.entry("MM\0*", PICTURE),
          Map.entry("\0\1\0\0Standard ", new OtherKind("an Access database", CSV)),
          Map.entry(
              "{\\rtf",
              new OtherKind(
                  "a rich text document", "save it as plain text or CSV and import that")),
          Map.entry(
              "-----begin pgp",
              new OtherKind("an encrypted or signed file", "decrypt it and import the result")));

  /** The ends of names, for files whose contents say nothing. */
  static final Map<String, OtherKind> ENDS =
      Map.of(
          ".pst",
          STARTS.get("!BDN"),
          ".ost",
          STARTS.get("!BDN"),
          ".xls",
          OLD_OFFICE,
          ".doc",
          OLD_OFFICE,
          ".msg",
          new OtherKind("an Outlook message", "in its program, save it as .eml and import that"),
          ".pdf",
          STARTS.get("%PDF-"),
          ".mdb",
          STARTS.get("\0\1\0\0Standard "),
          ".heic",
          PICTURE,
          ".plist",
          PLIST,
          ".wab",
          new OtherKind("a Windows address book", CARDS));

  private OtherFormats() {}

  /** An old file of Office, whose parts have names in UTF-16. */
  static OtherKind office(byte[] first) {
    var parts = new String(first, UTF_16LE);
    if (parts.contains("__substg1.0") || parts.contains("__properties")) {
      return ENDS.get(".msg");
    }
    return parts.contains("Workbook") || parts.contains("Book")
        ? new OtherKind("an old Excel workbook", CSV)
        : parts.contains("WordDocument") ? new OtherKind("an old Word document", CSV) : OLD_OFFICE;
  }

  /** An XML file, by its first elements. */
  static OtherKind xml(String lower) {
    for (var kind :
        List.of(
            Map.entry("<plist", PLIST),
            Map.entry("<c:contact", new OtherKind("a contact of Windows", CARDS)),
            Map.entry("<html", PAGE))) {
      if (lower.contains(kind.getKey())) {
        return kind.getValue();
      }
    }
    return XML;
  }
}
