package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import hug.model.Failure;
import java.util.Locale;
import java.util.Optional;

/** A file of a format that hug knows but does not import, told from its first bytes. */
final class OtherFile {
  private static final int APPLICATION = 68;
  private static final String HUG = "hug1";

  private OtherFile() {}

  /** The failure to import a file, if its contents are known. */
  static Optional<Failure> failure(byte[] first, String name) {
    return kind(first, name).map(kind -> refusal(kind, name));
  }

  /** The failure to import a binary file, if its contents or its name are known. */
  static Optional<Failure> binary(byte[] first, String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return kind(first, name)
        .or(() ->
            OtherFormats.ENDS.keySet().stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(OtherFormats.ENDS::get))
        .map(kind -> refusal(kind, name));
  }

  private static Failure refusal(OtherKind kind, String name) {
    return Failure.refused(name + " is " + kind.what(), kind.way() + "; nothing was imported");
  }

  private static Optional<OtherKind> kind(byte[] first, String name) {
    var start = new String(first, ISO_8859_1);
    var file = name.equals("standard input") ? "FILE" : OtherKind.shell(name);
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
      return Optional.of(ZipKind.of(first, file));
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(OtherFormats.office(first));
    }
    if (start.startsWith("SQLite format 3\0")) {
      boolean isBook = start.startsWith(HUG, APPLICATION);
      return Optional.of(
          isBook
              ? new OtherKind("a hug book", "to work with it: hug --db " + file + " due")
              : new OtherKind(
                  "an SQLite database", "export its table of contacts as CSV and import that"));
    }
    if (start.startsWith("hugseal1")) {
      return Optional.of(
          new OtherKind("an encrypted backup of a book", "to restore it: hug restore " + file));
    }
    boolean isPicture = start.startsWith("WEBP", 8) || start.startsWith("ftyphei", 4);
    if (isPicture) {
      return Optional.of(OtherFormats.PICTURE);
    }
    return text(Utf8Check.isUtf16(first) ? new String(first, UTF_16) : start);
  }

  private static Optional<OtherKind> text(String text) {
    var head = text.replaceFirst("^(\ufeff|\u00ef\u00bb\u00bf)", "").stripLeading();
    for (var start : OtherFormats.STARTS.keySet()) {
      if (text.startsWith(start)
          || head.regionMatches(start.startsWith("-"), 0, start, 0, start.length())) {
        return Optional.of(OtherFormats.STARTS.get(start));
      }
    }
    var lower = head.substring(0, Math.min(head.length(), 2000)).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<table")) {
      return Optional.of(OtherFormats.PAGE);
    }
    boolean isBackup = lower.contains("<calls") || lower.contains("<smses");
    if (!isBackup && (lower.startsWith("<?xml") || lower.startsWith("<!"))) {
      return Optional.of(OtherFormats.xml(lower));
    }
    return Optional.empty();
  }
}
