package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A record about a client other than a touch: a promise, complaint, job and so on. The rules decide
 * what follows from it.
 *
 * @param id its number in the book, or 0 before it is stored
 * @param on the date it was recorded
 * @param after the number of the newest touch at that time
 * @param staff who recorded it; empty if unknown
 * @param day for a fact, the last day it is valid; for a promise, the date it is due; for a
 *     complaint, the date it was fixed; for a job, the date it was delivered; for an occasion, its
 *     date; for a seat, its last day
 * @param detail for a fact, its topic; for a complaint, how it was fixed; for an occasion, how long
 *     before its date it is due, and whether it happens once
 * @param value of a job, in the business's currency
 * @param score of feedback, from 0 to 10
 * @param other for an introduction, the client introduced to
 * @param ending how it was closed; absent while it is open
 * @param skipped the numbers of the follow-up steps skipped for a job
 * @param subject the number of the feedback that an answer is about
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

  /** The kind of a matter. */
  public enum Sort {
    /** Something to know before a call. */
    FACT(Ending.DROPPED),
    PROMISE(Ending.KEPT, Ending.DROPPED),
    COMPLAINT(Ending.CONFIRMED),
    JOB(Ending.DROPPED),
    /** A birthday, anniversary or other date. */
    OCCASION(Ending.DROPPED),
    /** The client was introduced to another. */
    INTRODUCTION,
    /** A product or service of a client's business. */
    OFFER(Ending.DROPPED),
    /** Something a client is looking for. */
    NEED(Ending.DROPPED),
    FEEDBACK,
    /** The action taken on feedback. */
    ANSWER,
    /** A place on the council. */
    SEAT(Ending.DROPPED);

    private final String word = name().toLowerCase(Locale.ROOT);
    private final List<String> endings;

    Sort(String... endings) {
      this.endings = List.of(endings);
    }

    /** The ways to close a matter of this kind; empty if it stays open. */
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
   * The end of a matter.
   *
   * @param as kept, confirmed or dropped
   * @param how in words; empty if not recorded
   */
  public record Ending(LocalDate on, String as, String how) {
    public static final String KEPT = "kept";
    public static final String CONFIRMED = "confirmed";
    public static final String DROPPED = "dropped";
  }

  /** A new matter. */
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

  /** A copy that is about the matter with that number. */
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

  /** A copy with another number, recorded right after the given touch. */
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

  /** Whether {@code moment} is later than when this was recorded. */
  public boolean isBefore(Moment moment) {
    return moment.isAfter(on, after);
  }

  /** Whether it is recorded and still valid on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return !on.isAfter(day)
        && ending.filter(end -> !end.on().isAfter(day)).isEmpty()
        && (sort != Sort.FACT || this.day.filter(last -> last.isBefore(day)).isEmpty());
  }
}
