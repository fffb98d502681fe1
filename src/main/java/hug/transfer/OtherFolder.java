package hug.transfer;

import hug.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder where a file should be: a bundle of Apple's, a mail folder, or one with vCards. */
final class OtherFolder {
  private OtherFolder() {}

  /** The failure to import a folder. */
  static Failure failure(Path folder) {
    var name = folder.toString();
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".abbu") || Files.exists(folder.resolve("AddressBook-v22.abcddb"))) {
      return failure(
          name + " is an archive of Apple Contacts",
          "in Contacts, export the contacts as vCards and import those");
    }
    if (lower.endsWith(".numbers")) {
      return failure(
          name + " is a document of Apple Numbers", "in Numbers, export it as CSV and import that");
    }
    if (has(folder, ".vcf")) {
      return failure(
          name + " is a folder with vCards",
          "import them all: cat " + OtherKind.shell(name) + "/*.vcf | hug import -");
    }
    if (has(folder, ".contact")) {
      return failure(
          name + " is a folder of Windows contacts",
          "in Windows Contacts, export them as vCards or CSV and import those");
    }
    return failure(
        name + " is a folder without mail, calendars, phone logs or chats", "name a file in it");
  }

  private static Failure failure(String what, String way) {
    return Failure.refused(what, way + "; nothing was imported");
  }

  private static boolean has(Path folder, String end) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(end));
    } catch (IOException | UncheckedIOException closed) {
      return false;
    }
  }
}
