package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something between the business and a client that is more than a touch. What follows from it is
 * for the rules to say.
 *
 * @param id its number in the book; 0 before it is there
 * @param on the day it was noted
 * @param after the number of the newest touch at that time
 * @param staff who noted it; empty if unknown
 * @param day of a fact: the last day it holds; of a promise: when it is to be kept; of a complaint:
 *     when it was put right; of a job: when it was delivered; of an occasion: its day; of a seat:
 *     the last day of it
 * @param detail of a fact: what about; of a complaint: how it was put right; of an occasion: how
 *     long before the day it is due, and whether it comes once
 * @param value of a job, in the currency of the business
 * @param score of feedback, from 0 to 10
 * @param other of an introduction: whom the client was introduced to
 * @param ending present once it is closed
 * @param skipped of a job: the numbers of the steps that are left out
 * @param subject of an answer: the number of the feedback
 */
public record Matter(
    long id,
    ClientRef client,
    Sort sort,
    String text,
    LocalDate on,
    long after,
    String staff,
    Optional<LocalDate> day,
    String detail,
    Optional<Amount> value,
    Optional<Integer> score,
    Optional<ClientRef> other,
    Optional<Ending> ending,
    Set<Long> skipped,
    Optional<Long> subject) {

  /** What kind of matter it is. */
  public enum Sort {
    /** What is good to know before a call. */
    FACT(Ending.DROPPED),
    PROMISE(Ending.KEPT, Ending.DROPPED),
    COMPLAINT(Ending.CONFIRMED),
    JOB(Ending.DROPPED),
    /** A birthday, or another day worth a word. */
    OCCASION(Ending.DROPPED),
    /** The client was made known to another. */
    INTRODUCTION,
    /** What a client in business sells. */
    OFFER(Ending.DROPPED),
    /** What a client looks for. */
    NEED(Ending.DROPPED),
    FEEDBACK,
    /** What was done about feedback. */
    ANSWER,
    /** A place on the council. */
    SEAT(Ending.DROPPED);

    private final String word = name().toLowerCase(Locale.ROOT);
    private final List<String> endings;

    Sort(String... endings) {
      this.endings = List.of(endings);
    }

    /** How one of this kind can be closed; empty where it stays. */
    public List<String> endings() {
      return endings;
    }

    public static Sort parse(String text) {
      for (var sort : values()) {
        if (sort.word.equals(text)) {
          return sort;
        }
      }
      throw Failure.usage("\"" + text + "\" is not a kind of record; choose one of: " + words());
    }

    private static String words() {
      return String.join(", ", List.of(values()).stream().map(Sort::toString).toList());
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * How a matter was closed.
   *
   * @param as kept, confirmed or dropped
   * @param how in words; empty where nobody said
   */
  public record Ending(LocalDate on, String as, String how) {
    public static final String KEPT = "kept";
    public static final String CONFIRMED = "confirmed";
    public static final String DROPPED = "dropped";
  }

  /** A matter that is noted now. */
  public static Matter noted(ClientRef client, Sort sort, String text, LocalDate on, String staff) {
    return new Matter(
        0,
        client,
        sort,
        text,
        on,
        0,
        staff,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  public Matter saying(String words) {
    return like(words, day, detail, value, score, other, ending);
  }

  public Matter withDay(Optional<LocalDate> another) {
    return like(text, another, detail, value, score, other, ending);
  }

  public Matter withDetail(String words) {
    return like(text, day, words, value, score, other, ending);
  }

  public Matter worth(Optional<Amount> amount) {
    return like(text, day, detail, amount, score, other, ending);
  }

  public Matter scored(int points) {
    return like(text, day, detail, value, Optional.of(points), other, ending);
  }

  public Matter with(ClientRef another) {
    return like(text, day, detail, value, score, Optional.of(another), ending);
  }

  /** The same about a matter of that number. */
  public Matter about(long number) {
    return new Matter(
        id,
        client,
        sort,
        text,
        on,
        after,
        staff,
        day,
        detail,
        value,
        score,
        other,
        ending,
        skipped,
        Optional.of(number));
  }

  public Matter ended(Optional<Ending> how) {
    return like(text, day, detail, value, score, other, how);
  }

  /** The same under a number, noted when that was the number of the newest touch. */
  public Matter numbered(long number, long touch) {
    return new Matter(
        number, client, sort, text, on, touch, staff, day, detail, value, score, other, ending,
        skipped, subject);
  }

  private Matter like(
      String text,
      Optional<LocalDate> day,
      String detail,
      Optional<Amount> value,
      Optional<Integer> score,
      Optional<ClientRef> other,
      Optional<Ending> ending) {
    return new Matter(
        id, client, sort, text, on, after, staff, day, detail, value, score, other, ending, skipped,
        subject);
  }

  public boolean isOpen() {
    return ending.isEmpty();
  }

  /** Whether {@code moment} is later than the one at which this was noted. */
  public boolean isBefore(Moment moment) {
    return moment.isAfter(on, after);
  }

  /** Whether it is known on {@code day}, and still holds. */
  public boolean holdsOn(LocalDate day) {
    return !on.isAfter(day)
        && ending.filter(end -> !end.on().isAfter(day)).isEmpty()
        && (sort != Sort.FACT || this.day.filter(last -> last.isBefore(day)).isEmpty());
  }
}
