package hug.model;

/** Whether the day or the month comes first in a date such as 3/4/2026. */
public enum DayOrder {
  /** Day first: 3 April. */
  DMY,
  /** Month first: 4 March. */
  MDY
}
