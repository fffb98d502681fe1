package hug;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A library whose classes are in the jars of the built program.
 *
 * @param name as Maven calls the artifact
 * @param jar as it was downloaded
 */
record Shipped(String name, String version, Path jar) {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

  private static final Pattern LEGAL_TEXT =
      Pattern.compile("(?i).*(licen[cs]e|notice|copying)[^/]*(?<!\\.class)(?<!/)");

  /** The names of all files in the jars of the built program. */
  static Set<String> contents() throws IOException {
    var names = new TreeSet<String>();
    for (var jar : List.of("hug.jar", "postgresql.jar")) {
      names.addAll(entries(Shell.image().resolve("lib").resolve(jar)));
    }
    return names;
  }

  /** All libraries that the tests were started with, and of which some class ships. */
  static List<Shipped> libraries() throws IOException {
    var shipped = contents();
    var libraries = new ArrayList<Shipped>();
    for (var part : System.getProperty("java.class.path").split(":")) {
      var jar = Path.of(part);
      var name = JAR.matcher(jar.getFileName().toString());
      if (name.matches()
          && entries(jar).stream()
              .anyMatch(entry ->
                  entry.matches("(?!META-INF/).+/.*\\.class") && shipped.contains(entry))) {
        libraries.add(new Shipped(name.group(1), name.group(2), jar));
      }
    }
    return libraries;
  }

  /** The licences and notices inside it. */
  List<String> legalTexts() throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var texts = new ArrayList<String>();
      for (var entry : zip.stream().filter(this::isLegalText).toList()) {
        texts.add(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
      return texts;
    }
  }

  private boolean isLegalText(ZipEntry entry) {
    return LEGAL_TEXT.matcher(entry.getName()).matches();
  }

  private static Set<String> entries(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      return Set.of();
    }
    try (var zip = new ZipFile(jar.toFile())) {
      var names = new TreeSet<String>();
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> names.add(entry.getName()));
      return names;
    }
  }
}
