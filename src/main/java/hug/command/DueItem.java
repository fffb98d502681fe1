package hug.command;

import hug.model.AgendaLine;
import hug.model.ClientSummary;
import hug.model.Matter;
import hug.rule.Verdict;
import java.util.List;
import java.util.function.Supplier;

/**
 * A line of the agenda, with the details of the client that lists show.
 *
 * @param verdict what the rules say about the client; loaded only when asked for
 * @param facts facts about the client; loaded only when asked for
 */
public record DueItem(
    AgendaLine line,
    ClientSummary glance,
    Supplier<Verdict> verdict,
    Supplier<List<Matter>> facts) {
  public String name() {
    return glance.client().name();
  }

  /** The phone number to call; may be empty. */
  public String phone() {
    return VerdictColumns.first(glance.phone());
  }

  /** The phone number to call, or else the e-mail address. */
  public String reach() {
    var phone = phone();
    return phone.isEmpty() ? verdict.get().client().reach() : phone;
  }

  /** The topic, or else the last note; may be empty. */
  public String about() {
    return line.about().isEmpty() ? glance.lastNote() : line.about();
  }

  /** The same, without the date, for places that show it separately. */
  public String topic() {
    return line.about().isEmpty() ? glance.lastNote() : line.topic();
  }
}
