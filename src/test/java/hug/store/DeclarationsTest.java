package hug.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.HugTester;
import hug.model.ClientRef;
import hug.model.Referral;
import hug.store.backup.BookOpener;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images derived from the declarations match those hashed in older books. */
final class DeclarationsTest {
  private static final String CLIENT =
      """
      {"name":"Jim","key":"jim","company":"Acme","phone":[["555-0101","5550101"]],"email":[["j@a.example","j@a.example"],["k@a.example","k@a.example"]],"alias":[["J","j"]],"tag":[["Vip","vip"]],"owner":1,"since":"2024-12-09","every":"2m","cents":9950,"referred_by":2,"referral":["2026-02-03",4],"note":"likes time","snooze":["2027-01-02","2026-11-20",4],"quiet":["asked","2026-11-01",null],"next":["2026-12-24","2026-11-19",3],"label":[["555-0101","work"]],"address":[["Mill Lane 1","home"],["High St 2",""]],"website":[["https://j.example",""]],"field":[["in the yard","parking"]],"uid":[["u-1",""]],"next_about":"the album"}\
      """;
  private static final String MATTER =
      """
      {"client":1,"kind":"job","text":"album","noted_on":"2026-11-01","noted_after":3,"staff":1,"day":"2026-11-02","detail":"","cents":120000,"score":null,"other":null,"ended":["dropped","2026-11-04",""],"skipped":[[2,"2026-11-03","in person"]],"subject":5}\
      """;

  private final Sqlite sqlite = Schema.inMemory(Schema.VERSION);

  @AfterEach
  void close() {
    sqlite.close();
  }

  private void add(String... statements) {
    for (var statement : statements) {
      sqlite.run(statement);
    }
  }

  private void addTwoClients() {
    add(
        "insert into staff values (1, 'Ana', 'ana', 5, null)",
        "insert into client (id, name, key, since) values (2, 'Bo', 'bo', '2026-11-21')",
        "insert into client values (1, 'Jim', 'jim', 'Acme', 1, '2024-12-09', '2m', 9950, 2,"
            + " 'likes time', '2027-01-02', '2026-11-20', 4, 'asked', '2026-11-01', null,"
            + " '2026-02-03', 4, '2026-12-24', '2026-11-19', 3, 'the album')",
        "insert into handle values (1, 'email', 0, 'j@a.example', 'j@a.example', ''),"
            + " (1, 'email', 1, 'k@a.example', 'k@a.example', ''),"
            + " (1, 'phone', 0, '555-0101', '5550101', 'work'), (1, 'alias', 0, 'J', 'j', '')",
        "insert into detail values (1, 'address', 0, 'home', 'Mill Lane 1'),"
            + " (1, 'address', 1, '', 'High St 2'), (1, 'website', 0, '', 'https://j.example'),"
            + " (1, 'field', 0, 'parking', 'in the yard'),"
            + " (1, 'uid', 0, '', 'u-1')",
        "insert into tag values (1, 'vip', 'Vip')");
  }

  private String image(LoggedTable kind, long row) {
    return sqlite.one(kind.byNumber(), Row::text, row).orElse("none");
  }

  /** Checks the image of a row, and that the row can be restored from it. */
  private void isImage(String image, LoggedTable kind, long row) {
    assertEquals(image, image(kind, row));
    kind.put(sqlite, row, Optional.empty());
    assertEquals("none", image(kind, row));
    kind.put(sqlite, row, Optional.of(image));
    assertEquals(image, image(kind, row));
    kind.put(sqlite, row, Optional.of(image));
    assertEquals(image, image(kind, row));
  }

  @Test
  void a_client_with_everything() {
    addTwoClients();
    isImage(CLIENT, LoggedTable.CLIENT, 1);
  }

  @Test
  void a_client_with_nothing() {
    add("insert into client (id, name, key, since) values (3, 'Bo', 'bo', '2026-11-21')");
    isImage(
        """
        {"name":"Bo","key":"bo","company":"","phone":[],"email":[],"alias":[],"tag":[],"owner":null,"since":"2026-11-21","every":null,"cents":null,"referred_by":null,"referral":null,"note":"","snooze":null,"quiet":null,"next":null,"label":[],"address":[],"website":[],"field":[],"uid":[],"next_about":""}\
        """,
        LoggedTable.CLIENT,
        3);
  }

  @Test
  void a_touch() {
    addTwoClients();
    add(
        "insert into touch values (3, 1, '2026-11-01', 'call', 1, 1, 1, 1, '2026-12-01', 'hello',"
            + " 'status')",
        "insert into told values (3, 8)");
    isImage(
        """
        {"client":1,"made_on":"2026-11-01","channel":"call","inbound":1,"answered":1,"counts":1,"staff":1,"next_on":"2026-12-01","note":"hello","purpose":"status","told":[[8]]}\
        """,
        LoggedTable.TOUCH,
        3);
  }

  @Test
  void a_job_with_a_skipped_step() {
    addTwoClients();
    add(
        "insert into matter values (7, 1, 'job', 'album', '2026-11-01', 3, 1, '2026-11-02', '',"
            + " 120000, null, null, '2026-11-04', 'dropped', '', 5)",
        "insert into skip values (7, 2, '2026-11-03', 'in person')");
    isImage(MATTER, LoggedTable.MATTER, 7);
  }

