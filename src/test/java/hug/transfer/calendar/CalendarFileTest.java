package hug.transfer.calendar;

import static hug.transfer.calendar.Calendars.addresses;
import static hug.transfer.calendar.Calendars.event;
import static hug.transfer.calendar.Calendars.read;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Channel;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events become meetings with the people who were there. */
final class CalendarFileTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String PAST = "DTSTART:20261102T100000Z";
  private static final String TO_COME = "DTSTART:20261202T100000Z";
  private static final String PAT = "ATTENDEE;CN=Pat Roe:mailto:pat@example.com";

  private static boolean fits(byte[] bytes) {
    return CalendarFile.fits(Source.stream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void a_calendar_is_recognised_in_any_case_and_encoding() {
    var start = "\n\nbegin:vcalendar\nversion:2.0\n";
    assertTrue(fits(start.getBytes(UTF_8)));
    assertTrue(fits(("\ufeff" + start).getBytes(UTF_8)));
    assertTrue(fits(start.getBytes(UTF_16)));
    assertTrue(fits(start.getBytes(UTF_16LE)));
    assertFalse(fits("BEGIN:VCARD\nNOTE:BEGIN:VCALENDAR\n".getBytes(UTF_8)));
    assertFalse(fits("BEGIN:VCALENDARS\n".getBytes(UTF_8)));
    assertFalse(fits(new byte[0]));
  }

  @Test
  void a_meeting_is_with_all_guests_the_organizer_and_its_title() {
    var meeting =
        read(event(
                "UID:1@example.com",
                PAST,
                "SUMMARY:Lunch\\, at\\nIda's",
                "DESCRIPTION:Never",
                " SUMMARY:read",
                "ORGANIZER;CN=\"Hansen; Ida\":MAILTO:ida@example.com",
                PAT,
                "ATTENDEE;CN=Ida:mailto:IDA@example.com",
                "ATTENDEE;PARTSTAT=TENTATIVE:mailto:me@example.com",
                "ATTENDEE;EMAIL=lee@example.com;CN=lee@example.com:urn:uuid:1",
                "ATTENDEE;CN=Jo Doe:invalid:nomail",
                "ATTENDEE:mailto:a%2Bb+c@example.com"))
            .only();
    assertEquals(
        new LoggedContact(
            List.of(
                Party.email("pat@example.com", "Pat Roe"),
                Party.email("IDA@example.com", "Ida"),
                Party.email("lee@example.com", ""),
                Party.named("Jo Doe"),
                Party.email("a+b+c@example.com", ""),
                Party.titled("Lunch, at Ida's")),
            LocalDate.of(2026, 11, 2),
            Channel.MEETING,
            true,
            true,
            "Lunch, at Ida's",
            "event:1@example.com"),
        meeting);
  }

  @Test
  void a_meeting_is_inbound_if_somebody_else_organizes_it() {
    assertFalse(read(event(PAST, PAT)).only().inbound());
    assertFalse(read(event(PAST, PAT, "ORGANIZER:mailto:ME@example.com")).only().inbound());
    assertTrue(read(event(PAST, PAT, "ORGANIZER:mailto:pat@example.com")).only().inbound());
  }

  @Test
  void rooms_and_those_who_declined_were_not_there() {
    var read =
        read(
            event(
                PAST,
                "SUMMARY:Plan",
                "ATTENDEE;CUTYPE=ROOM:mailto:room@example.com",
                "ATTENDEE;CUTYPE=RESOURCE:mailto:car@example.com",
                "ATTENDEE;PARTSTAT=declined:mailto:ida@example.com",
                "ORGANIZER:mailto:ida@example.com"));
    assertEquals(List.of("Plan"), addresses(read.only()));
    assertEquals(List.of("Left out 1 guest who declined."), read.words);
  }

  @Test
  void cancelled_and_declined_meetings_of_the_past_are_left_out() {
    var no = "ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com";
    var read = read(event(PAST, PAT, "STATUS:CANCELLED") + event(PAST, PAT, no));
    assertEquals(List.of(), read.contacts);
    assertEquals(List.of("Left out 1 cancelled event and 1 event that you declined."), read.words);
  }

  @Test
  void a_cancelled_meeting_to_come_is_passed_on_as_such() {
    assertEquals(List.of("-2026-12-02"), read(event(TO_COME, PAT, "STATUS:CANCELLED")).days());
    assertEquals(List.of("-2026-12-02"), read("METHOD:CANCEL\n" + event(TO_COME, PAT)).days());
    assertEquals(List.of("2026-12-02"), read("METHOD:PUBLISH\n" + event(TO_COME, PAT)).days());
  }

  @Test
  void tasks_alarms_and_journals_are_no_meetings() {
    var read =
        read(
            "BEGIN:VTODO\nDTSTART:20261101\nSUMMARY:Task\nEND:VTODO\n"
                + "BEGIN:VJOURNAL\nDTSTART:20261101\nSUMMARY:Diary\nEND:VJOURNAL\n"
                + "BEGIN:VFREEBUSY\nORGANIZER:mailto:ida@example.com\nEND:VFREEBUSY\n"
                + event(
                    PAST,
                    "BEGIN:VALARM",
                    "SUMMARY:Alarm",
                    "ATTENDEE:mailto:no@example.com",
                    "END:VALARM",
                    "SUMMARY:Real"));
    assertEquals(List.of("Real"), addresses(read.only()));
  }

  @Test
  void an_event_about_nobody_is_no_contact() {
    assertEquals(List.of(), read(event(PAST, "ATTENDEE:mailto:me@example.com")).contacts);
  }

  @Test
  void the_origin_stays_the_same_in_another_export() {
    var first = read("PRODID:a\n" + event("DTSTAMP:20260101T000000Z", PAST, "SUMMARY:x")).only();
    var second = read(event("SUMMARY:x", PAST, "DTSTAMP:20260202T000000Z")).only();
    assertEquals(first.origin(), second.origin());
    assertTrue(first.origin().matches("event:[0-9a-f]{32}"), first.origin());
    assertNotEquals(first.origin(), read(event(PAST, "SUMMARY:y")).only().origin());
    var moved = read(event("UID:1", TO_COME, "SUMMARY:x")).only();
    assertEquals("event:1", moved.origin());
  }

  @Test
  void a_very_long_uid_is_shortened() {
    var origin = read(event("UID:" + "x".repeat(5000), PAST, "SUMMARY:x")).only().origin();
    assertEquals("event:".length() + 32, origin.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "UTF-16LE"})
  void letters_are_right_in_every_encoding(String charset) {
    var text =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + PAST + "\r\nSUMMARY:Zoë Müller\r\nEND:VEVENT\r\n";
    for (var ends : List.of("\r\n", "\n", "\r")) {
      var bytes = text.replace("\r\n", ends).getBytes(Charset.forName(charset));
      assertEquals("Zoë Müller", read(bytes, BERLIN).only().note());
    }
  }

  @Test
  void a_line_may_be_folded_inside_a_letter() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + PAST + "\nSUMMARY:M").getBytes(UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xc3, '\r', '\n', ' ', (byte) 0xbc});
    bytes.writeBytes("ller\nEND:VEVENT\nEND:VCALENDAR".getBytes(UTF_8));
    var read = read(bytes.toByteArray(), BERLIN);
    assertEquals("Müller", read.only().note());
    assertEquals(List.of(), read.words);
  }

  @Test
  void a_long_title_is_cut_between_letters() {
    var note = read(event(PAST, "SUMMARY:a" + "\ud83d\ude00".repeat(1000))).only().note();
    assertEquals(299, note.length());
  }
}
