package hug.rule;

import hug.model.Agendum;
import hug.model.Channel;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.Named;
import hug.model.Sent;
import hug.model.Standing;
import hug.model.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a client is on the list, what to say, and what settles it. */
public sealed interface Reason {
  /** What reasons are called, the most pressing first. */
  List<String> WORDS =
      List.of("complaint", "promise", "scheduled", "follow-up", "occasion", "silence");

  /** The day on which it falls due, unless a snooze moves that. */
  LocalDate dueOn();

  /** What it is called: one of {@link #WORDS}. */
  String word();

  /** How pressing it is; the lower comes first. */
  int rank();

  /** What to talk about; empty if nothing is known. */
  String about();

  /** The command that settles it, without the first word. */
  String settledBy();

  /** What the days since it fell due are measured by, from 1. */
  default long windowDays() {
    return 1;
  }

  /** Whether a snooze may move it. What was promised or went wrong does not wait. */
  default boolean canWait() {
    return true;
  }

  /** How the agenda of the book names it. */
  Agendum line();

  private static String touch(Named client) {
    return "touch " + client.id();
  }

  /** Something went wrong, and the client has not said yet that it is right again. */
  record Complaint(Matter matter) implements Reason {
    private static final int DAYS_TO_ASK = 2;

    @Override
    public LocalDate dueOn() {
      return matter.day().map(day -> day.plusDays(DAYS_TO_ASK)).orElse(matter.on());
    }

    @Override
    public String word() {
      return "complaint";
    }

    @Override
    public int rank() {
      return 0;
    }

    @Override
    public String about() {
      return matter.day().isPresent() ? "is it right now? " + matter.text() : matter.text();
    }

    @Override
    public String settledBy() {
      return (matter.day().isPresent() ? "confirmed " : "rectified ") + matter.id();
    }

    @Override
    public boolean canWait() {
      return false;
    }

    @Override
    public Agendum line() {
      return new Agendum(matter.client().id(), word(), matter.id(), 0);
    }
  }

  /** Something was promised for a day. */
  record Promise(Matter matter) implements Reason {
    @Override
    public LocalDate dueOn() {
      return matter.day().orElse(matter.on());
    }

    @Override
    public String word() {
      return "promise";
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public String about() {
      return matter.text();
    }

    @Override
    public String settledBy() {
      return "kept " + matter.id();
    }

    @Override
    public boolean canWait() {
      return false;
    }

    @Override
    public Agendum line() {
      return new Agendum(matter.client().id(), word(), matter.id(), 0);
    }
  }

  /** A day for the next touch was agreed. */
  record Scheduled(Standing standing, LocalDate dueOn, long windowDays) implements Reason {
    @Override
    public String word() {
      return "scheduled";
    }

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public String about() {
      return standing.lastNote();
    }

    @Override
    public String settledBy() {
      return touch(standing.client().named());
    }

    @Override
    public Agendum line() {
      return new Agendum(standing.client().id(), word(), 0, 0);
    }
  }

  /** A step of the programme after a delivery. */
  record FollowUp(Matter job, Step step, LocalDate dueOn) implements Reason {
    @Override
    public String word() {
      return "follow-up";
    }

    @Override
    public int rank() {
      return 3;
    }

    @Override
    public String about() {
      return step.text() + ": " + job.text();
    }

    @Override
    public String settledBy() {
      var by = step.by().filter(channel -> channel != Channel.CALL);
      return touch(job.client()) + by.map(channel -> " --by " + channel).orElse("");
    }

    @Override
    public Agendum line() {
      return new Agendum(job.client().id(), word(), job.id(), step.id());
    }
  }

  /** The client sent somebody, and is to be thanked. */
  record Thanks(Named client, Sent sent) implements Reason {
    @Override
    public LocalDate dueOn() {
      return sent.on();
    }

    @Override
    public String word() {
      return "follow-up";
    }

    @Override
    public int rank() {
      return 3;
    }

    @Override
    public String about() {
      return "thank for sending " + sent.client().name();
    }

    @Override
    public String settledBy() {
      return touch(client);
    }

    @Override
    public Agendum line() {
      return new Agendum(client.id(), word(), 0, sent.client().id());
    }

    /** Whether a touch has come since. */
    static boolean isSettled(Sent sent, Optional<Moment> lastTouch) {
      return lastTouch.filter(touch -> touch.isAfter(sent.on(), sent.after())).isPresent();
    }
  }

  /** Somebody who is very happy may be asked for a favour. */
  record Favour(Matter feedback) implements Reason {
    private static final int VERY_HAPPY = 9;

    @Override
    public LocalDate dueOn() {
      return feedback.on();
    }

    @Override
    public String word() {
      return "follow-up";
    }

    @Override
    public int rank() {
      return 3;
    }

    @Override
    public String about() {
      return "gave a " + feedback.score().orElseThrow() + ": ask for a review or a referral";
    }

    @Override
    public String settledBy() {
      return touch(feedback.client());
    }

    @Override
    public Agendum line() {
      return new Agendum(feedback.client().id(), word(), feedback.id(), 0);
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
  record Occasion(Matter matter, LocalDate day, LocalDate dueOn) implements Reason {
    @Override
    public String word() {
      return "occasion";
    }

    @Override
    public int rank() {
      return 3;
    }

    @Override
    public String about() {
      return matter.text() + " on " + day;
    }

    @Override
    public String settledBy() {
      return touch(matter.client());
    }

    @Override
    public Agendum line() {
      return new Agendum(matter.client().id(), word(), matter.id(), 0);
    }
  }

  /** The window has passed without a touch. */
  record Silence(Standing standing, LocalDate dueOn, long windowDays) implements Reason {
    @Override
    public String word() {
      return "silence";
    }

    @Override
    public int rank() {
      return 4;
    }

    @Override
    public String about() {
      return standing.lastNote();
    }

    @Override
    public String settledBy() {
      return touch(standing.client().named());
    }

    @Override
    public Agendum line() {
      return new Agendum(standing.client().id(), word(), 0, 0);
    }
  }
}