  @Test
  void a_step_a_rule_and_a_staff_member() {
    add(
        "insert into staff values (1, 'Ana', 'ana', 5, null)",
        "insert into programme values (2, '3d', 'card', 'vip', '2026-01-01', 'thanks', '30d',"
            + " 'job')",
        "insert into rule values (4, null, '', '80d', null, null),"
            + " (5, null, ' worth 120000', '1m', null, 120000)");
    isImage(
        """
        {"event":"job","delay":"3d","channel":"card","tag":"vip","since":"2026-01-01","text":"thanks","stays":"30d"}\
        """,
        LoggedTable.PROGRAMME,
        2);
    isImage(
        """
        {"tag":null,"key":"","every":"80d","lapse":null,"cents":null}\
        """,
        LoggedTable.RULE,
        4);
    isImage(
        """
        {"tag":null,"key":" worth 120000","every":"1m","lapse":null,"cents":120000}\
        """,
        LoggedTable.RULE,
        5);
    isImage(
        """
        {"name":"Ana","key":"ana","quota":5,"left_on":null,"login":[],"absence":[]}\
        """,
        LoggedTable.STAFF,
        1);
  }

  @Test
  void a_staff_member_with_everything() {
    add(
        "insert into staff values (1, 'Ana', 'ana', 5, '2027-01-31'), (2, 'Ben', 'ben', 2, null)",
        "insert into login values (1, 'akowalski', 'AKowalski')",
        "insert into absence values (1, '2026-12-01', '2026-12-14', 2),"
            + " (1, '2027-01-04', '2027-01-04', null)");
    isImage(
        """
        {"name":"Ana","key":"ana","quota":5,"left_on":"2027-01-31","login":[["AKowalski","akowalski"]],"absence":[["2026-12-01","2026-12-14",2],["2027-01-04","2027-01-04",null]]}\
        """,
        LoggedTable.STAFF,
        1);
    LoggedTable.STAFF.put(
        sqlite, 1, Optional.of("{\"name\":\"Anna\",\"key\":\"anna\",\"quota\":3}"));
    assertEquals(
        """
        {"name":"Anna","key":"anna","quota":3,"left_on":null,"login":[],"absence":[]}\
        """,
        image(LoggedTable.STAFF, 1));
  }

  @Test
  void news_for_some() {
    add(
        "insert into staff values (1, 'Ana', 'ana', 5, null)",
        "insert into news values (8, 'a lens', '2026-11-01', 1, '2026-12-31', '2026-11-20')",
        "insert into news_tag values (8, 'vip', 'Vip')");
    isImage(
        """
        {"text":"a lens","tag":[["Vip","vip"]],"noted_on":"2026-11-01","staff":1,"until":"2026-12-31","ended_on":"2026-11-20"}\
        """,
        LoggedTable.NEWS,
        8);
  }

  @Test
  void a_campaign_and_a_member_of_it() {
    addTwoClients();
    add(
        "insert into campaign values (4, 'Valentine', 'valentine', 'mailing', 'a print', '60d', 25,"
            + " '2026-11-21', 1, '1 quiet', '2027-02-01')",
        "insert into wave values (4, '2027-01-24', '2027-01-25'), (4, '2027-02-07', null)",
        "insert into member values (9, 4, 1, 1)");
    isImage("{\"campaign\":4,\"client\":1,\"is_held_out\":1}", LoggedTable.MEMBER, 9);
    isImage(
        """
        {"name":"Valentine","key":"valentine","channel":"mailing","wave":[["2027-01-24","2027-01-25"],["2027-02-07",null]],"offer":"a print","within":"60d","hold_out":25,"made_on":"2026-11-21","staff":1,"passed_over":"1 quiet","ended_on":"2027-02-01"}\
        """,
        LoggedTable.CAMPAIGN,
        4);
  }

  @Test
  void a_template() {
    add("insert into wording values (3, 'Thanks', 'thanks', 'Thank you, {first}!')");
    isImage(
        """
        {"name":"Thanks","key":"thanks","text":"Thank you, {first}!"}\
        """,
        LoggedTable.WORDING,
        3);
  }

  @Test
  void an_image_older_than_a_column_leaves_it_empty() {
    addTwoClients();
    var older =
        CLIENT.replaceAll(",\"referral\":[^]]*]", "").replace(",\"note\":\"likes time\"", "");
    LoggedTable.CLIENT.put(sqlite, 1, Optional.of(older));
    assertEquals(
        CLIENT.replaceAll("\"referral\":[^]]*]", "\"referral\":null").replace("likes time", ""),
        image(LoggedTable.CLIENT, 1));
  }

  @Test
  void undoing_an_old_step_keeps_newer_columns(@TempDir Path folder) throws Exception {
    var file = folder.resolve("book.db");
    Files.write(file, getClass().getResourceAsStream("version-3.db").readAllBytes());
    try (var book =
        new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(file.toString())) {
      var anna = book.directory().named("Anna").getFirst();
      long cid = book.directory().named("Cid").getFirst().id();
      var sent = new Referral(anna, LocalDate.of(2026, 12, 1), 2);
      book.change(() -> {
        book.clients().refer(cid, sent);
        return null;
      });
      var snoozing = book.log().step(7).orElseThrow();
      book.change(() -> {
        book.undo(snoozing);
        return null;
      });
      var standing = book.standings().of(LocalDate.of(2026, 12, 2), cid);
      assertEquals(Optional.empty(), standing.snooze());
      assertEquals(sent.on(), sentOf(book, anna, cid).on());
      assertEquals(List.of(), book.faults());
    }
  }

  private static Referral sentOf(Book book, ClientRef client, long other) {
    return book
        .matters()
        .sent(LocalDate.of(2026, 12, 2), List.of(client.id()))
        .get(client.id())
        .stream()
        .filter(sent -> sent.client().id() == other)
        .findFirst()
        .orElseThrow();
  }
}
