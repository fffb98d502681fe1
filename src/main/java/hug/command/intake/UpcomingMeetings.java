package hug.command.intake;

import hug.model.ClientRef;
import hug.model.ContactState;
import hug.model.Folded;
import hug.model.LoggedContact;
import hug.model.Plan;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The meetings to come of a calendar, which plan the next contact with a client. */
final class UpcomingMeetings {
  /**
   * A meeting to come, or one that was cancelled.
   *
   * @param isKnown whether it was planned before
   */
  private record Meeting(
      LocalDate on, String title, boolean isCancelled, long origin, boolean isKnown) {}

  /**
   * A change of a planned contact.
   *
   * @param day absent to cancel the plan
   * @param origin of the meeting
   */
  record Change(ClientRef client, Optional<LocalDate> day, String title, long origin) {}

  private final LocalDate today;
  private final Map<ClientRef, List<Meeting>> all = new LinkedHashMap<>();

  UpcomingMeetings(LocalDate today) {
    this.today = today;
  }

  /**
   * Adds a meeting.
   *
   * @param origin its hash, with the address of the client
   * @param isKnown whether it was planned before, and need not be planned again
   */
  void add(ClientRef client, LoggedContact contact, long origin, boolean isKnown) {
    all.computeIfAbsent(client, _ -> new ArrayList<>())
        .add(
            new Meeting(
                contact.on(), title(client, contact), contact.isCancelled(), origin, isKnown));
  }

  /** The title; not one that only repeats the name of the client. */
  private static String title(ClientRef client, LoggedContact contact) {
    var title = contact.note().strip();
    return title.isEmpty() || Folded.of(title).equals(Folded.of(client.name())) ? "meeting" : title;
  }

  /** The number of meetings to come that were planned before. */
  long known() {
    return all.values().stream()
        .flatMap(List::stream)
        .filter(meeting -> meeting.isKnown() && !meeting.isCancelled())
        .count();
  }

  /** The plans to change, so that the next contact with each client is their next meeting. */
  List<Change> changes(Book book) {
    var changes = new ArrayList<Change>();
    all.forEach((client, meetings) -> {
      var standing = book.standings().of(today, client.id());
      change(client, meetings, standing).ifPresent(changes::add);
    });
    return changes;
  }

  private Optional<Change> change(ClientRef client, List<Meeting> meetings, ContactState standing) {
    var plan = standing.plan();
    var lastFromHere = standing.lastPlan().filter(made -> isOf(meetings, made));
    boolean isFromHere = plan.isPresent() && lastFromHere.isPresent();
    var next =
        meetings.stream()
            .filter(meeting -> !meeting.isCancelled() && !meeting.on().isBefore(today))
            .min(Comparator.comparing(Meeting::on));
    if (next.isEmpty()) {
      return plan.filter(_ -> isFromHere)
          .map(made -> new Change(client, Optional.empty(), made.about(), 0));
    }
    var meeting = next.get();
    // A touch since then ends a plan, but the meeting takes place all the same.
    boolean isTouchedSince = plan.isEmpty() && lastFromHere.isPresent();
    boolean isChosenByHand = meeting.isKnown() && !isFromHere && !isTouchedSince;
    boolean isSoonEnough =
        plan.filter(made ->
                made.day().equals(meeting.on()) || !isFromHere && made.day().isBefore(meeting.on()))
            .isPresent();
    return isChosenByHand || isSoonEnough
        ? Optional.empty()
        : Optional.of(
            new Change(client, Optional.of(meeting.on()), meeting.title(), meeting.origin()));
  }

  /** Whether a plan was made for one of the meetings, which may have moved since. */
  private static boolean isOf(List<Meeting> meetings, Plan plan) {
    return !plan.about().isEmpty()
        && meetings.stream().anyMatch(meeting -> meeting.title().equals(plan.about()));
  }
}
