package hug.line.postgres;

import hug.model.Failure;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of a database, as in {@code postgresql://ana@db.example.com/office}. It never
 * contains a password, so it may be shown and kept.
 *
 * @param user the role to log in with; absent if others say it
 * @param host a name, an IPv4 address, or an IPv6 address without brackets; absent if the service
 *     says it
 * @param service the name of a part of the user's service file, which says the rest
 * @param sslMode how the server must prove its identity
 * @param rootCertificate the file with certificates to trust; {@code system} for those that come
 *     with Java
 */
public record PostgresAddress(
    Optional<String> user,
    Optional<String> host,
    Optional<Integer> port,
    Optional<String> database,
    Optional<String> service,
    SslMode sslMode,
    Optional<String> rootCertificate) {

  /** Stands for the certificates that come with Java. */
  static final String SYSTEM = "system";

  /** The ways to encrypt a connection, which only the last of them makes safe. */
  public enum SslMode {
    DISABLE("disable", "is not encrypted"),
    REQUIRE("require", "is encrypted, but any server is trusted"),
    VERIFY_CA("verify-ca", "is encrypted, but the name of the server is not checked"),
    VERIFY_FULL("verify-full", "");

    private final String text;
    private final String warning;

    SslMode(String text, String warning) {
      this.text = text;
      this.warning = warning;
    }

    static SslMode of(String text) {
      for (var mode : values()) {
        if (mode.text.equals(text)) {
          return mode;
        }
      }
      throw Failure.usage(
          "unknown sslmode \""
              + text
              + "\"; choose one of: verify-full, verify-ca, require, disable");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A sentence for the user if the connection is not safe and leaves this computer. */
  public Optional<String> warning() {
    return sslMode == SslMode.VERIFY_FULL || host.filter(PostgresAddress::isLoopback).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The connection "
                + sslMode.warning
                + " (sslmode="
                + sslMode
                + "); leave sslmode out of the address to be safe.");
  }

  private static boolean isLoopback(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
  }

  /** Names the server in messages: the host with its port, or the service. */
  String server() {
    return host.map(name -> port.map(number -> name + ":" + number).orElse(name))
        .orElseGet(() -> "the service " + service.orElse(""));
  }

  /** The same address for another user, who has the certificates in a file of their own. */
  public PostgresAddress as(String role) {
    return new PostgresAddress(
        Optional.of(role),
        host,
        port,
        database,
        service,
        sslMode,
        rootCertificate.filter(SYSTEM::equals));
  }

  /** The same address, which holds in every folder. */
  PostgresAddress in(LocalSettings settings) {
    return new PostgresAddress(
        user,
        host,
        port,
        database,
        service,
        sslMode,
        rootCertificate.map(file -> file.equals(SYSTEM) ? file : settings.whole(file)));
  }

  /** The address as a URL. */
  @Override
  public String toString() {
    var url = new StringBuilder("postgresql://");
    user.ifPresent(name -> url.append(Percent.encode(name)).append('@'));
    host.ifPresent(name -> url.append(name.contains(":") ? "[" + name + "]" : name));
    port.ifPresent(number -> url.append(':').append(number));
    url.append('/');
    database.ifPresent(name -> url.append(Percent.encode(name)));
    char separator = '?';
    if (service.isPresent()) {
      url.append(separator).append("service=").append(Percent.encode(service.get()));
      separator = '&';
    }
    if (sslMode != SslMode.VERIFY_FULL) {
      url.append(separator).append("sslmode=").append(sslMode);
      separator = '&';
    }
    if (rootCertificate.isPresent()) {
      url.append(separator).append("sslrootcert=").append(Percent.encode(rootCertificate.get()));
    }
    return url.toString();
  }
}
