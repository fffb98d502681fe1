package hug.command.council;

import hug.command.Evaluator;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Window;
import hug.rule.CouncilAgenda;
import hug.rule.CouncilMeetings;
import hug.rule.Seats;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The council today.
 *
 * @param members the seats of its members, in order of invitation
 * @param meetings all meetings, past and planned
 */
record CouncilNow(
    Session session, LocalDate today, List<Matter> members, CouncilMeetings meetings) {
  /** The time that the first agenda looks back. */
  private static final Window BEFORE_THE_FIRST = Window.parse("3m");

  static CouncilNow of(Session session) {
    var today = session.today();
    var members = Seats.on(today, session.evaluator().matters(Matter.Sort.SEAT, true));
    members.sort(Comparator.comparing(Matter::id));
    return new CouncilNow(
        session, today, members, new CouncilMeetings(session.book().council().meetings()));
  }

  Optional<Matter> seatOf(ClientRef client) {
    return members.stream().filter(seat -> seat.client().id() == client.id()).findFirst();
  }

  Optional<Meeting> next() {
    return meetings.next();
  }

  Optional<Meeting> last() {
    return meetings.last(today);
  }

  /** The day from which the agenda lists complaints and answers. */
  LocalDate since() {
    return last().flatMap(Meeting::held).orElseGet(() -> BEFORE_THE_FIRST.before(today));
  }

  List<CouncilAgenda.Point> agenda() {
    Evaluator known = session.evaluator();
    var clients = new HashSet<Long>();
    members.forEach(seat -> clients.add(seat.client().id()));
    return CouncilAgenda.of(
        new CouncilAgenda.Material(
            session.book().council().items(),
            known.matters(Matter.Sort.FEEDBACK, false),
            known.matters(Matter.Sort.ANSWER, false),
            known.matters(Matter.Sort.COMPLAINT, false),
            known.matters(Matter.Sort.PROMISE, true),
            clients,
            since()));
  }
}
