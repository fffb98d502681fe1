package hug.command;

import hug.model.Client;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Touch;
import hug.rule.Due;
import hug.rule.Reason;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One client on the walk, with all that is good to know before the call, as the book is now.
 *
 * @param word what stands for the client in a command line
 * @param due why they are on the list; empty once that is settled
 * @param open what is open besides, and falls due later
 * @param touches the latest, newest first
 * @param week of whoever walks; absent for somebody who is not on the staff
 */
record Stop(
    Verdict verdict,
    String word,
    List<Due> due,
    List<Due> open,
    List<Matter> facts,
    List<Touch> touches,
    LocalDate today,
    Optional<Week> week) {

  /** The client of that number; absent if they are gone from the book. */
  static Optional<Stop> of(long id, LocalDate horizon, Desk desk) {
    var named = desk.book().directory().withId(id);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var client = named.get();
    var verdict = desk.verdict(client);
    var due = new ArrayList<Due>();
    var open = new ArrayList<Due>();
    for (var one : desk.dues(client)) {
      if (!one.dueOn().isAfter(horizon) && !verdict.isQuiet(horizon)) {
        due.add(one);
      } else if (one.reason().isOpenMatter()) {
        open.add(one);
      }
    }
    return Optional.of(
        new Stop(
            verdict,
            // Somebody may be called like the number of somebody else.
            desk.client("#" + id).id() == id ? "#" + id : client.name(),
            due,
            open,
            desk.facts(client),
            desk.book().touches().of(desk.today(), client, Filter.ALL),
            desk.today(),
            Week.of(desk.book(), desk.staff(), desk.today())));
  }

  Client client() {
    return verdict.client();
  }

  boolean isDue() {
    return !due.isEmpty();
  }

  /** What was promised, and is not kept. */
  List<Matter> promises() {
    var promises = new ArrayList<Matter>();
    for (var one : reasons()) {
      if (one instanceof Reason.Promise promise) {
        promises.add(promise.matter());
      }
    }
    return promises;
  }

  /** The complaints that are put right already, or not yet. */
  List<Matter> complaints(boolean areRectified) {
    var complaints = new ArrayList<Matter>();
    for (var one : reasons()) {
      if (one instanceof Reason.Complaint complaint
          && complaint.matter().day().isPresent() == areRectified) {
        complaints.add(complaint.matter());
      }
    }
    return complaints;
  }

  private List<Reason> reasons() {
    var reasons = new ArrayList<Reason>();
    due.forEach(one -> reasons.add(one.reason()));
    open.forEach(one -> reasons.add(one.reason()));
    return reasons;
  }
}
