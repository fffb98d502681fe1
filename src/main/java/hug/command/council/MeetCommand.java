package hug.command.council;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Days;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Meeting;
import hug.model.Window;
import hug.output.Result;
import hug.rule.CouncilMeetings;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.Optional;

/** Plans, moves or cancels the next meeting of the council. */
final class MeetCommand implements Command {
  private static final Parameter<String> DAY =
      parameter("DATE|WINDOW", word -> word, "Day of the next meeting, or how long until then")
          .repeated();
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse)
          .means("Interval between meetings")
          .details("Recording a meeting as held then plans the next one.");
  private static final Option<Boolean> OFF =
      flag("--off", "Cancel the planned meeting, and plan no others");

  @Override
  public Syntax syntax() {
    return command("council meet", "Plan or move the next council meeting")
        .example(
            "hug council meet \"3 dec\" --every 3m",
            "plan a meeting on 3 December, then every three months")
        .example(
            "hug council meet \"10 dec\"",
            "move the next meeting to 10 December, and later ones with it")
        .example("hug council meet --off", "cancel the planned meeting")
        .note(
            "Members are due for an invitation (reason council) from two weeks before the meeting."
                + " If you move it, those already invited are due again.")
        .with(DAY)
        .with(EVERY, OFF);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (given.has(OFF) == given.has(DAY)) {
      throw Failure.usage("council meet needs either DATE or --off", "see: hug help council meet");
    }
    var next = CouncilNow.of(session).next();
    if (given.has(OFF)) {
      return cancelled(next, session);
    }
    var day = day(String.join(" ", given.all(DAY)), session.today());
    var every = given.find(EVERY).or(() -> next.flatMap(Meeting::every));
    return session.book().change(() -> planned(day, every, next, session));
  }

  private static LocalDate day(String words, LocalDate today) {
    var day = Day.toCome(words, today, today);
    if (day.isBefore(today)) {
      throw Failure.usage(
          day + " is in the past; hug council meet plans a future meeting",
          "to record a past meeting: hug council held --present CLIENT --on " + day);
    }
    return day;
  }

  private static Result planned(
      LocalDate day, Optional<Window> every, Optional<Meeting> next, Session session) {
    var today = session.today();
    var council = session.book().council();
    var meeting =
        next.map(planned -> planned.moved(day, every, today))
            .orElseGet(() -> Meeting.planned(day, every, today, session.staff()));
    if (next.isPresent()) {
      council.update(meeting);
    } else {
      council.add(meeting);
    }
    var invited = CouncilMeetings.invitationDay(meeting);
    return Result.said(
        next.filter(planned -> !planned.day().equals(day))
                .map(planned -> "Moved the meeting of " + Days.date(planned.day(), today) + " to ")
                .orElse("Planned a meeting for ")
            + Days.on(day, today)
            + every.map(window -> ". It repeats every " + window.inWords()).orElse("")
            + ".",
        "Members are due for an invitation from "
            + (invited.isAfter(today) ? Days.on(invited, today) : "today")
            + ". To see the agenda: hug council agenda");
  }

  private static Result cancelled(Optional<Meeting> next, Session session) {
    var meeting =
        next.orElseThrow(
            () -> Failure.refused("no meeting is planned", "plan one with: hug council meet DATE"));
    return session
        .book()
        .change(() -> {
          session.book().council().remove(meeting);
          return Result.said(
              "Cancelled the meeting of " + Days.date(meeting.day(), session.today()) + ".");
        });
  }
}
