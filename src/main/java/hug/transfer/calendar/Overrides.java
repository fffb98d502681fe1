package hug.transfer.calendar;

import hug.model.Failure;
import hug.transfer.LogContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The occurrences of series that events of their own replace (RFC 5545, 3.8.4.4). */
final class Overrides {
  private static final int MOST = 200_000;
  private static final int MOST_RANGES = 1000;
  private static final int LONGEST_VALUE = 40;

  /**
   * An occurrence that is replaced.
   *
   * @param start its original start
   * @param following the event that replaces all later ones, too; absent if none does
   */
  record Replaced(Moment start, Optional<Event> following) {}

  private record Written(Property id, Optional<Component> following) {}

  private final Map<String, List<Written>> byId = new HashMap<>();
  private final Moment.Zones zones;
  private final LogContext context;
  private int count;
  private int ranges;

  Overrides(Moment.Zones zones, LogContext context) {
    this.zones = zones;
    this.context = context;
  }

  /** Takes note of an event, if it is such a one; its time zone may be defined later. */
  void note(Component event) {
    var id = event.first("RECURRENCE-ID");
    if (id.isEmpty() || id.get().value().length() > LONGEST_VALUE || count >= MOST) {
      return;
    }
    count++;
    boolean isRange =
        id.get().parameter("RANGE").equalsIgnoreCase("THISANDFUTURE") && ranges < MOST_RANGES;
    ranges += isRange ? 1 : 0;
    byId.computeIfAbsent(new Event(event, zones, context).id(), _ -> new ArrayList<>(1))
        .add(new Written(id.get(), isRange ? Optional.of(event) : Optional.empty()));
  }

  /** The replacements in a series, without any whose date is not valid. */
  List<Replaced> of(String id) {
    var all = new ArrayList<Replaced>();
    for (var written : byId.getOrDefault(id, List.of())) {
      try {
        all.add(
            new Replaced(
                Moment.of(written.id(), zones),
                written.following().map(event -> new Event(event, zones, context))));
      } catch (Failure invalid) {
        continue;
      }
    }
    return all;
  }
}
