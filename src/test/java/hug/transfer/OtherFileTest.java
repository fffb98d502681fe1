package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that hug knows but does not import is called by its name. */
final class OtherFileTest {
  private static String said(byte[] bytes) {
    var failure =
        assertThrows(
            Failure.class, () -> Source.stream(new ByteArrayInputStream(bytes)).requireWanted());
    assertEquals(1, failure.kind().exitCode());
    return failure.getMessage().replace("standard input is ", "") + "; " + failure.details();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "%PDF-1.7                                        | a PDF",
        "!BDN                                            | an Outlook data file",
        "BZh91AY                                         | a bzip2 file",
        "7z\u00bc\u00af                                   | a 7z archive",
        "Rar!\u001ax                                     | a RAR archive",
        "\u00d0\u00cf\u0011\u00e0                         | an old Office file",
        "bplist00                                        | a property list of Apple",
        "\u0089PNG                                       | a picture",
        "{\\rtf1                                          | a rich text document",
        "<!DOCTYPE html>                                 | a web page",
        "<?xml version='1.0'?><a>                        | an XML file",
        "hugseal1                                        | an encrypted backup of a book",
      })
  void contents_name_the_format(String start, String format) {
    var said = said(start.getBytes(ISO_8859_1));
    assertTrue(said.startsWith(format + ";"), said);
    assertTrue(said.contains("nothing was imported"), said);
  }

  @Test
  void a_gzip_file_starts_with_two_bytes() {
    var said = said(new byte[] {0x1f, (byte) 0x8b, 8, 0});
    assertTrue(said.startsWith("a gzip file"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.xml, an Excel workbook",
    "word/document.xml, a Word document",
    "Index/Document.iwa, a document of Apple Numbers",
    "My Contacts.vcf, unzip -p FILE 'My Contacts.vcf' | hug import -",
    "a.jpg, a ZIP file"
  })
  void a_zip_file_is_named_by_the_names_in_it(String name, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[100]);
    }
    var said = said(bytes.toByteArray());
    assertTrue(said.contains(format), said);
  }

  @Test
  void a_database_is_a_book_only_with_its_mark() {
    var bytes = new byte[100];
    System.arraycopy("SQLite format 3".getBytes(ISO_8859_1), 0, bytes, 0, 15);
    assertTrue(said(bytes).startsWith("an SQLite database"));
    System.arraycopy("hug1".getBytes(ISO_8859_1), 0, bytes, 68, 4);
    assertTrue(said(bytes).startsWith("a hug book"));
  }

  @Test
  void a_folder_says_what_is_in_it(@TempDir Path home) throws IOException {
    assertTrue(
        refused(Files.createDirectory(home.resolve("a")))
            .contains("is a folder without mail, calendars"));
    Files.createFile(home.resolve("a/ida.vcf"));
    assertTrue(refused(home.resolve("a")).endsWith("is a folder with vCards"));
    var archive = Files.createDirectory(home.resolve("b.abbu"));
    assertTrue(refused(archive).endsWith("is an archive of Apple Contacts"));
  }

  private static String refused(Path folder) {
    return assertThrows(Failure.class, () -> Source.file(folder.toString())).getMessage();
  }
}
