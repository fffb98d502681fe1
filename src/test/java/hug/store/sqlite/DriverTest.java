package hug.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.date.FastDateFormat;
import org.sqlite.util.LoggerFactory;

/** The three driver classes that are replaced, and their stand-ins. */
final class DriverTest {
  /** The hash of the driver's own classes when the stand-ins were last compared with them. */
  private static final String COMPARED =
      """
      org/sqlite/SQLiteJDBCLoader.class
        4373f7e73738e32962cfbec62ce55d1bf24d8464cd252630d79111c17d2b3515
      org/sqlite/date/FastDateFormat.class
        9d02c1744f8885838c101bc4952215cd2618d0af44db2fba89b42c3087115c91
      org/sqlite/util/LoggerFactory.class
        1bc68d6f8baf988e07a9b841ae8164b468aecaa6fc0c0e9aee2dbff62ef46976
      """;

  private static JarFile jar() throws IOException {
    for (var part : System.getProperty("java.class.path").split(":")) {
      if (Path.of(part).getFileName().toString().startsWith("sqlite-jdbc-")) {
        return new JarFile(part);
      }
    }
    throw new AssertionError("the driver is not on the class path");
  }

  @Test
  void a_changed_driver_needs_its_stand_ins_reviewed() throws Exception {
    var found = new TreeMap<String, String>();
    try (var jar = jar()) {
      for (var type : List.of(SQLiteJDBCLoader.class, FastDateFormat.class, LoggerFactory.class)) {
        var name = type.getName().replace('.', '/') + ".class";
        try (var bytes = jar.getInputStream(jar.getEntry(name))) {
          var hash = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
          found.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    var lines = new StringBuilder();
    found.forEach((name, hash) -> lines.append(name).append("\n  ").append(hash).append('\n'));
    assertEquals(
        COMPARED,
        lines.toString(),
        "compare src/main/driver with what the driver has there now, then write down its hashes");
  }

  @Test
  void tests_run_with_the_stand_ins() {
    for (var type : List.of(SQLiteJDBCLoader.class, FastDateFormat.class, LoggerFactory.class)) {
      var place = type.getProtectionDomain().getCodeSource().getLocation().toString();
      assertTrue(place.endsWith("/target/classes/"), place);
    }
  }
}
