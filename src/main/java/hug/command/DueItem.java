package hug.command;

import hug.model.AgendaLine;
import hug.model.ClientSummary;
import hug.model.Matter;
import hug.rule.Verdict;
import java.util.List;
import java.util.function.Supplier;

/**
 * A line of the agenda with what lists say of the client.
 *
 * @param verdict all that the rules say of the client; not read before somebody asks
 * @param facts what is good to know of the client, in the same way
 */
public record DueItem(
    AgendaLine line,
    ClientSummary glance,
    Supplier<Verdict> verdict,
    Supplier<List<Matter>> facts) {
  public String name() {
    return glance.client().name();
  }

  /** The number to call; empty if none is known. */
  public String phone() {
    return VerdictColumns.first(glance.phone());
  }

  /** The number to call or, where none is known, the e-mail. */
  public String reach() {
    var phone = phone();
    return phone.isEmpty() ? verdict.get().client().reach() : phone;
  }

  /** What to talk about, and be it what was said last; empty if nothing is known. */
  public String about() {
    return line.isOpenMatter() ? line.about() : glance.lastNote();
  }

  /** The same, without a day that is said beside it. */
  public String topic() {
    return line.isOpenMatter() ? line.topic() : glance.lastNote();
  }
}
