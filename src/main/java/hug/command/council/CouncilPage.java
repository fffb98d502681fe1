package hug.command.council;

import hug.command.Days;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Filter;
import hug.model.Meeting;
import hug.rule.CouncilAgenda.Point;
import hug.rule.CouncilAgenda.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The council as one page of text. */
record CouncilPage(CouncilNow council, LocalDate today) {
  private static final String NONE =
      """
      No council yet. A few clients who meet regularly will tell you what nobody else does.

      Suggest members:  hug council suggest
      Add a member:     hug council invite CLIENT
      Plan a meeting:   hug council meet DATE --every 3m
      """;

  static String of(CouncilNow council) {
    return new CouncilPage(council, council.today()).text();
  }

  private String text() {
    if (council.members().isEmpty() && council.meetings().all().isEmpty()) {
      return NONE;
    }
    var page = new ArrayList<String>();
    addMembers(page);
    page.add("");
    addNext(page);
    addAgenda(page);
    council.last().ifPresent(last -> addLast(page, last));
    return String.join("\n", page) + "\n";
  }

  private void addMembers(List<String> page) {
    var members = council.members();
    page.add(
        members.isEmpty()
            ? "No members yet. To find some: hug council suggest"
            : "Members (" + members.size() + ")");
    for (var seat : members) {
      page.add(
          "  "
              + Escaped.of(seat.client().toString())
              + ", since "
              + Days.on(seat.on(), today)
              + seat.day().map(day -> ", until " + Days.on(day, today)).orElse(""));
    }
  }

  private void addNext(List<String> page) {
    var next = council.next();
    if (next.isEmpty()) {
      page.add("No meeting planned. Plan one with: hug council meet DATE --every 3m");
      return;
    }
    var day = next.get().day();
    var every = next.get().every().map(window -> ", every " + window.inWords()).orElse("");
    if (day.isBefore(today)) {
      page.add("The meeting on " + Days.date(day, today) + " has not been recorded yet");
      page.add("  if it was held:      hug council held --present CLIENT");
      page.add("  if it was put off:   hug council meet DATE");
    } else {
      page.add("Next meeting " + Days.onDay(day, today) + every);
    }
  }

  private void addAgenda(List<String> page) {
    var agenda = council.agenda();
    var parts = new ArrayList<String>();
    for (var section : Section.values()) {
      long count = agenda.stream().map(Point::section).filter(section::equals).count();
      if (count > 0) {
        parts.add(inWords(section, count));
      }
    }
    page.add(
        parts.isEmpty()
            ? "Nothing on the agenda yet. Add something with: hug council raise TEXT"
            : "On the agenda: " + String.join(", ", parts) + ". To see it: hug council agenda");
  }

  private static String inWords(Section section, long count) {
    var ending = count == 1 ? "" : "s";
    return count
        + switch (section) {
          case RAISED -> " point" + ending + " raised";
          case FEEDBACK -> (count == 1 ? " piece" : " pieces") + " of feedback to answer";
          case COMPLAINT -> " complaint" + ending;
          case PROMISE -> " promise" + ending + " to members";
          case ANSWERED -> " answered";
        };
  }

  private void addLast(List<String> page, Meeting last) {
    var day = last.held().orElseThrow();
    var came = came(day);
    page.add("");
    page.add(
        "Last met "
            + Days.onDay(day, today)
            + (came.isEmpty() ? "" : ", with " + Escaped.of(String.join(", ", came))));
    last.minutes().lines().forEach(line -> page.add("  " + Escaped.of(line)));
  }

  /** The clients who came, known from the meetings logged with them that day. */
  private List<String> came(LocalDate day) {
    var thatDay = Filter.joined(Optional.of(day), Optional.of(day));
    var came = new ArrayList<String>();
    for (var touch : council.session().book().touches().of(thatDay)) {
      if (touch.by() == Channel.MEETING && touch.note().equals(MeetingHeld.NOTE)) {
        came.add(touch.client().name());
      }
    }
    return came;
  }
}
