package hug.transfer;

/**
 * A format that hug knows but does not import.
 *
 * @param what the format, with its article
 * @param way how to import the contents anyway
 */
record OtherKind(String what, String way) {
  /** A file name as a word of a shell command. */
  static String shell(String name) {
    return name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
