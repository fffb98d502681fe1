package hug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The purpose of a touch. */
public enum Purpose {
  /** Progress of the current work. */
  STATUS,
  PROBLEM,
  SATISFACTION,
  /** News of the business. */
  NEWS,
  THANKS,
  SALE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * Parses a purpose, ignoring case.
   *
   * @throws Failure if it is unknown
   */
  public static Purpose parse(String text) {
    for (var purpose : values()) {
      if (purpose.word.equalsIgnoreCase(text.strip())) {
        return purpose;
      }
    }
    throw Failure.usage("\"" + text + "\" is not a purpose; choose one of: " + words());
  }

  /** The names of all purposes, as a list. */
  public static String words() {
    return String.join(", ", names());
  }

  /** The names of all purposes. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    for (var purpose : values()) {
      names.add(purpose.word);
    }
    return names;
  }

  @Override
  public String toString() {
    return word;
  }
}
