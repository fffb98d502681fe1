package hug.transfer.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.model.Party;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.junit.jupiter.api.Test;

/** Another library writes calendars that are read as it means them. */
final class OtherLibraryTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDateTime FIRST = LocalDateTime.of(2024, 3, 4, 10, 0);

  private static byte[] written(VEvent... events) throws IOException {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Test//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    for (var event : events) {
      calendar.add(event);
    }
    var bytes = new ByteArrayOutputStream();
    new CalendarOutputter(false).output(calendar, bytes);
    return bytes.toByteArray();
  }

  @Test
  void a_meeting_is_read_as_it_was_written() throws IOException {
    var event =
        new VEvent(
            FIRST.atZone(ZONE),
            Duration.ofHours(1),
            "Überlegen; planen, entscheiden — " + "lang ".repeat(20));
    event.add(new Uid("1@example.com"));
    var pat = new Attendee(URI.create("mailto:pat@example.com"));
    pat.add(new Cn("Roe, Pat \u00e9"));
    event.add(pat);
    var ida = new Organizer(URI.create("mailto:ida@example.com"));
    ida.add(new Cn("Ida"));
    event.add(ida);
    var meeting = Calendars.read(written(event), ZONE).only();
    assertEquals(FIRST.toLocalDate(), meeting.on());
    assertEquals("event:1@example.com", meeting.origin());
    var title = ("Überlegen; planen, entscheiden — " + "lang ".repeat(20)).strip();
    assertEquals(
        List.of(
            Party.email("pat@example.com", "Roe, Pat \u00e9"),
            Party.email("ida@example.com", "Ida"),
            Party.titled(title)),
        meeting.parties());
  }

  @Test
  void series_have_the_same_days() throws IOException {
    for (int i = 0; i < Faults.count(400, 20_000); i++) {
      long seed = Faults.seed() + i;
      var random = new Random(seed);
      var start = FIRST.plusDays(random.nextInt(700)).withHour(random.nextInt(24));
      var rule = rule(random, start.toLocalDate());
      var event = new VEvent(start.atZone(ZONE), Duration.ofHours(1), "x");
      event.add(new Uid("1"));
      event.add(new RRule<>(rule));
      Faults.kept(
          "OtherLibraryTest",
          seed,
          () -> {
            var read = Calendars.read(written(event), ZONE);
            assertEquals(days(rule, start), read.days(), rule + " from " + start);
          });
    }
  }

  /** The days before today, and the next one. */
  private static List<String> days(String rule, LocalDateTime start) {
    var end = Calendars.TODAY.plusYears(10);
    var all = new TreeSet<LocalDate>();
    all.add(start.toLocalDate());
    new Recur<ZonedDateTime>(rule)
        .getDates(start.atZone(ZONE), start.atZone(ZONE), end.atStartOfDay(ZONE))
        .forEach(time -> all.add(time.toLocalDate()));
    var wanted = new ArrayList<String>();
    for (var day : all) {
      wanted.add(day.toString());
      if (!day.isBefore(Calendars.TODAY)) {
        break;
      }
    }
    assertTrue(!wanted.isEmpty());
    return wanted;
  }

  private static String rule(Random random, LocalDate start) {
    var weekday = start.getDayOfWeek().name().substring(0, 2);
    var other = weekday.equals("WE") ? ",FR" : ",WE";
    int day = start.getDayOfMonth();
    int week = (day - 1) / 7 + 1;
    // ical4j counts a day twice if two parts of a rule name it, as 28 and -1 do in February.
    var kinds =
        List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;BYDAY=" + weekday + other,
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=" + weekday,
            "FREQ=WEEKLY;BYDAY=" + weekday + other + ";WKST=SU",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=" + day,
            "FREQ=MONTHLY;BYMONTHDAY=" + day + (day < 28 ? ",-1" : ",1"),
            "FREQ=MONTHLY;BYDAY=" + week + weekday,
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=" + start.getMonthValue() + ";BYMONTHDAY=" + day,
            "FREQ=YEARLY;BYMONTH=" + start.getMonthValue() + ";BYDAY=" + week + weekday);
    var rule = kinds.get(random.nextInt(kinds.size())) + ";INTERVAL=" + (1 + random.nextInt(4));
    return switch (random.nextInt(3)) {
      case 0 -> rule + ";COUNT=" + (1 + random.nextInt(40));
      case 1 ->
          rule
              + ";UNTIL="
              + start.plusDays(random.nextInt(900)).toString().replace("-", "")
              + "T215959Z";
      default -> rule;
    };
  }
}
