package hug.transfer.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of messages as programs write them. */
final class WrittenTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 3 Mar 2026 10:00:00 +0100       | 2026-03-03",
        "Tue, 3 Mar 2026 23:30:00 +0000       | 2026-03-04",
        "3 Mar 26 10:00 EST                   | 2026-03-03",
        "3 Mar 26 20:00 EST                   | 2026-03-04",
        "3 Mar 99 10:00 GMT                   | 1999-03-03",
        "3 Mar 126 10:00 GMT                  | 2026-03-03",
        "Di, 3 M\u00e4r 2026 10:00:00 +0100 (CET) | 2026-03-03",
        "mar, 3 Jan 2026 10:00:00 +0100       | 2026-01-03",
        "2026-03-03T23:30:00Z                 | 2026-03-04",
        "2026-03-03 10:00:00 +01:00           | 2026-03-03",
        "2026-03-03                           | 2026-03-03",
        "Tue Mar  3 10:00:00 2026             | 2026-03-03",
        "Tue Mar 03 23:30:00 +0000 2026       | 2026-03-04",
        "03-Mar-2026 10:00:00 GMT+0100        | 2026-03-03",
        "Tue, 3 Mar 2026 10:00:60 +9900       | 2026-03-03",
        "3 Mar 2026 11:00:00 PM               | 2026-03-03",
        "3 Mar 2026 11:30:00 PM -0100         | 2026-03-04",
        "3 Mar 2026 12:30:00 PM -1100         | 2026-03-04",
        "3 Mar 49 10:00 GMT                   | 2049-03-03",
        "3 Mar 50 10:00 GMT                   | 1950-03-03",
        "(Wed, 5 May) 3 Mar 2026 10:00        | 2026-03-03",
      })
  void a_date_is_read(String text, LocalDate day) {
    assertEquals(Optional.of(day), WrittenTime.day(text, BERLIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 Mar 2026 04:15 +0530               | 2026-03-03",
        "4 Mar 2026 04:45 +0530               | 2026-03-04",
        "3 Mar 2026 19:15 -0330               | 2026-03-03",
        "3 Mar 2026 19:45 -0330               | 2026-03-04",
        "03-Mar-2026 21:30:00 GMT-0100        | 2026-03-03",
        "03-Mar-2026 22:30:00 GMT-0100        | 2026-03-04",
        "4 Mar 2026 16:59 +1800               | 2026-03-03",
        "4 Mar 2026 17:01 +1800               | 2026-03-04",
        "4 Mar 2026 16:59 +1801               | 2026-03-04",
      })
  void a_zone_counts_to_the_minute(String text, LocalDate day) {
    assertEquals(Optional.of(day), WrittenTime.day(text, BERLIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "31 Feb 2026 10:00", "99999999999999", "3 Mar", ":", "-", "+"})
  void other_texts_are_not(String text) {
    assertEquals(Optional.empty(), WrittenTime.day(text, BERLIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: Tue, 3 Mar 2099 10:00:00 +0100\n",
        "Date: Tue, 3 Mar 1970 10:00:00 +0100\n",
        "Date: soon\n",
        ""
      })
  void the_day_of_arrival_is_next(String date) {
    var text =
        MailFixture.fromJim("Received: by x; 4 Mar 2026 9:00 CET\nReceived: y; 1 Mar 2026\n");
    var log = MailFixture.read(text.replace(MailFixture.DATE, date));
    assertEquals("2026-03-04 from Jim Roe <jim@x.example>: ", log.shown());
  }

  @Test
  void without_a_date_the_line_is_a_complaint() {
    var log = MailFixture.read(MailFixture.fromJim("Subject: A\n").replace("Date: Tue", "X: y"));
    assertEquals("[1: \"A\" has no date that hug can read]", log.faults().toString());
  }
}
