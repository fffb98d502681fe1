package hug;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The licences of all that ships, which a new version of a library may change. */
final class LicencesIT {
  /** The first words of the name of a holder of a copyright. */
  private static final Pattern HOLDER =
      Pattern.compile(
          "Copyright (?:\\([cC]\\) |© )?(?:\\d{4}[-, \\d]*|(?<=\\) ))([\\p{L}\\d_]+(?: [\\p{L}\\d_]+)?)");

  private static final Pattern LICENCE = Pattern.compile("(?m)^License: (.+)$");

  @Test
  void each_library_that_ships_is_named() throws Exception {
    var names = Shipped.libraries().stream().map(Shipped::name).toList();
    var copyright = copyright();

    assertTrue(names.contains("picocli") && names.contains("postgresql"), names.toString());
    assertEquals(
        List.of(),
        names.stream().filter(name -> !copyright.matches("(?s).*\\b" + name + "\\b.*")).toList());
  }

  @Test
  void the_texts_that_the_libraries_bring_ship_and_no_others() throws Exception {
    var brought = new TreeSet<String>();
    var shipped = new TreeSet<String>();
    for (var library : Shipped.libraries()) {
      library.legalTexts().forEach(text -> brought.add(library.name() + ": " + text));
    }
    var legal = Shell.image().resolve("legal");
    try (var files = Files.walk(legal)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var path = legal.relativize(file);
        if (path.getNameCount() > 1) {
          shipped.add(path.getName(0) + ": " + Files.readString(file, UTF_8));
        }
      }
    }

    assertEquals(brought, shipped);
    assertTrue(brought.size() > 15, "only " + brought.size());
  }

  @Test
  void each_holder_named_in_these_texts_is_named() throws Exception {
    var copyright = copyright();
    var holders = new TreeSet<String>();
    for (var library : Shipped.libraries()) {
      for (var text : library.legalTexts()) {
        HOLDER.matcher(text).results().forEach(found -> holders.add(found.group(1)));
      }
    }

    assertTrue(holders.contains("Oliver Siegmar"), holders.toString());
    assertEquals(
        List.of(), holders.stream().filter(holder -> !copyright.contains(holder)).toList());
  }

  @Test
  void each_licence_is_there_in_full() throws Exception {
    var named = new TreeSet<String>();
    var complete = new TreeSet<String>();
    for (var paragraph : copyright().split("\n\n")) {
      var licence = LICENCE.matcher(paragraph);
      if (licence.find()) {
        if (paragraph.startsWith("Files:")) {
          named.addAll(List.of(licence.group(1).split(" and ")));
        }
        if (paragraph.startsWith("\n ", licence.end())) {
          complete.add(licence.group(1));
        }
      }
    }
    var image = Shell.image();

    assertEquals(complete, named);
    assertTrue(
        Files.readString(image.resolve("legal/LICENSE")).contains("END OF TERMS AND CONDITIONS"));
    assertTrue(
        Files.readString(image.resolve("runtime/legal/java.base/LICENSE"))
            .contains("\"CLASSPATH\" EXCEPTION TO THE GPL"));
  }

  @Test
  void the_jars_have_no_native_code() throws Exception {
    assertEquals(
        List.of(),
        Shipped.contents().stream()
            .filter(name -> name.matches(".*\\.(so|dll|dylib|jnilib|exe)"))
            .toList());
  }

  private static String copyright() throws IOException {
    return Files.readString(Shell.image().resolve("legal/copyright"));
  }
}
