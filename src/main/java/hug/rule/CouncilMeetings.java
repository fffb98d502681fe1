package hug.rule;

import hug.model.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The meetings of a council: the next one and the last one held. */
public record CouncilMeetings(List<Meeting> all) {
  private static final int DAYS_BEFORE = 14;

  /** The first planned meeting, even if its date has passed. */
  public Optional<Meeting> next() {
    var next = Optional.<Meeting>empty();
    for (var meeting : all) {
      boolean isPlanned = meeting.held().isEmpty();
      if (isPlanned && next.filter(one -> !one.day().isAfter(meeting.day())).isEmpty()) {
        next = Optional.of(meeting);
      }
    }
    return next;
  }

  /** The last meeting held by a day. */
  public Optional<Meeting> last(LocalDate until) {
    var last = Optional.<Meeting>empty();
    for (var meeting : all) {
      boolean isHeld = meeting.held().filter(day -> !day.isAfter(until)).isPresent();
      if (isHeld && last.filter(one -> one.held().get().isAfter(meeting.held().get())).isEmpty()) {
        last = Optional.of(meeting);
      }
    }
    return last;
  }

  /** The day to start inviting members to a meeting. */
  public static LocalDate invitationDay(Meeting meeting) {
    return meeting.day().minusDays(DAYS_BEFORE);
  }

  /** The date of the meeting after one that was held; absent if they are not regular. */
  public static Optional<LocalDate> following(Meeting held) {
    return held.every()
        .map(every -> {
          var day = every.after(held.day());
          while (!day.isAfter(held.held().orElse(held.day()))) {
            day = every.after(day);
          }
          return day;
        });
  }
}
