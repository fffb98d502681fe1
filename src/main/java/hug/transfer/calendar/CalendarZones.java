package hug.transfer.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The time zones of a calendar: those of Java, those it defines, and those of Windows. */
final class CalendarZones implements Moment.Zones {
  private static final int MOST = 300;
  private static final int LONGEST_NAME = 200;

  private final Map<String, ZoneRules> own = new HashMap<>();
  private final Map<String, Optional<ZoneRules>> found = new HashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final LocalDate today;
  private final Repetition.Steps steps;

  CalendarZones(LocalDate today, Repetition.Steps steps) {
    this.today = today;
    this.steps = steps;
  }

  /** Takes note of a VTIMEZONE. */
  void define(Component zone) {
    var name = zone.value("TZID");
    boolean isNew = !name.isEmpty() && name.length() < LONGEST_NAME && !own.containsKey(name);
    if (!isNew || own.size() >= MOST || olson(name).isPresent()) {
      return;
    }
    olson(zone.value("X-LIC-LOCATION"))
        .or(() -> OwnZone.rules(zone, today, steps))
        .ifPresent(rules -> own.put(name, rules));
  }

  /** The rules of a zone; absent if it is not known, so that its times are local. */
  @Override
  public Optional<ZoneRules> apply(String name) {
    if (name.isEmpty() || name.length() >= LONGEST_NAME) {
      return Optional.empty();
    }
    var known = found.get(name);
    if (known != null) {
      return known;
    }
    var rules =
        olson(name)
            .or(() -> Optional.ofNullable(own.get(name)))
            .or(() -> WindowsZones.olson(name).flatMap(CalendarZones::olson));
    if (found.size() < MOST) {
      found.put(name, rules);
      if (rules.isEmpty()) {
        unknown.add(name);
      }
    }
    return rules;
  }

  /** The names that are neither known nor defined in the file. */
  Set<String> unknown() {
    return unknown;
  }

  /**
   * The zone of an Olson id, which may follow a prefix such as /freeassociation.sourceforge.net/.
   */
  private static Optional<ZoneRules> olson(String name) {
    var id = name;
    while (id.startsWith("/")) {
      int next = id.indexOf('/', 1);
      if (next < 0) {
        return Optional.empty();
      }
      id = id.substring(next);
      var rest = id.substring(1);
      if (ZoneId.getAvailableZoneIds().contains(rest)) {
        return Optional.of(ZoneId.of(rest).getRules());
      }
    }
    return ZoneId.getAvailableZoneIds().contains(id)
        ? Optional.of(ZoneId.of(id).getRules())
        : Optional.empty();
  }
}
