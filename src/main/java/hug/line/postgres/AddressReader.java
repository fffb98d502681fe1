package hug.line.postgres;

import hug.line.postgres.PostgresAddress.SslMode;
import hug.model.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads addresses of databases; strictly, because a driver would obey any parameter in them. */
public final class AddressReader {
  private static final String EXAMPLE =
      "an address looks like postgresql://ana@db.example.com/office";

  private static final String SCHEME = "postgres(?:ql)?://";
  private static final Set<String> PARAMETERS = Set.of("service", "sslmode", "sslrootcert");

  /** Groups: user with an @, an IPv6 address, another host, port, database, parameters. */
  private static final Pattern URL =
      Pattern.compile(
          SCHEME
              + "(?:([^@/?#]*)@)?(?:\\[([0-9A-Fa-f:.]+)\\]|([A-Za-z0-9._-]*))(?::(\\d{1,5}))?"
              + "(?:/([^/?#]*))?(?:\\?([^?#]*))?");

  private static final Pattern WITH_PASSWORD = Pattern.compile(SCHEME + "[^@/?#]*:.*@.*");
  private static final int LAST_PORT = 65_535;

  private AddressReader() {}

  /**
   * Reads an address.
   *
   * @throws Failure if it is not one, or contains a password
   */
  public static PostgresAddress read(String url) {
    var parts = URL.matcher(url);
    if (WITH_PASSWORD.matcher(url).matches() || url.matches("(?i).*[?&]password=.*")) {
      throw password();
    }
    if (!parts.matches()) {
      throw Failure.usage("cannot read \"" + url + "\" as the address of a database", EXAMPLE);
    }
    var parameters = parameters(parts.group(6));
    var service = Optional.ofNullable(parameters.get("service"));
    var address =
        new PostgresAddress(
            present(parts.group(1)).map(AddressReader::decoded),
            present(parts.group(2)).or(() -> present(parts.group(3))),
            present(parts.group(4)).map(AddressReader::port),
            present(parts.group(5)).map(AddressReader::decoded),
            service,
            Optional.ofNullable(parameters.get("sslmode"))
                .map(SslMode::of)
                .orElse(SslMode.VERIFY_FULL),
            Optional.ofNullable(parameters.get("sslrootcert")));
    if (service.isEmpty() && (address.host().isEmpty() || address.database().isEmpty())) {
      throw Failure.usage(
          "\"" + url + "\" does not name " + (address.host().isEmpty() ? "a server" : "a database"),
          EXAMPLE);
    }
    return address;
  }

  private static Optional<String> present(String text) {
    return Optional.ofNullable(text).filter(value -> !value.isEmpty());
  }

  private static String decoded(String text) {
    return Percent.decode(text)
        .orElseThrow(() -> Failure.usage("cannot read \"" + text + "\" in the address", EXAMPLE));
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > LAST_PORT) {
      throw Failure.usage(text + " is not a port; use a number from 1 to 65535", EXAMPLE);
    }
    return port;
  }

  private static Map<String, String> parameters(String text) {
    var parameters = new LinkedHashMap<String, String>();
    if (text == null || text.isEmpty()) {
      return parameters;
    }
    for (var pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      if (equals < 0 || !PARAMETERS.contains(name)) {
        throw Failure.usage(
            "unknown part \"" + name + "\" of the address",
            "after the ? may stand service, sslmode and sslrootcert");
      }
      if (parameters.put(name, decoded(pair.substring(equals + 1))) != null) {
        throw Failure.usage(name + " is twice in the address", EXAMPLE);
      }
    }
    return parameters;
  }

  private static Failure password() {
    return Failure.usage(
        "a password does not belong in the address, which others can see",
        "leave it out to be asked for it, or put it into ~/.pgpass");
  }
}
