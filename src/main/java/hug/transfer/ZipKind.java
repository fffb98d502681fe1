package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A ZIP file, which is told from the names in it: a workbook, a document or an archive. */
final class ZipKind {
  private static final String CSV = "in its program, save it as CSV and import that";
  private static final List<String> READABLE =
      List.of(".vcf", ".csv", ".ldif", ".json", ".jsonl", ".md", ".txt");

  private ZipKind() {}

  /**
   * Describes the file.
   *
   * @param first its first bytes
   * @param file its name in the command that unpacks it
   */
  static OtherKind of(byte[] first, String file) {
    var names = names(first);
    if (has(names, "xl/")) {
      return new OtherKind("an Excel workbook", CSV);
    }
    if (has(names, "word/")) {
      return new OtherKind("a Word document", CSV);
    }
    var start = new String(first, 0, Math.min(first.length, 200), ISO_8859_1);
    if (start.contains("opendocument.spreadsheet")) {
      return new OtherKind("a LibreOffice spreadsheet", CSV);
    }
    if (start.contains("opendocument")) {
      return new OtherKind("a LibreOffice document", CSV);
    }
    if (names.stream().anyMatch(name -> name.endsWith(".iwa")) || has(names, "Index/")) {
      return new OtherKind(
          "a document of Apple Numbers", "in Numbers, export it as CSV and import that");
    }
    for (var name : names) {
      if (READABLE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
        return new OtherKind(
            "a ZIP file with " + name + " in it",
            "unpack it: unzip -p " + file + " " + OtherKind.shell(name) + " | hug import -");
      }
    }
    return new OtherKind(
        "a ZIP file or a workbook", "unpack it, or save the workbook as CSV, and import that");
  }

  private static boolean has(List<String> names, String folder) {
    return names.stream().anyMatch(name -> name.startsWith(folder));
  }

  /** The names at the beginning of the file. */
  private static List<String> names(byte[] first) {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(first), ISO_8859_1)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException | IllegalArgumentException cutOrBroken) {
      // The names so far have to do.
    }
    return names;
  }
}
