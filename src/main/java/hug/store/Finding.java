package hug.store;

/** A fault found in a book, in words, and its cure. */
public record Finding(String inWords, Cure cure) {
  /** The cure of a fault. */
  public enum Cure {
    /** Rebuild the derived data. */
    REPAIR,
    /** Accept changes made outside hug. */
    ACCEPTANCE,
    /** Restore a backup. */
    BACKUP,
    /** Give a reason. */
    REASON
  }
}
