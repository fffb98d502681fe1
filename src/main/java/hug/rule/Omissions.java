package hug.rule;

import hug.model.Matter;
import hug.model.Missed;
import hug.model.OpenCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds agenda lines that expired without being done, from the state on their last day.
 *
 * @param past looks up the past
 */
public record Omissions(Rulebook rulebook, Past past) {
  /** The state of some clients on a past day. */
  public interface Past {
    void each(LocalDate day, List<Long> clients, Consumer<OpenCase> work);
  }

  /** Reasons from these matters that were not done by their last day, in a range of days. */
  public List<Missed> of(List<Matter> matters, LocalDate first, LocalDate last) {
    var ending = new TreeMap<LocalDate, Set<Long>>();
    var ids = new HashSet<Long>();
    for (var matter : matters) {
      ids.add(matter.id());
      for (var day : rulebook.lastDays(matter, last.plusDays(1))) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
          ending.computeIfAbsent(day, _ -> new HashSet<>()).add(matter.client().id());
        }
      }
    }
    var missed = new ArrayList<Missed>();
    ending.forEach((day, clients) ->
        past.each(
            day,
            List.copyOf(clients),
            some ->
                rulebook.missed(some, day).stream()
                    .filter(line -> ids.contains(line.matter()))
                    .forEach(line -> missed.add(new Missed(line, day)))));
    return missed;
  }
}
