package hug;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** The sources that this formatter has found in order, by their hashes, kept until mvn clean. */
final class FormattedFiles {
  private static final Path KEPT = Path.of("target/formatted.txt");

  private static final String FORMATTER =
      Formatter.class.getProtectionDomain().getCodeSource().getLocation().toString();

  private final Set<String> known = new TreeSet<>();
  private final Set<String> found = new TreeSet<>();

  FormattedFiles() throws IOException {
    if (Files.exists(KEPT)) {
      known.addAll(Files.readAllLines(KEPT));
    }
  }

  boolean has(String source) {
    return known.contains(hash(source));
  }

  void add(String source) {
    found.add(hash(source));
  }

  /** Keeps those that are still there. */
  void keep() throws IOException {
    Files.write(KEPT, found);
  }

  private static String hash(String source) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((FORMATTER + source).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
