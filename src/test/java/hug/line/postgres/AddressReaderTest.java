package hug.line.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.postgres.PostgresAddress.SslMode;
import hug.model.Failure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses of databases. */
final class AddressReaderTest {
  private static String refusal(String url) {
    var failure = assertThrows(Failure.class, () -> AddressReader.read(url), url);
    assertEquals(Failure.Kind.USAGE, failure.kind());
    return failure.getMessage() + "; " + String.join("; ", failure.details());
  }

  @Test
  void an_address_is_read_in_parts() {
    var address =
        AddressReader.read(
            "postgresql://ana%40x@db.example.com:6432/of%20fice?sslrootcert=/a/b.crt");

    assertEquals(Optional.of("ana@x"), address.user());
    assertEquals(Optional.of("db.example.com"), address.host());
    assertEquals(Optional.of(6432), address.port());
    assertEquals(Optional.of("of fice"), address.database());
    assertEquals(SslMode.VERIFY_FULL, address.sslMode());
    assertEquals(Optional.of("/a/b.crt"), address.rootCertificate());
    assertEquals("db.example.com:6432", address.server());
  }

  @Test
  void an_address_is_written_as_it_is_read() {
    for (var url :
        List.of(
            "postgresql://ana%40x@db.example.com:6432/of%20fice?sslrootcert=/a/b.crt",
            "postgresql://db/office",
            "postgresql://zo%C3%AB@[::1]:99/o?sslmode=disable",
            "postgresql:///?service=office",
            "postgresql://h:1/d",
            "postgresql://h:65535/d",
            "postgresql://h/d?service=a%26b&sslmode=verify-ca&sslrootcert=system")) {
      assertEquals(url, AddressReader.read(url).toString());
    }
    assertEquals("postgresql://h/d", AddressReader.read("postgres://h/d").toString());
    var me = AddressReader.read("postgresql://h/d").as("ana");
    assertEquals("postgresql://ana@h/d", me.toString());
  }

  @Test
  void a_password_is_never_accepted() {
    for (var url :
        List.of(
            "postgresql://ana:secret@h/d",
            "postgresql://ana:@h/d",
            "postgresql://ana:se/cr?et@h/d",
            "postgresql://ana:se@cret@h/d",
            "postgresql://h/d?password=secret",
            "postgresql://h/d?sslmode=disable&PassWord=secret")) {
      var refusal = refusal(url);
      assertTrue(refusal.startsWith("a password does not belong in the address"), refusal);
      assertFalse(refusal.contains("secret"), refusal);
    }
  }

  @Test
  void only_known_parameters_pass() {
    for (var name : List.of("socketFactory", "sslfactory", "loggerFile", "options", "", "ssl")) {
      assertTrue(
          refusal("postgresql://h/d?" + name + "=x").startsWith("unknown part \"" + name + "\""));
    }
    assertTrue(refusal("postgresql://h/d?sslmode=prefer").startsWith("unknown sslmode"));
    assertTrue(refusal("postgresql://h/d?service=a&service=b").contains("twice"));
  }

  @Test
  void anything_else_is_no_address() {
    for (var url :
        List.of(
            "",
            "h/d",
            "mysql://h/d",
            "jdbc:postgresql://h/d",
            "postgresql://h1,h2/d",
            "postgresql://h:x/d",
            "postgresql://h/d/e",
            "postgresql://h/d#e",
            "postgresql://[::1/d",
            "postgresql://h/%zz",
            "postgresql://h/%2",
            "postgresql://h/a%0ab",
            "postgresql://h/%ff",
            "postgresql://h:0/d",
            "postgresql://h:65536/d")) {
      refusal(url);
    }
    assertTrue(refusal("postgresql://h").contains("does not name a database"));
    assertTrue(refusal("postgresql:///d").contains("does not name a server"));
  }

  @Test
  void an_unsafe_connection_is_said_but_on_this_computer() {
    for (var host : List.of("localhost", "127.0.0.1", "127.1.2.3", "[::1]")) {
      var address = AddressReader.read("postgresql://" + host + "/d?sslmode=disable");
      assertEquals(Optional.empty(), address.warning(), host);
    }
    for (var host : List.of("db", "127.example.com", "10.0.0.1", "localhost.example.com")) {
      var address = AddressReader.read("postgresql://" + host + "/d?sslmode=require");
      assertTrue(address.warning().isPresent(), host);
      assertEquals(Optional.empty(), AddressReader.read("postgresql://" + host + "/d").warning());
    }
  }
}
