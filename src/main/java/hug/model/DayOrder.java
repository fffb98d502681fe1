package hug.model;

/** Which comes first in a date such as 3/4/2026. */
public enum DayOrder {
  /** The day: 3 April. */
  DMY,
  /** The month: 4 March. */
  MDY
}
