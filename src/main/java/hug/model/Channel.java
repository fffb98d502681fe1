package hug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** Parses a channel name or another common word for it, ignoring case. */
  public static Channel parse(String text) {
    return find(text)
        .orElseThrow(() -> {
          var meant = meant(text.strip().toLowerCase(Locale.ROOT));
          return Failure.usage(
              "\""
                  + text
                  + "\" is not a channel"
                  + (meant == null ? "" : " (did you mean " + meant + "?)")
                  + "; choose one of: "
                  + words());
        });
  }

  /** The channel that a word names; absent if none. */
  public static Optional<Channel> find(String text) {
    for (var channel : values()) {
      if (channel.word.equalsIgnoreCase(text.strip())) {
        return Optional.of(channel);
      }
    }
    return Optional.ofNullable(named(text.strip().toLowerCase(Locale.ROOT)));
  }

  /** The channel with another common name; null if none. */
  private static Channel named(String word) {
    return switch (word) {
      case "phone", "tel", "telephone", "phonecall", "phone-call" -> CALL;
      case "mail", "e-mail" -> EMAIL;
      case "sms", "mms", "whatsapp", "signal", "telegram", "message", "imessage", "chat" -> TEXT;
      case "in-person", "in person" -> VISIT;
      case "meet", "zoom", "teams", "skype", "video" -> MEETING;
      case "letter", "post", "postcard" -> CARD;
      case "present" -> GIFT;
      default -> null;
    };
  }

  /** The channel that a similar word may mean; null if none. */
  private static Channel meant(String word) {
    return switch (word) {
      case "ring", "mobile", "voicemail" -> CALL;
      case "im" -> TEXT;
      case "reply" -> EMAIL;
      case "thank-you" -> CARD;
      case "lunch", "coffee", "appointment", "dinner" -> MEETING;
      case "flowers" -> GIFT;
      case "newsletter", "mailshot", "bulk", "campaign" -> MAILING;
      case "house-call", "drop-in" -> VISIT;
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
