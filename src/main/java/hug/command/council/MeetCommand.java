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

/** Plans the next meeting of the council, moves it, or calls it off. */
final class MeetCommand implements Command {
  private static final Parameter<String> DAY =
      parameter("DATE|WINDOW", word -> word, "The day of the next meeting, or how long until then")
          .repeated();
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse)
          .means("How often it meets: once it was held, the next meeting is planned by itself");
  private static final Option<Boolean> OFF =
      flag("--off", "Call the planned meeting off, and its rhythm");

  @Override
  public Syntax syntax() {
    return command("council meet", "Plan the next meeting of the council, or move it")
        .example("hug council meet \"3 dec\" --every 3m", "on 3 December, and every three months")
        .example("hug council meet \"10 dec\"", "moves it a week; the rhythm goes on from there")
        .example("hug council meet --off", "no meeting is planned any more")
        .note(
            "Members are due for an invitation (reason council) two weeks before. Those who have been"
                + " invited are due again when the meeting is moved.")
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
      return calledOff(next, session);
    }
    var day = day(String.join(" ", given.all(DAY)), session.today());
    var every = given.find(EVERY).or(() -> next.flatMap(Meeting::every));
    return session.book().change(() -> planned(day, every, next, session));
  }

  private static LocalDate day(String words, LocalDate today) {
    var day = Day.toCome(words, today, today);
    if (day.isBefore(today)) {
      throw Failure.usage(
          day + " is in the past; hug council meet plans a meeting to come",
          "to note one that was held: hug council held --present CLIENT --on " + day);
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
        "The council meets "
            + Days.onDay(day, today)
            + every.map(window -> ", and every " + window.inWords()).orElse("")
            + next.filter(planned -> !planned.day().equals(day))
                .map(planned -> " (was " + Days.on(planned.day(), today) + ")")
                .orElse("")
            + ".",
        "Members are due for an invitation "
            + (invited.isAfter(today) ? "from " + Days.on(invited, today) : "from today")
            + "; what to talk about: hug council agenda");
  }

  private static Result calledOff(Optional<Meeting> next, Session session) {
    var meeting =
        next.orElseThrow(
            () -> Failure.refused("no meeting is planned", "plan one with: hug council meet DATE"));
    return session
        .book()
        .change(() -> {
          session.book().council().remove(meeting);
          return Result.said(
              "The meeting on " + Days.date(meeting.day(), session.today()) + " is called off.");
        });
  }
}
