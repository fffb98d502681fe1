package hug.model;

import java.util.ArrayList;
import java.util.List;

/** What kind of reason it is, the most pressing first; those of one rank are mixed. */
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

  /** How pressing it is; the lower comes first. */
  public int rank() {
    return rank;
  }

  /** Whether a snooze may move it. What was promised or went wrong does not wait. */
  public boolean canWait() {
    return rank >= SCHEDULED.rank;
  }

  /**
   * The kind of that name.
   *
   * @throws Failure if there is none
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

  /** What they are called. */
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
