package hug.command;

import hug.line.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The way to places where books are shared, and to a sync that nobody waits for. */
public interface Offices {
  /**
   * Opens a place.
   *
   * @param address such as postgresql://db.example.com/office
   * @param secret asks for a password, given a prompt; absent if nobody can be asked
   * @throws hug.model.Failure if there is no such place, or it cannot be reached
   */
  Place at(String address, Optional<Function<String, char[]>> secret);

  /** Starts a process of hug with these arguments that goes on by itself, without a terminal. */
  void behind(List<String> arguments);
}
