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

  /** What to talk about, and be it what was said last; empty if nothing is known. */
  public String about() {
    return line.isOpenMatter() ? line.about() : glance.lastNote();
  }
}
