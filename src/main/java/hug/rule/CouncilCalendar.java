package hug.rule;

import hug.model.Forecast;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When council members fall due around a meeting: from two weeks before it, to be invited; and for
 * two weeks from the day after, to hear what came of it. Only a touch after the meeting was
 * planned, moved or held settles that.
 */
record CouncilCalendar(List<Meeting> meetings) {
  private static final int DAYS_AFTER = 14;

  List<Forecast.Entry> reasons(Matter seat, Optional<Moment> lastTouch) {
    var reasons = new ArrayList<Forecast.Entry>();
    for (var meeting : meetings) {
      var day = meeting.held().orElse(meeting.day());
      boolean isMember = !seat.on().isAfter(day) && seat.day().filter(day::isAfter).isEmpty();
      var due =
          meeting.held().isPresent() ? day.plusDays(1) : CouncilMeetings.invitationDay(meeting);
      boolean isTold =
          lastTouch
              .filter(touch -> !touch.on().isBefore(due))
              .filter(touch -> seat.isBefore(touch) && meeting.isBefore(touch))
              .isPresent();
      if (isMember && !isTold) {
        reasons.add(
            new Forecast.Entry(
                Reason.council(seat, meeting, due), Forecast.BEGINNING, lastDay(meeting, due)));
      }
    }
    return reasons;
  }

  /** The last day to report on a meeting, which is later if it was recorded late. */
  private static LocalDate lastDay(Meeting meeting, LocalDate due) {
    if (meeting.held().isEmpty()) {
      return meeting.day();
    }
    var told = meeting.on().isAfter(due) ? meeting.on() : due;
    return told.plusDays(DAYS_AFTER - 1);
  }
}
