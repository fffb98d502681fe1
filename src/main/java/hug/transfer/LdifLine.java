package hug.transfer;

import java.util.Locale;

/**
 * An attribute in an LDIF file, with one value.
 *
 * @param number its line in the file, from 1
 * @param name without options; empty for a line that is no attribute
 * @param text the decoded value; empty if it has a flaw
 * @param flaw what is wrong with the value, such as "with broken base64"; empty if nothing is
 */
record LdifLine(long number, String name, String text, String flaw) {
  /** Whether it has a value that can be read. */
  boolean isText() {
    return flaw.isEmpty();
  }

  /** The name in lower case. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The number of letters that it takes in memory. */
  int length() {
    return name.length() + text.length() + 2;
  }

  boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }
}
