package hug.rule;

import hug.model.Forecast;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When members of the council fall due: two weeks before a meeting, to be invited, until its day;
 * and on the day after one that was held, to hear what came of it, for two weeks.
 */
record CouncilCalendar(List<Meeting> meetings) {
  private static final int DAYS_BEFORE = 14;
  private static final int DAYS_AFTER = 14;

  List<Forecast.Entry> reasons(Matter seat, Optional<Moment> lastTouch) {
    var reasons = new ArrayList<Forecast.Entry>();
    for (var meeting : meetings) {
      var due =
          meeting.held().isPresent()
              ? meeting.held().get().plusDays(1)
              : meeting.day().minusDays(DAYS_BEFORE);
      var last = meeting.held().isPresent() ? due.plusDays(DAYS_AFTER - 1) : meeting.day();
      boolean isMember = !seat.on().isAfter(last) && seat.day().filter(last::isAfter).isEmpty();
      boolean isDone = lastTouch.filter(touch -> !touch.on().isBefore(due)).isPresent();
      if (isMember && !isDone) {
        reasons.add(
            new Forecast.Entry(Reason.council(seat, meeting, due), Forecast.BEGINNING, last));
      }
    }
    return reasons;
  }
}
