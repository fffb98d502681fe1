package hug.store;

/** Something that is wrong with a book, in words, and what helps against it. */
public record Finding(String inWords, Cure cure) {
  /** What helps against a fault. */
  public enum Cure {
    /** To make what is derived anew. */
    REPAIR,
    /** To take for true what somebody else wrote. */
    ACCEPTANCE,
    /** To put a backup back. */
    BACKUP,
    /** To say why. */
    REASON
  }
}
