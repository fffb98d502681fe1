package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Servers that prove who they are, and others that cannot. */
final class PostgresTlsIT {
  private static PostgresFixture postgres;

  @BeforeAll
  static void start() throws IOException {
    Needed.tools("openssl");
    postgres = PostgresFixture.start("fsync=off");
    var folder = postgres.folder();
    var certificates = new Certificates(folder, "authority");
    new Certificates(folder, "stranger");
    certificates.make("authority", "good", "localhost", 2);
    certificates.make("authority", "expired", "localhost", -1);
    certificates.make("authority", "elsewhere", "db.example.com", 2);
    for (var name : List.of("good", "expired", "elsewhere")) {
      postgres.giveAway(folder.resolve(name + ".key"));
    }
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  /** Starts the server again with a certificate. */
  private static void use(String name) throws IOException {
    postgres.stop();
    var file = postgres.folder().resolve(name);
    postgres.startAgain(
        List.of("ssl=on", "ssl_cert_file=" + file + ".crt", "ssl_key_file=" + file + ".key"));
  }

  private static String said(String parameters) {
    var url = postgres.url(PostgresFixture.OWNER).replace("?sslmode=disable", parameters);
    return PostgresFixture.said(() -> PostgresFixture.open(url, postgres.settings()).close());
  }

  private static String trusting(String authority) {
    return "?sslrootcert=" + postgres.folder().resolve(authority + ".crt");
  }

  @Test
  void only_the_right_certificate_is_trusted() throws IOException {
    use("good");
    assertEquals("", said(trusting("authority")));
    var untrusted = "cannot trust the certificate of localhost";
    assertTrue(said(trusting("stranger")).startsWith(untrusted));
    assertTrue(said("").startsWith(untrusted));
    assertTrue(said("?sslmode=verify-ca").startsWith(untrusted));
    assertEquals("", said("?sslmode=require"));
    assertTrue(said(trusting("nowhere")).contains("nowhere.crt"), said(trusting("nowhere")));

    use("expired");
    assertTrue(
        said(trusting("authority")).startsWith("the certificate of localhost"),
        said(trusting("authority")));
    assertTrue(said(trusting("authority")).contains("has expired"), said(trusting("authority")));

    use("elsewhere");
    assertTrue(
        said(trusting("authority")).startsWith("the certificate of localhost is for another name"),
        said(trusting("authority")));
    assertEquals("", said(trusting("authority") + "&sslmode=verify-ca"));
  }

  @Test
  void the_runtime_that_ships_can_check_certificates() throws Exception {
    use("good");
    var lib = Path.of(System.getProperty("hug")).toAbsolutePath().getParent().resolveSibling("lib");
    var out = postgres.folder().resolve("probe");
    var probe =
        new ProcessBuilder(
                lib.resolveSibling("runtime/bin/java").toString(),
                "-cp",
                lib.resolve("hug.jar")
                    + ":"
                    + lib.resolve("postgresql.jar")
                    + ":"
                    + Path.of("target/test-classes").toAbsolutePath(),
                LineProbe.class.getName(),
                postgres
                    .url(PostgresFixture.OWNER)
                    .replace("?sslmode=disable", trusting("authority")),
                postgres.environment().get("PGPASSFILE"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    probe.waitFor();

    assertEquals("1", Files.readString(out));
  }
}
