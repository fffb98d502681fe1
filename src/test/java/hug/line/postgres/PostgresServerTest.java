package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address, completed from PostgreSQL's own files in the home folder. */
final class PostgresServerTest {
  @TempDir Path home;

  private PostgresServer server(String url) {
    return server(url, Map.of());
  }

  private PostgresServer server(String url, Map<String, String> environment) {
    return PostgresServer.of(
        AddressReader.read(url), new LocalSettings(environment, home.toString(), "login"));
  }

  private Path write(String name, String text) throws IOException {
    var file = Files.writeString(home.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  @Test
  void the_login_name_and_the_usual_port_are_the_default() {
    var server = server("postgresql://db/office");

    assertEquals("login", server.user());
    assertEquals(5432, server.port());
    assertEquals(Optional.empty(), server.password());
    assertEquals("system", server.rootCertificate());
  }

  @Test
  void the_first_fitting_line_has_the_password() throws IOException {
    write(
        ".pgpass",
        """
        # comment
        db:5432:office:other:no
        db:5432:*:ana:se\\:cr\\\\et:x
        *:*:*:*:last
        """);

    assertEquals(Optional.of("se:cr\\et:x"), server("postgresql://ana@db/office").password());
    assertEquals(Optional.of("last"), server("postgresql://ana@db:1/office").password());
  }

  @Test
  void a_variable_names_another_file() throws IOException {
    write(".pgpass", "*:*:*:*:no\n");
    var file = write("other", "*:*:*:*:yes\n");

    assertEquals(
        Optional.of("yes"),
        server("postgresql://db/office", Map.of("PGPASSFILE", file.toString())).password());
  }

  @Test
  void passwords_that_others_can_read_are_refused() throws IOException {
    var file = write(".pgpass", "*:*:*:*:x\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertTrue(
        PostgresFixture.said(() -> server("postgresql://db/office"))
            .endsWith("first run: chmod 600 " + file));
  }

  @Test
  void a_password_that_was_typed_can_be_kept() throws IOException {
    var file = home.resolve(".pgpass");
    var settings = new LocalSettings(Map.of(), home.toString(), "login");
    server("postgresql://ana@db/office").with("s:e\\c".toCharArray()).keepPassword(settings);
    Files.writeString(file, Files.readString(file).strip());
    server("postgresql://bo@db/office").with("two".toCharArray()).keepPassword(settings);

    assertEquals(Optional.of("s:e\\c"), server("postgresql://ana@db/office").password());
    assertEquals(Optional.of("two"), server("postgresql://bo@db/office").password());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void a_certificate_is_found_from_every_folder() {
    var settings = new LocalSettings(Map.of(), home.toString(), "login");
    var named = AddressReader.read("postgresql://ana@db/office?sslrootcert=~/db.crt");
    var whole = "postgresql://ana@db/office?sslrootcert=" + home + "/db.crt";

    assertEquals(whole, named.in(settings).toString());
    assertEquals("postgresql://bo@db/office", named.as("bo").toString());
    assertTrue(
        AddressReader.read("postgresql://ana@db/office?sslrootcert=db.crt")
            .in(settings)
            .toString()
            .contains("sslrootcert=/"));
  }

  @Test
  void a_service_says_the_rest() throws IOException {
    write(
        ".pg_service.conf",
        """
        [other]
        host=no
        [office]
        # comment
        host = db.example.com
        port=99
        dbname=ours
        user=ana
        password=secret
        """);
    var server = server("postgresql:///?service=office");
    var mine = server("postgresql://zoe@db2/mine?service=office");

    assertEquals("db.example.com:99", server.name());
    assertEquals("ours", server.database());
    assertEquals("ana", server.user());
    assertEquals(Optional.of("secret"), server.password());
    assertEquals("db2:99 mine zoe", mine.name() + " " + mine.database() + " " + mine.user());
    assertTrue(
        PostgresFixture.said(() -> server("postgresql:///?service=none"))
            .startsWith("no service \"none\""));
    write(".pg_service.conf", "[office]\nport=1\n");
    assertTrue(
        PostgresFixture.said(() -> server("postgresql:///?service=office"))
            .startsWith("the service does not say its host"));
  }

  @Test
  void the_usual_certificate_is_trusted_if_there_is_one() throws IOException {
    Files.createDirectory(home.resolve(".postgresql"));
    var file = write(".postgresql/root.crt", "x");

    assertEquals(file.toString(), server("postgresql://db/office").rootCertificate());
    assertEquals("system", server("postgresql://db/office?sslrootcert=system").rootCertificate());
  }

  @Test
  void a_service_with_a_password_is_private() throws IOException {
    var file = write(".pg_service.conf", "[office]\nhost=db\ndbname=o\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(Optional.empty(), server("postgresql:///?service=office").password());
    Files.writeString(file, "[office]\nhost=db\ndbname=o\npassword=x\n");
    assertTrue(
        PostgresFixture.said(() -> server("postgresql:///?service=office"))
            .endsWith("first run: chmod 600 " + file));
  }

  @Test
  void what_a_service_leaves_empty_is_not_said() throws IOException {
    var certificate = write("root.crt", "x");
    write(
        ".pg_service.conf",
        "[office]\nhost=db\ndbname=o\nuser=\npassword=\nsslrootcert=" + certificate + "\n");
    var server = server("postgresql:///?service=office");

    assertEquals("login", server.user());
    assertEquals(Optional.empty(), server.password());
    assertEquals(certificate.toString(), server.rootCertificate());
    assertTrue(
        PostgresFixture.said(() -> server("postgresql://db/o?sslrootcert=/no/such.crt"))
            .startsWith("cannot read the certificate /no/such.crt"));
  }

  @Test
  void an_empty_variable_names_no_other_file() throws IOException {
    write(".pgpass", "*:*:*:*:se\\\n");
    assertEquals(
        Optional.of("se\\"),
        server("postgresql://db/office", Map.of("PGPASSFILE", " ")).password());
  }

  @Test
  void a_password_that_was_typed_is_wiped_from_memory() {
    var typed = "secret".toCharArray();
    assertEquals(Optional.of("secret"), server("postgresql://db/office").with(typed).password());
    assertEquals("\0".repeat(6), new String(typed));
  }

  @Test
  void only_a_server_that_was_checked_may_see_the_password_itself() {
    for (var mode : List.of("verify-full", "verify-ca", "require", "disable")) {
      var properties = server("postgresql://ana@db/office?sslmode=" + mode).properties();
      assertEquals(mode, properties.getProperty("sslmode"));
      assertEquals("ana", properties.getProperty("user"));
      assertEquals("", properties.getProperty("password"), "the driver looks for none");
      assertEquals(
          mode.equals("verify-full") ? null : "!password", properties.getProperty("requireAuth"));
      assertEquals(mode.startsWith("verify"), properties.containsKey("sslfactory"), mode);
    }
  }
}
