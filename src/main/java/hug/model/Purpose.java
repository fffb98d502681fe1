package hug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a touch was for. */
public enum Purpose {
  /** How the work in progress stands. */
  STATUS,
  PROBLEM,
  SATISFACTION,
  /** Something new in the business. */
  NEWS,
  THANKS,
  SALE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * The purpose of that name, in any case.
   *
   * @throws Failure if there is none
   */
  public static Purpose parse(String text) {
    for (var purpose : values()) {
      if (purpose.word.equalsIgnoreCase(text.strip())) {
        return purpose;
      }
    }
    throw Failure.usage("\"" + text + "\" is not a purpose; choose one of: " + words());
  }

  /** What they are called, as options say it. */
  public static String words() {
    return String.join(", ", names());
  }

  /** What they are called. */
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
