package hug.transfer.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.model.Failure;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A damaged calendar is read in part or refused, and never crashes or hangs. */
final class CalendarMutationTest {
  private static final String FILE =
      """
      BEGIN:VCALENDAR
      METHOD:PUBLISH
      BEGIN:VTIMEZONE
      TZID:W. Europe Standard Time
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;UNTIL=20400101T000000Z;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:1@example.com
      DTSTART;TZID="W. Europe Standard Time":20241102T100000
      RRULE:FREQ=MONTHLY;BYDAY=MO,2TU,-1WE;BYSETPOS=1,-1;BYHOUR=9,10;COUNT=90
      RDATE;VALUE=PERIOD:20241105T090000Z/PT1H
      EXDATE;VALUE=DATE:20241205,20250105
      ORGANIZER;CN="Hansen; Ida":mailto:ida@example.com
      ATTENDEE;CN=Zoë;PARTSTAT=DECLINED;CUTYPE=ROOM:mailto:z%C3%AB@example.com
      SUMMARY:Lunch\\, at\\n
       Ida's
      END:VEVENT
      BEGIN:VEVENT
      UID:1@example.com
      RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20250212T100000
      DTSTART;VALUE=DATE:20250213
      SUMMARY:Later
      STATUS:CANCELLED
      END:VEVENT
      END:VCALENDAR
      """;

  private static final int FILES = Faults.tries(2000, 100_000);

  private static final String[] TELLING = {
    "-",
    "0",
    "9",
    ":",
    ";",
    ",",
    "=",
    "\"",
    "\n",
    " ",
    "\\",
    "%",
    "/",
    "Z",
    "T",
    "999999999",
    "SECONDLY",
    "HOURLY",
    "BYSECOND=",
    "INTERVAL=",
    "\u00ff",
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
  };

  @Test
  void a_damaged_calendar_neither_crashes_nor_hangs() {
    var read = new AtomicInteger();
    for (int i = 0; i < FILES; i++) {
      long seed = Faults.seed() + i;
      var bytes = damaged(FILE.getBytes(UTF_8), new Random(seed));
      Faults.kept("CalendarMutationTest", seed, () -> read.addAndGet(contacts(bytes)));
    }
    assertTrue(read.get() > 2 * FILES, read + " contacts");
  }

  private static int contacts(byte[] bytes) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try {
            return Calendars.readAnyhow(bytes).contacts.size();
          } catch (Failure refused) {
            return 0;
          }
        },
        () -> new String(bytes, UTF_8));
  }

  private static byte[] damaged(byte[] file, Random random) {
    var bytes = file;
    for (int i = 0; i <= random.nextInt(6); i++) {
      int at = random.nextInt(bytes.length);
      int end = Math.min(bytes.length, at + random.nextInt(12));
      var added =
          random.nextInt(4) == 0
              ? new byte[] {(byte) random.nextInt(256)}
              : TELLING[random.nextInt(TELLING.length)].getBytes(UTF_8);
      var start = Arrays.copyOf(bytes, at + added.length);
      System.arraycopy(added, 0, start, at, added.length);
      int rest = bytes.length - end;
      var all = Arrays.copyOf(start, start.length + rest);
      System.arraycopy(bytes, end, all, start.length, rest);
      bytes = all;
    }
    return bytes;
  }
}
