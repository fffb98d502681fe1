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

/** A meeting of the council that is noted as held, and what follows from that. */
record MeetingHeld(
    CouncilNow council, LocalDate on, List<ClientRef> present, String minutes, List<Long> kept) {
  /** What a touch says of who came. */
  static final String NOTE = "council meeting";

  /**
   * Puts all of it in the book, as one change.
   *
   * @throws Failure if none is planned, or it cannot have been held that day
   */
  Result noted() {
    var planned = planned();
    var open = open();
    for (long item : kept) {
      if (open.stream().noneMatch(one -> one.id() == item)) {
        throw Failure.refused(
            "--keep: no item " + item + " is on the agenda",
            "see their numbers with: hug council agenda --csv");
      }
    }
    return session().book().change(() -> put(planned.heldOn(on, minutes, council.today()), open));
  }

  private Session session() {
    return council.session();
  }

  private Meeting planned() {
    var last = council.meetings().last(LocalDate.MAX).flatMap(Meeting::held);
    var planned =
        council
            .next()
            .orElseThrow(() ->
                Failure.refused(
                    "no meeting is planned that could have been held"
                        + last.map(day -> "; the one of " + day + " is noted already").orElse(""),
                    "plan one first, today at the earliest: hug council meet today"));
    boolean isEarly = on.isBefore(CouncilMeetings.invitationDay(planned));
    if (isEarly || last.filter(day -> !on.isAfter(day)).isPresent()) {
      throw Failure.refused(
          "the next meeting is planned for "
              + planned.day()
              + ", and cannot have been held on "
              + on
              + last.map(day -> "; the last was on " + day).orElse(""),
          "to bring it forward: hug council meet DATE");
    }
    return planned;
  }

  /** What was raised until that day, and not talked about yet. */
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
        "Noted: the council met "
            + Days.onDay(on, today)
            + ", with "
            + String.join(", ", present.stream().map(ClientRef::name).toList())
            + ".");
    for (var client : present) {
      if (council.seatOf(client).isEmpty()) {
        lines.add(client + " is not a member; to make them one: hug council invite " + client.id());
      }
    }
    if (ended > 0) {
      lines.add(ended + (ended == 1 ? " item was" : " items were") + " talked about.");
    }
    lines.add(
        next.map(day -> "The next meeting is " + Days.onDay(day, today) + ".")
            .orElse("No next meeting is planned: hug council meet DATE --every 3m"));
    lines.add("What was promised there: hug promise CLIENT TEXT --by DATE");
    return lines;
  }
}
