package hug.transfer.phone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import hug.transfer.CsvFile;
import hug.transfer.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CallTableTest {
  private static final String FRITZ =
      """
      sep=;
      Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer
      1;28.11.26 10:15;Jörg Holm;030 1234567;Büro;7654321;0:04
      2;28.11.26 10:16;;030 1234567;;7654321;0:00
      3;27.11.26 10:17;;0151 2345678;Büro;7654321;1:12
      4;27.11.26 10:18;;0151 2345678;Büro;7654321;0:00
      1;27.11.26 10:19;;0151 2345678;Anrufbeantworter 1;7654321;0:01
      10;27.11.26 10:20;;0151 9999999;;7654321;0:00
      1;27.11.26 10:21;;;Büro;7654321;0:02
      3;27.11.26 10:22;;**610;Büro;7654321;0:02
      """;

  private static CallTable table(String text, String... me) {
    return new CallTable(file(text), Fixture.context(me), "DE");
  }

  private static CsvFile file(String text) {
    return new CsvFile(Fixture.source(text), List.of());
  }

  private static String lines(String text, String... me) {
    assertTrue(CallTable.isMeant(file(text)), text);
    return Fixture.lines(table(text, me));
  }

  @Test
  void a_list_of_a_fritz_box_is_read() {
    assertEquals(
        """
        2026-11-28 CALL from 030 1234567 (Jörg Holm): 4 min
        2026-11-28 CALL from 030 1234567 unanswered
        2026-11-27 CALL to 0151 2345678: 1 h 12 min
        2026-11-27 CALL to 0151 2345678 unanswered
        2026-11-27 CALL from 0151 2345678 unanswered
        Left out 1 entry without a number, 1 entry with a service number and 1 blocked call.\
        """,
        lines(FRITZ));
    assertEquals(
        "2026-11-28 CALL from 030 1234567 (Jim): 4 min",
        lines(
            """
            sep=;
            Type;Date;Name;Telephone Number;Extension;Outgoing Caller ID;Duration
            1;28.11.26 10:15;Jim;030 1234567;Office;7654321;0:04
            """));
  }

  @Test
  void the_side_that_is_not_the_user_is_the_other() {
    assertEquals(
        """
        2026-11-28 CALL from +49301234567: 2 min
        2026-11-28 CALL to +49301234567: 12 s
        2026-11-28 CALL from +49301234567 unanswered
        2026-11-28 CALL to 0301234567 unanswered
        line 6: neither +493012345 nor +49301234567 is your own number; name yours with --me
        Left out 1 internal call.\
        """,
        lines(
            """
            Start time,From,To,Duration,Status
            2026-11-28T10:15:00,+49301234567,+491700000000,1:35,ANSWERED
            2026-11-28 10:15,0170 0000000,+49301234567,00:00:12,completed
            2026-11-28 10:15,\
            """
                + "\"\"\"Ida Holm\"\" <sip:+49301234567@example.org>\""
                + """
                ,201,0,NO ANSWER
                2026-11-28 10:15,201,0301234567,0,BUSY
                2026-11-28 10:15,+493012345,+49301234567,7,completed
                2026-11-28 10:15,201,202,7,completed
                """,
            "+49 170 0000000"));
  }

  @Test
  void a_direction_decides_the_side() {
    assertEquals(
        """
        2026-11-28 CALL from +33123456789 unanswered
        2026-11-28 CALL to +33123456780: 3 min
        line 4: column Sens: "vers" is not a direction; choose in or out\
        """,
        lines(
            """
            Date et heure;De;Vers;Sens;Durée (min);Résultat
            28/11/2026 10:15;+33123456789;+33199999999;entrant;0;manqué
            28/11/2026 10:15;+33199999999;+33123456780;sortant;2,5;répondu
            28/11/2026 10:15;+33199999999;+33123456780;vers;2,5;répondu
            """));
  }

  @Test
  void a_phone_bill_names_the_number_called() {
    assertEquals(
        "2026-11-25 CALL to 020 7946 0337: 4 min",
        lines(
            """
            Date,Time,Number called,Duration,Cost
            25/11/2026,10:00,020 7946 0337,00:04:10,0.12
            """));
  }

  @Test
  void a_phone_bill_has_calls_that_were_made() {
    assertEquals(
        """
        2026-11-28 CALL to (555) 010-7788: 4 min
        2026-11-27 TEXT to (555) 010-7788
        Left out 1 entry with a service number.\
        """,
        lines(
            """
            Phone bill of November,,,,
            Date,Time,Number,Duration,Type
            11/28/2026,10:15 AM,(555) 010-7788,4:12,Mobile
            11/27/2026,10:16 AM,(555) 010-7788,,SMS
            11/27/2026,10:17 AM,611,0:30,Mobile
            """));
  }

  @Test
  void other_languages_are_read() {
    assertEquals(
        "2026-11-28 CALL from 912345678 unanswered",
        lines("Fecha,Hora,Número,Duración,Tipo\n28/11/2026,10:15,912345678,0,Perdida\n"));
    assertEquals(
        "2026-11-28 CALL to 0612345678: 2 min",
        lines(
            "Data,Ora,Numero,Durata,Direzione\n28/11/2026,10:15,0612345678,00:02:00,in uscita\n"));
    assertEquals(
        "2026-11-28 CALL from 0201234567 unanswered",
        lines("Datum,Tijd,Nummer,Duur,Richting\n28-11-2026,10:15,0201234567,0,gemist\n"));
    assertEquals(
        "2026-11-28 CALL to 0301234567: 2 min",
        lines("Datum;Uhrzeit;Zielrufnummer;Dauer\n28.11.2026;10:15;0301234567;120\n"));
  }

  @Test
  void the_words_of_hug_are_read() {
    assertEquals(
        """
        2026-11-28 CALL from 0301234567: about the roof
        2026-11-28 TEXT to 0301234567
        2026-11-28 CALL to 0301234567 unanswered
        2026-11-28 CALL to 0301234567: 10 min
        line 6: column on: must not be empty
        line 7: column duration: "long" is not a duration; try 95, 1:35, 0:01:35 or 1 min 35 s
        line 8: column answered: "perhaps" is not known; choose answered, no answer or missed
        line 9: column by: "pigeon" is not a channel\
        """,
        lines(
                """
                phone,on,by,direction,note,answered,duration
                0301234567,2026-11-28,call,in,about the roof,yes,
                0301234567,2026-11-28,text,out,,,
                0301234567,2026-11-28,,out,,no,
                0301234567,2026-11-28,,,,,10 min
                0301234567,,,,,,
                0301234567,2026-11-28,,,,,long
                0301234567,2026-11-28,,,,perhaps,
                0301234567,2026-11-28,pigeon,,,,
                """)
            .replaceFirst("(not a channel);.*", "$1"));
  }

  @Test
  void a_time_with_a_zone_has_its_local_day() {
    assertEquals(
        "2026-11-28 CALL to 0301234567: 5 s",
        lines("Start Time,To,Duration\n2026-11-27T23:30:00Z,0301234567,5\n"));
  }

  @Test
  void days_that_can_be_two_are_read_like_the_others() {
    var both = "Date,To,Duration\n11/02/2026,0301234567,5\n%s,0301234567,5\n";
    assertTrue(lines(both.formatted("13/02/2026")).startsWith("2026-02-11"));
    assertTrue(lines(both.formatted("11/13/2026")).startsWith("2026-11-02"));
    assertTrue(
        lines(both.formatted("11/02/2026"))
            .contains("line 2: column Date: \"11/02/2026\" could be"));
  }

  @Test
  void files_of_clients_and_touches_are_not_meant() {
    for (var text :
        List.of(
            "name,phone,email\nIda,0301234567,ida@example.org\n",
            "client,on,by,phone\nIda,2026-11-28,call,0301234567\n",
            "name,phone,date\nIda,0301234567,2026-11-28\n",
            "first name,phone,date of birth,duration\nIda,0301234567,2026-11-28,5\n",
            "Number,Date,Amount\n2026001,2026-11-28,100\n",
            "From,To,Date,Duration\nBerlin,Paris,2026-11-28,5\n",
            "Number,Date,Status\nA-17,2026-11-28,paid\n",
            "Contact,Phone,Date,Type,Notes\nIda,0301234567,2026-11-28,call,hello\n",
            "a,b\n1,2\n")) {
      assertFalse(CallTable.isMeant(file(text)), text);
    }
  }

  @Test
  void columns_can_be_mapped() {
    var source = Fixture.source("Wer,Wann,Wielang\n0301234567,2026-11-28,60\n");
    var mapping =
        List.of(
            Map.entry("phone", "Wer"), Map.entry("on", "Wann"), Map.entry("duration", "Wielang"));
    var file = new CsvFile(source, mapping);
    assertTrue(CallTable.isMeant(file));
    assertEquals(
        "2026-11-28 CALL to 0301234567: 1 min",
        Fixture.lines(new CallTable(file, Fixture.context(), "")));
  }

  @Test
  void an_origin_is_that_of_every_list_with_a_call() {
    var one = Fixture.contacts(table(FRITZ));
    var other = Fixture.contacts(table(FRITZ.replace("Jörg Holm", "").replace("Büro", "Home")));
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.get(i).origin(), other.get(i).origin());
    }
    assertEquals(one.size(), one.stream().map(call -> call.origin()).distinct().count());
  }

  @Test
  void every_usual_encoding_is_read() {
    for (var bytes :
        List.of(
            FRITZ.getBytes(UTF_8),
            ("\ufeff" + FRITZ).getBytes(UTF_8),
            FRITZ.getBytes(UTF_16),
            FRITZ.getBytes(ISO_8859_1))) {
      var file = new CsvFile(Fixture.source(bytes), List.of());
      assertTrue(CallTable.isMeant(file));
      var lines = Fixture.lines(new CallTable(file, Fixture.context(), "DE"));
      assertTrue(lines.contains("Jörg Holm"), lines);
    }
  }

  @Test
  void a_hostile_table_is_read_or_refused() {
    var wide = "Date,To,Duration" + ",a".repeat(10_000) + "\n2026-11-28,0301234567,5\n";
    assertEquals("2026-11-28 CALL to 0301234567: 5 s", lines(wide));
    var huge = "Date,To,Duration\n2026-11-28," + "(1".repeat(2_000_000) + ",5\n";
    assertThrows(Failure.class, () -> Fixture.lines(table(huge)));
    var long_ = "Date,To,Duration\n2026-11-28," + "<(1".repeat(100_000) + ",5\n";
    assertTrue(Fixture.lines(table(long_)).startsWith("Left out 1"));
    var many = "Date,To,Duration\n2026-11-28,0301234567," + "1 m".repeat(100_000) + "\n";
    assertTrue(Fixture.lines(table(many)).startsWith("line 2: column Duration"));
  }

  @Test
  void a_mutated_table_is_read_or_refused() {
    Fixture.mutate(CallTableTest.class, FRITZ, 300, CallTableTest::meant);
    Fixture.mutate(
        CallTableTest.class,
        "phone,on,by,direction,answered,duration\n0301234567,2026-11-28,call,in,yes,1:35\n",
        300,
        CallTableTest::meant);
  }

  private static CallTable meant(Source source) {
    var file = new CsvFile(source, List.of());
    CallTable.isMeant(file);
    return new CallTable(file, Fixture.context(), "DE");
  }
}
