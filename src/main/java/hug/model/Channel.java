package hug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The way in which a touch was made. */
public enum Channel {
  CALL,
  CARD,
  EMAIL,
  TEXT,
  VISIT,
  MEETING,
  NOTE,
  GIFT,
  MAILING;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The channel of that name, in any case. */
  public static Channel parse(String text) {
    for (var channel : values()) {
      if (channel.word.equalsIgnoreCase(text.strip())) {
        return channel;
      }
    }
    throw Failure.usage("\"" + text + "\" is no channel; there are " + words());
  }

  /** All channels, as a sentence lists them. */
  public static String words() {
    var all = new StringBuilder(CALL.word);
    for (var channel : values()) {
      if (channel != CALL) {
        all.append(channel == MAILING ? " and " : ", ").append(channel.word);
      }
    }
    return all.toString();
  }

  /** Whether it reaches a client as a person; a mailing goes to many at once. */
  public boolean isPersonal() {
    return this != MAILING;
  }

  /** What they are called. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    for (var channel : values()) {
      names.add(channel.toString());
    }
    return names;
  }

  @Override
  public String toString() {
    return word;
  }
}
