package hug.model;

import java.util.ArrayList;
import java.util.List;

/** The kinds of reasons to contact a client, most urgent first. Equal ranks are mixed. */
public enum ReasonKind {
  COMPLAINT("complaint", 0),
  PROMISE("promise", 1),
  SCHEDULED("scheduled", 2),
  FOLLOW_UP("follow-up", 3),
  OCCASION("occasion", 3),
  CAMPAIGN("campaign", 3),
  COUNCIL("council", 3),
  SILENCE("silence", 4);

  private final String word;
  private final int rank;

  ReasonKind(String word, int rank) {
    this.word = word;
    this.rank = rank;
  }

  /** The urgency; lower ranks come first. */
  public int rank() {
    return rank;
  }

  /** Whether a snooze can move it. Promises and complaints cannot wait. */
  public boolean canWait() {
    return rank >= SCHEDULED.rank;
  }

  /**
   * Parses a kind.
   *
   * @throws Failure if it is unknown
   */
  public static ReasonKind parse(String text) {
    for (var kind : values()) {
      if (kind.word.equals(text)) {
        return kind;
      }
    }
    throw Failure.usage(
        "\"" + text + "\" is not a reason; choose one of: " + String.join(", ", names()));
  }

  /** The names of all kinds. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    for (var kind : values()) {
      names.add(kind.word);
    }
    return names;
  }

  @Override
  public String toString() {
    return word;
  }
}
