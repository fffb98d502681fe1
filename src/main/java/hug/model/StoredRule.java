package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule as stored in the book.
 *
 * @param lapse the silence after which a client counts as lapsed; twice the window if absent
 */
public record StoredRule(Coverage coverage, Window window, Optional<Window> lapse) {
  /** The silence after which a client counts as lapsed. */
  public Window lapses() {
    return lapse.orElseGet(window::doubled);
  }

  /**
   * Checks that clients do not lapse before they fall due.
   *
   * @param name the option or column that set the lapse, for the message
   */
  public void requireLaterLapse(LocalDate today, String name) {
    if (lapses().after(today).isBefore(window.after(today))) {
      throw Failure.usage(
          name + ": " + lapses() + " is shorter than the window of " + window,
          "clients lapse after they fall due; use at least " + window);
    }
  }
}
