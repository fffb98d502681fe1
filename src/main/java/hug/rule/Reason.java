package hug.rule;

import java.util.Locale;

/** Why a client is on the list, the most pressing first. */
public enum Reason {
  /** A day for the next touch was agreed. */
  SCHEDULED,
  /** The window has passed without a touch. */
  SILENCE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
