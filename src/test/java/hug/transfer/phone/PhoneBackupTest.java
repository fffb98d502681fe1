package hug.transfer.phone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhoneBackupTest {
  private static final String HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n";

  private static final String CALLS =
      HEAD
          + """
          <!--Made by a backup app - "Calls & more"-->
          <?xml-stylesheet type="text/xsl" href="calls.xsl"?>
          <calls count="9" backup_date="1795900000000">
            <call number="+49 30 1234567" duration="245" date="1795861800000" type="1" presentation="1" contact_name="Ida Holm" />
            <call number="030 1234567" duration="0" date="1795861900000" type="2" presentation="1" contact_name="(Unknown)" />
            <call number="0301234567" duration="4320" date="1795862000000" type="2" />
            <call number="0301234567" duration="0" date="1795862100000" type="3" />
            <call number="0301234567" duration="20" date="1795862200000" type="4" />
            <call number="0301234567" duration="0" date="1795862300000" type="5" />
            <call number="0301234567" duration="0" date="1795862400000" type="6" />
            <call number="0301234567" duration="35" date="1795862500000" type="7" />
            <call number="-1" duration="35" date="1795862600000" type="1" presentation="2" />
            <call number="" duration="35" date="1795862600000" type="1" />
            <call number="110" duration="35" date="1795862700000" type="2" />
          </calls>
          """;

  private static final String MESSAGES =
      HEAD
          + """
          <smses count="5">
            <sms address="+49 151 2345678" date="1795861800000" type="1" body="Hi &#55357;&#56832; &amp; bye &#1;&nbsp;&x" contact_name="Bo" />
            <sms address="+49 151 2345678" date="1795861900000" type="2" body="two
          lines < here" contact_name="Bo" />
            <sms address="+49 151 2345678" date="1795861900000" type="3" body="a draft" />
            <sms address="DHL" date="1795861900000" type="1" body="Your parcel" />
            <mms date="1795862000000" msg_box="1" address="+491512345678~+491512345679" m_id="one">
              <parts><part ct="text/plain" text="Hello" /><part ct="image/jpeg" data="QUJD" /></parts>
              <addrs><addr address="+491512345679" type="137" /><addr address="insert-address-token" type="151" /></addrs>
            </mms>
            <mms date="1795862000000" msg_box="2" address="1512345671~1512345672~1512345673~1512345674~1512345675~1512345676">
              <parts></parts>
            </mms>
            <mms date="1795862000000" msg_box="2" address="+491512345678" contact_name="Bo"><parts/><addrs/></mms>
          </smses>
          """;

  private static PhoneBackup backup(String text) {
    return new PhoneBackup(Fixture.source(text), Fixture.context("+491700000000"));
  }

  @Test
  void a_document_type_is_passed_over_and_its_entities_are_not_read() {
    var plain = CALLS.replace("<calls ", "<!DOCTYPE calls>\n<calls ");
    assertTrue(PhoneBackup.fits(Fixture.source(plain)));
    assertEquals(
        Fixture.lines(backup(CALLS)).lines().count(), Fixture.lines(backup(plain)).lines().count());
    var entity =
        HEAD
            + "<!DOCTYPE calls [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
            + "<calls><call number=\"&x;\" duration=\"5\" date=\"1795861800000\" type=\"1\"/></calls>";
    assertTrue(PhoneBackup.fits(Fixture.source(entity)));
    assertFalse(Fixture.lines(backup(entity)).contains("CALL"), Fixture.lines(backup(entity)));
  }

  @Test
  void a_call_has_its_direction_its_answer_and_its_length() {
    assertEquals(
        """
        2026-11-28 CALL from +49 30 1234567 (Ida Holm): 4 min
        2026-11-28 CALL to 030 1234567 unanswered
        2026-11-28 CALL to 0301234567: 1 h 12 min
        2026-11-28 CALL from 0301234567 unanswered
        2026-11-28 CALL from 0301234567 unanswered
        2026-11-28 CALL from 0301234567 unanswered
        2026-11-28 CALL from 0301234567: 35 s
        Left out 2 entries without a number, 1 entry with a service number and 1 blocked call.\
        """,
        Fixture.lines(backup(CALLS)));
  }

  @Test
  void a_message_has_no_note() {
    assertEquals(
        """
        2026-11-28 TEXT from +49 151 2345678 (Bo)
        2026-11-28 TEXT to +49 151 2345678 (Bo)
        2026-11-28 TEXT from +491512345679
        2026-11-28 TEXT to +491512345678 (Bo)
        Left out 1 entry with a service number, 1 draft or unsent message and 1 group message.\
        """,
        Fixture.lines(backup(MESSAGES)));
  }

  @Test
  void the_day_of_a_call_is_the_local_one() {
    var late = "<calls><call number='0301234567' date='1795821300000' type='1'/></calls>";
    assertTrue(Fixture.lines(backup(late)).startsWith("2026-11-28"), Fixture.lines(backup(late)));
  }

  @Test
  void an_origin_is_that_of_every_backup_of_a_call() {
    var one = Fixture.contacts(backup(CALLS));
    var other =
        Fixture.contacts(
            backup(CALLS.replace("contact_name=\"Ida Holm\"", "contact_name=\"Ida\"")));
    assertEquals(one.getFirst().origin(), other.getFirst().origin());
    assertTrue(one.getFirst().origin().matches("call:[0-9a-f]{20}"), one.getFirst().origin());
    assertNotEquals(one.get(0).origin(), one.get(1).origin());
    assertEquals(7, one.stream().map(call -> call.origin()).distinct().count());
    var texts = Fixture.contacts(backup(MESSAGES));
    assertEquals(4, texts.stream().map(text -> text.origin()).distinct().count());
  }

  @Test
  void the_format_is_told_from_the_first_element() {
    assertTrue(PhoneBackup.fits(Fixture.source(CALLS)));
    assertTrue(PhoneBackup.fits(Fixture.source(MESSAGES.getBytes(UTF_16))));
    assertTrue(PhoneBackup.fits(Fixture.source("\ufeff" + MESSAGES)));
    assertFalse(PhoneBackup.fits(Fixture.source("<html><calls>")));
    assertFalse(PhoneBackup.fits(Fixture.source("name,phone\n<calls>,1\n")));
    assertFalse(PhoneBackup.fits(Fixture.source("<?a?>".repeat(2000))));
  }

  @Test
  void every_usual_encoding_is_read() {
    var named = CALLS.replace("Ida Holm", "Zoë Holm");
    var latin = named.replace("'UTF-8'", "'ISO-8859-1'").getBytes(ISO_8859_1);
    for (var bytes :
        List.of(
            named.getBytes(UTF_8),
            ("\ufeff" + named).getBytes(UTF_8),
            named.getBytes(UTF_16),
            latin,
            named.getBytes(ISO_8859_1))) {
      var log = new PhoneBackup(Fixture.source(bytes), Fixture.context());
      assertTrue(Fixture.lines(log).contains("Zoë Holm"), Fixture.lines(log));
    }
  }

  @Test
  void a_complaint_names_the_line_and_the_attribute() {
    var bad =
        """
        <calls>
        <call number="0301234567"
          date="soon" type="1" />
        <call number="0301234567" date="4102444800000" type="1" />
        <call number="0301234567" date="0" type="1" />
        <call number="0301234567" date="1795861800000" type="" />
        <call number="0301234567" date="1795861800000" duration="x" type="1" />
        <call number="0301234567" date="1795861800000" type="77" />
        </calls>
        """;
    assertEquals(
        """
        line 2: call date: "soon" is not a whole number
        line 4: call date: 2100-01-01 is in the future
        line 5: call date: 0 is not a time
        line 6: call type: must not be empty
        line 7: call duration: "x" is not a whole number
        Left out 1 entry of another kind.\
        """,
        Fixture.lines(backup(bad)));
  }

  private static String broken(String text) {
    return assertThrows(Failure.class, () -> Fixture.lines(backup(text))).getMessage();
  }

  @Test
  void a_damaged_file_is_refused_with_its_line() {
    assertEquals(
        "standard input, line 6: the file is damaged, or ends too early",
        broken(CALLS.substring(0, CALLS.indexOf("duration=\"0\""))));
    assertTrue(broken("<calls>\n<call number='1' number='2'/></calls>").contains("line 2"));
    assertTrue(broken("<calls>\n<call a:b='1'/></calls>").contains("line 2"));
    assertTrue(broken("").contains("line 1"));
  }

  @Test
  void entities_are_not_expanded() {
    var bomb =
        "<?xml version='1.0'?><!DOCTYPE calls [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>"
            + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]><calls>"
            + "<call number='0301234567' date='1795861800000' type='1' contact_name='&b;&c;'/></calls>";
    assertEquals("2026-11-28 CALL from 0301234567 (&b;&c;)", Fixture.lines(backup(bomb)));
  }

  @Test
  void deep_and_wide_elements_are_refused_or_passed_over() {
    var call = "<call number='0301234567' date='1795861800000' type='1'/>";
    try {
      Fixture.lines(backup("<calls>" + "<a>".repeat(100_000) + call));
    } catch (Failure expected) {
      assertTrue(expected.getMessage().contains("damaged"));
    }
    var wide = new StringBuilder("<calls><call ");
    for (int i = 0; i < 100_000; i++) {
      wide.append("a").append(i).append("='1' ");
    }
    assertTrue(broken(wide + "/></calls>").contains("damaged"));
    assertTrue(broken("<calls><" + "a".repeat(1_000_000) + "/></calls>").contains("damaged"));
  }

  @Test
  void a_long_attribute_is_cut_and_its_lines_are_counted() {
    var block = "QUJD".repeat(1 << 16) + "\n";
    var parts =
        Collections.nCopies(400, (InputStream) new ByteArrayInputStream(block.getBytes(UTF_8)));
    var start =
        "<smses><mms date='1795862000000' msg_box='1' address='0301234567'><parts><part data='";
    var end = "'/></parts></mms>\n<sms type='1' address='0301234567' date='x' body=''/></smses>";
    var all = new java.util.ArrayList<InputStream>();
    all.add(new ByteArrayInputStream(start.getBytes(UTF_8)));
    for (int i = 0; i < parts.size(); i++) {
      all.add(new ByteArrayInputStream(block.getBytes(UTF_8)));
    }
    all.add(new ByteArrayInputStream(end.getBytes(UTF_8)));
    var source = Source.stream(new SequenceInputStream(Collections.enumeration(all)));
    assertEquals(
        """
        2026-11-28 TEXT from 0301234567
        line 402: sms date: "x" is not a whole number\
        """,
        Fixture.lines(new PhoneBackup(source, Fixture.context())));
  }

  @Test
  void a_mutated_backup_is_read_or_refused() {
    Fixture.mutate(
        PhoneBackupTest.class, CALLS, 300, source -> new PhoneBackup(source, Fixture.context()));
    Fixture.mutate(
        PhoneBackupTest.class, MESSAGES, 300, source -> new PhoneBackup(source, Fixture.context()));
  }
}
