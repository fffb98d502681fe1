package hug.command.council;

import hug.command.Days;
import hug.command.Session;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.CouncilItem;
import hug.model.Failure;
import hug.model.Meeting;
import hug.model.Touch;
import hug.output.Result;
import hug.rule.CouncilMeetings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A council meeting that is recorded as held, and what follows from it. */
record MeetingHeld(
    CouncilNow council, LocalDate on, List<ClientRef> present, String minutes, List<Long> kept) {
  /** The note of the touch with each client who came. */
  static final String NOTE = "council meeting";

  /**
   * Records all of it in the book, as one change.
   *
   * @throws Failure if no meeting is planned, or it cannot have been held that day
   */
  Result noted() {
    var planned = planned();
    var open = open();
    for (long item : kept) {
      if (open.stream().noneMatch(one -> one.id() == item)) {
        throw Failure.refused(
            "--keep: no item " + item + " on the agenda",
            "list the numbers with: hug council agenda --csv");
      }
    }
    return session().book().change(() -> put(planned.heldOn(on, minutes, council.today()), open));
  }

  private Session session() {
    return council.session();
  }

  private Meeting planned() {
    var today = council.today();
    var last = council.meetings().last(LocalDate.MAX).flatMap(Meeting::held);
    var planned =
        council
            .next()
            .orElseThrow(() ->
                Failure.refused(
                    "no meeting is planned"
                        + last.map(day ->
                                "; the one of " + Days.date(day, today) + " is already recorded")
                            .orElse(""),
                    "plan it first: hug council meet today"));
    boolean isEarly = on.isBefore(CouncilMeetings.invitationDay(planned));
    if (isEarly || last.filter(day -> !on.isAfter(day)).isPresent()) {
      throw Failure.refused(
          "the next meeting is planned for %s, so it cannot have been held %s"
                  .formatted(Days.date(planned.day(), today), Days.onDay(on, today))
              + last.map(day -> "; the last one was on " + Days.date(day, today)).orElse(""),
          "move it to an earlier day with: hug council meet DATE");
    }
    return planned;
  }

  /** Points raised until that day, and not discussed yet. */
  private List<CouncilItem> open() {
    var open = new ArrayList<CouncilItem>();
    for (var item : session().book().council().items()) {
      if (item.ended().isEmpty() && !item.on().isAfter(on)) {
        open.add(item);
      }
    }
    return open;
  }

  private Result put(Meeting held, List<CouncilItem> open) {
    var book = session().book();
    for (var client : present) {
      book.touches().add(touch(client));
    }
    book.council().update(held);
    int ended = 0;
    for (var item : open) {
      if (!kept.contains(item.id())) {
        book.council().update(item.endedOn(on));
        ended++;
      }
    }
    var next = CouncilMeetings.following(held);
    next.ifPresent(day ->
        book.council().add(Meeting.planned(day, held.every(), council.today(), session().staff())));
    return new Result.Words(said(ended, next));
  }

  private Touch touch(ClientRef client) {
    return new Touch(
        0, client, on, Channel.MEETING, false, true, session().staff(), Optional.empty(), NOTE);
  }

  private List<String> said(int ended, Optional<LocalDate> next) {
    var today = council.today();
    var lines = new ArrayList<String>();
    lines.add(
        (on.equals(today)
                ? "Recorded today's council meeting"
                : "Recorded the council meeting of " + Days.date(on, today))
            + " with "
            + String.join(", ", present.stream().map(ClientRef::name).toList())
            + ".");
    for (var client : present) {
      if (council.seatOf(client).isEmpty()) {
        lines.add(client + " is not a member. To make them one: hug council invite " + client.id());
      }
    }
    if (ended > 0) {
      lines.add("Took " + ended + (ended == 1 ? " point" : " points") + " off the agenda.");
    }
    lines.add(
        next.map(day -> "The next meeting is " + Days.onDay(day, today) + ".")
            .orElse("No next meeting planned. Plan one with: hug council meet DATE --every 3m"));
    lines.add("To record a promise made there: hug promise CLIENT TEXT --by DATE");
    return lines;
  }
}
