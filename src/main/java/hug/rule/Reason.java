package hug.rule;

import hug.model.Channel;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.Named;
import hug.model.Sent;
import hug.model.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a client is on the list, what to say, and what settles it. */
public sealed interface Reason {
  /** What reasons are called, the most pressing first; those of one rank are mixed. */
  enum Kind {
    COMPLAINT("complaint", 0),
    PROMISE("promise", 1),
    SCHEDULED("scheduled", 2),
    FOLLOW_UP("follow-up", 3),
    OCCASION("occasion", 3),
    SILENCE("silence", 4);

    private final String word;
    private final int rank;

    Kind(String word, int rank) {
      this.word = word;
      this.rank = rank;
    }

    String word() {
      return word;
    }

    /** The words for all of them. */
    public static List<String> words() {
      var words = new ArrayList<String>();
      for (var kind : values()) {
        words.add(kind.word);
      }
      return words;
    }
  }

  Kind kind();

  Named client();

  /** The day on which it falls due, unless a snooze moves that. */
  LocalDate dueOn();

  /** What to talk about; empty if nothing is known. */
  String about();

  /** The command that settles it, without the first word. */
  default String settledBy() {
    return "touch " + client().id();
  }

  /** The number of the matter that it is about; 0 if none. */
  default long number() {
    return 0;
  }

  /** Which of several reasons that follow from one matter or client it is; 0 if it is the only. */
  default long part() {
    return 0;
  }

  /** What the days since it fell due are measured by, from 1. */
  default long windowDays() {
    return 1;
  }

  /** Whether a snooze may move it. What was promised or went wrong does not wait. */
  default boolean canWait() {
    return kind().rank >= Kind.SCHEDULED.rank;
  }

  /** What it is called. */
  default String word() {
    return kind().word;
  }

  /** How pressing it is; the lower comes first. */
  default int rank() {
    return kind().rank;
  }

  /** Whether it follows from something that is open, and not from silence or an agreed day. */
  default boolean isOpenMatter() {
    return number() > 0 || part() > 0;
  }

  /** What follows from something that is noted of a client, and open. */
  sealed interface OfMatter extends Reason {
    Matter matter();

    @Override
    default Named client() {
      return matter().client();
    }

    @Override
    default long number() {
      return matter().id();
    }
  }

  /** Something went wrong, and the client has not said yet that it is right again. */
  record Complaint(Matter matter) implements OfMatter {
    private static final int DAYS_TO_ASK = 2;

    @Override
    public Kind kind() {
      return Kind.COMPLAINT;
    }

    @Override
    public LocalDate dueOn() {
      return matter.day().map(day -> day.plusDays(DAYS_TO_ASK)).orElse(matter.on());
    }

    @Override
    public String about() {
      return matter.day().isPresent() ? "is it right now? " + matter.text() : matter.text();
    }

    @Override
    public String settledBy() {
      return (matter.day().isPresent() ? "confirmed " : "rectified ") + matter.id();
    }
  }

  /** Something was promised for a day. */
  record Promise(Matter matter) implements OfMatter {
    @Override
    public Kind kind() {
      return Kind.PROMISE;
    }

    @Override
    public LocalDate dueOn() {
      return matter.day().orElse(matter.on());
    }

    @Override
    public String about() {
      return matter.text();
    }

    @Override
    public String settledBy() {
      return "kept " + matter.id();
    }
  }

  /** No touch until a day, agreed or by the window: what lists of clients go by. */
  sealed interface Contact extends Reason {}

  /**
   * A day for the next touch was agreed.
   *
   * @param about what was said last
   */
  record Scheduled(Named client, String about, LocalDate dueOn, long windowDays)
      implements Contact {
    @Override
    public Kind kind() {
      return Kind.SCHEDULED;
    }
  }

  /**
   * The window has passed without a touch.
   *
   * @param about what was said last
   */
  record Silence(Named client, String about, LocalDate dueOn, long windowDays) implements Contact {
    @Override
    public Kind kind() {
      return Kind.SILENCE;
    }
  }

  /** A step of the programme after a delivery. */
  record FollowUp(Matter matter, Step step, LocalDate dueOn) implements OfMatter {
    @Override
    public Kind kind() {
      return Kind.FOLLOW_UP;
    }

    @Override
    public long part() {
      return step.id();
    }

    @Override
    public String about() {
      return step.text() + ": " + matter.text();
    }

    @Override
    public String settledBy() {
      var by = step.by().filter(channel -> channel != Channel.CALL);
      return OfMatter.super.settledBy() + by.map(channel -> " --by " + channel).orElse("");
    }
  }

  /** The client sent somebody, and is to be thanked. */
  record Thanks(Named client, Sent sent) implements Reason {
    @Override
    public Kind kind() {
      return Kind.FOLLOW_UP;
    }

    @Override
    public long part() {
      return sent.client().id();
    }

    @Override
    public LocalDate dueOn() {
      return sent.on();
    }

    @Override
    public String about() {
      return "thank for sending " + sent.client().name();
    }

    /** Whether a touch has come since. */
    static boolean isSettled(Sent sent, Optional<Moment> lastTouch) {
      return lastTouch.filter(touch -> touch.isAfter(sent.on(), sent.after())).isPresent();
    }
  }

  /** Somebody who is very happy may be asked for a favour. */
  record Favour(Matter matter) implements OfMatter {
    private static final int VERY_HAPPY = 9;

    @Override
    public Kind kind() {
      return Kind.FOLLOW_UP;
    }

    @Override
    public LocalDate dueOn() {
      return matter.on();
    }

    @Override
    public String about() {
      return "gave a " + matter.score().orElseThrow() + ": ask for a review or a referral";
    }

    /** Whether the feedback asks for it, and no touch has come since. */
    static boolean isOpen(Matter feedback, Optional<Moment> lastTouch) {
      return feedback.score().orElse(0) >= VERY_HAPPY
          && lastTouch.filter(feedback::isBefore).isEmpty();
    }
  }

  /**
   * A birthday, or another day worth a word.
   *
   * @param day the one that comes next, or that nobody has said a word about
   */
  record Occasion(Matter matter, LocalDate day, LocalDate dueOn) implements OfMatter {
    @Override
    public Kind kind() {
      return Kind.OCCASION;
    }

    @Override
    public String about() {
      return matter.text() + " on " + day;
    }
  }
}
