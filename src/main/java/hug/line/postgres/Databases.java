package hug.line.postgres;

import hug.line.Place;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Opens databases by their addresses. */
public final class Databases {
  private Databases() {}

  /**
   * Logs in to a database.
   *
   * @param environment the variables, such as PGPASSFILE
   * @param home the user's home folder
   * @param secret asks for a password, given a prompt; absent if nobody can be asked
   * @throws hug.model.Failure if the address is wrong, or the database cannot be used
   */
  public static Place open(
      String address,
      Map<String, String> environment,
      String home,
      Optional<Function<String, char[]>> secret) {
    var settings = new LocalSettings(environment, home, System.getProperty("user.name", ""));
    return PostgresDatabase.open(AddressReader.read(address), settings, secret);
  }
}
