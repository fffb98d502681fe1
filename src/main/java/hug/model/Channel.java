package hug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The channel of a touch. */
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

  /** Parses a channel name, ignoring case. */
  public static Channel parse(String text) {
    for (var channel : values()) {
      if (channel.word.equalsIgnoreCase(text.strip())) {
        return channel;
      }
    }
    var meant = meant(text.strip().toLowerCase(Locale.ROOT));
    throw Failure.usage(
        "\""
            + text
            + "\" is not a channel"
            + (meant == null ? "" : " (did you mean " + meant + "?)")
            + "; choose one of: "
            + words());
  }

  /** The channel that a similar word means, such as one from another program; null if none. */
  private static Channel meant(String word) {
    return switch (word) {
      case "phone", "ring", "telephone", "mobile", "voicemail", "zoom", "skype", "video" -> CALL;
      case "sms", "whatsapp", "message", "chat", "im", "signal", "telegram", "imessage" -> TEXT;
      case "mail", "e-mail", "reply" -> EMAIL;
      case "letter", "post", "postcard", "thank-you" -> CARD;
      case "meet", "lunch", "coffee", "appointment", "dinner" -> MEETING;
      case "present", "flowers" -> GIFT;
      case "newsletter", "mailshot", "bulk", "campaign" -> MAILING;
      case "house-call", "drop-in", "in-person" -> VISIT;
      default -> null;
    };
  }

  /** All channels, as a list in a sentence. */
  public static String words() {
    var all = new StringBuilder(CALL.word);
    for (var channel : values()) {
      if (channel != CALL) {
        all.append(channel == MAILING ? " or " : ", ").append(channel.word);
      }
    }
    return all.toString();
  }

  /** Whether it reaches a client personally. A mailing goes to many at once. */
  public boolean isPersonal() {
    return this != MAILING;
  }

  /** The names of all channels. */
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
