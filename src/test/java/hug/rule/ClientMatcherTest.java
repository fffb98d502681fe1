package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Client;
import hug.model.Details;
import hug.model.Folded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClientMatcherTest {
  private final Map<Long, Client> book = new HashMap<>();
  private final Map<String, List<Long>> uids = new HashMap<>();
  private final ClientMatcher matcher = new ClientMatcher(book::get, () -> uids);

  private static Client client(long id, String name, String company, String... emails) {
    return new Client(
        id,
        name,
        company,
        List.of(emails),
        List.of(),
        List.of(),
        List.of(),
        "",
        LocalDate.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private void has(long id, String name, String company, String... emails) {
    book.put(id, client(id, name, company, emails));
    matcher.isNamed(name, id);
    for (var email : emails) {
      matcher.isReached(Folded.of(email), id);
    }
  }

  /** The client a row is about, recorded as an import does. */
  private String take(Client row) {
    return take(row, 0);
  }

  private String take(Client client, long id) {
    var row = new ClientMatcher.Row(client, id, RowDigest.of(client.toString()));
    return switch (matcher.by(row)) {
      case ClientMatcher.Somebody somebody -> {
        matcher.takes(somebody.id(), row);
        yield "#" + somebody.id();
      }
      case ClientMatcher.Repeated repeated -> "#" + repeated.id() + " again";
      case ClientMatcher.Newcomer _ -> {
        long number = 100 + book.size();
        book.put(number, client);
        matcher.takes(number, row);
        yield "new";
      }
      case ClientMatcher.Unclear unclear -> unclear.why();
    };
  }

  @Test
  void a_unique_name_is_found_whatever_its_spelling() {
    has(1, "Zoë", "");
    assertEquals("#1", take(client(0, "ZOE", "", "z@x.org")));
  }

  @Test
  void an_equal_row_is_the_same_client_and_another_a_second_one() {
    has(1, "Jim", "");
    var row = client(0, "Jim", "", "j@x.org");
    assertEquals("#1", take(row));
    assertEquals("#1 again", take(row));
    var other = client(0, "Jim", "", "k@x.org");
    assertEquals("new", take(other));
    assertEquals("#101 again", take(other));
  }

  @Test
  void of_several_namesakes_the_one_with_the_same_address_is_meant() {
    has(1, "Jim", "Acme", "a@x.org");
    has(2, "Jim", "Acme", "b@x.org", "c@x.org");
    assertEquals("#2", take(client(0, "Jim", "", "B@x.org")));
    assertEquals("#1", take(client(0, "Jim", "Acme", "a@x.org")));
  }

  @Test
  void several_matches_are_never_guessed() {
    has(1, "Jim", "");
    has(2, "Jim", "");
    assertEquals("2 clients have that name", take(client(0, "Jim", "", "j@x.org")));
  }

  @Test
  void a_client_with_another_name_and_that_address_may_be_meant() {
    has(1, "James Bell", "", "j@x.org");
    assertEquals(
        "same e-mail or phone as James Bell (#1); is it the same person?",
        take(client(0, "Jim", "", "J@x.org")));
    assertEquals("#1", take(client(0, "James Bell", "", "j@x.org")));
    assertEquals("new", take(client(0, "Jim", "", "J@x.org")), "for that one is told apart now");
  }

  @Test
  void a_like_client_has_all_the_handles_of_the_other() {
    var one = client(1, "Jim", "Acme", "a@x.org", "b@x.org");
    assertTrue(Likeness.hasAllOf(one, client(2, "Jon", "Acme", "b@x.org")));
    assertFalse(Likeness.hasAllOf(client(2, "Jon", "Acme", "b@x.org"), one));
    assertFalse(Likeness.hasAllOf(one, client(2, "Jim", "Bell", "b@x.org")));
  }

  private static Client card(String name, String uid, String phone) {
    var plain = Client.named(name, LocalDate.EPOCH);
    var details = new Details(Map.of(), List.of(), List.of(), List.of(), List.of(uid));
    return new Client(
        0,
        name,
        "",
        List.of(),
        List.of(phone),
        List.of(),
        List.of(),
        "",
        plain.since(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        details);
  }

  @Test
  void a_uid_is_the_same_person_but_not_twice_in_a_file() {
    has(1, "Ida Holm", "");
    uids.put("u-1", List.of(1L));
    assertEquals("#1", take(card("Ida Berg", "urn:uuid:U-1", "555-0102")));
    assertEquals("new", take(card("Bo Lind", "u-1", "555-0103")));
  }

  @Test
  void a_small_number_is_no_uid_unless_something_else_is_the_same() {
    has(1, "Ida Holm", "", "ida@x.org");
    uids.put("17", List.of(1L));
    assertEquals("new", take(card("Bo Lind", "17", "555-0103")));
    assertEquals("new", take(card("Cy Kim", "18", "555-0104")));
  }

  @Test
  void a_number_of_an_export_counts_with_the_same_name_or_address() {
    has(1, "Ida", "Acme", "ida@x.org");
    has(2, "Bo", "", "bo@x.org");
    assertEquals("#1", take(client(0, "Ida", "Bell", "berg@x.org"), 1));
    assertEquals("#2", take(client(0, "Bob", "", "bo@x.org"), 2));
    assertEquals("new", take(client(0, "Cy", "", "cy@x.org"), 2));
  }

  @Test
  void a_namesake_with_other_handles_or_another_company_is_unclear() {
    has(1, "John Smith", "Acme", "js@a.example");
    has(2, "Margo", "");
    has(3, "Bo", "Acme");
    assertEquals(
        "John Smith (#1) has another e-mail or phone; is it the same person?",
        take(client(0, "John Smith", "Acme", "john@b.example")));
    assertEquals("#2", take(client(0, "Margo", "Acme", "m@b.example")));
    assertEquals("#1", take(client(0, "John Smith", "", "JS@a.example")));
    assertEquals(
        "Bo (#3) has another company; is it the same person?", take(client(0, "Bo", "Bell")));
    assertEquals("#3", take(client(0, "Bo", "")));
  }

  @Test
  void a_number_is_the_same_with_or_without_its_country_code() {
    book.put(1L, card("Ida", "", "+44 20 7946 0958"));
    matcher.isNamed("Ida", 1);
    assertEquals("#1", take(card("Ida", "x", "020 7946 0958")));
  }

  @Test
  void an_alias_counts_with_a_shared_address() {
    var known = client(1, "Ida Berg", "", "ida@x.org");
    has(1, "Ida Berg", "", "ida@x.org");
    book.put(1L, ClientUpdate.of(known, client(0, "Ida Holm", "", "ida@x.org"), Optional.empty()));
    assertEquals("#1", take(client(0, "Ida Berg", "", "ida@x.org")));
  }

  @Test
  void of_two_at_an_address_the_one_with_nothing_more_is_meant() {
    has(1, "Jim", "", "a@x.org");
    has(2, "Jim", "", "a@x.org", "b@x.org");
    assertEquals("#1", take(client(0, "Jim", "", "a@x.org")));
  }

  @Test
  void of_two_at_an_address_the_one_with_all_of_them_is_meant() {
    has(1, "Jim", "", "a@x.org", "b@x.org", "c@x.org");
    has(2, "Jim", "", "b@x.org");
    assertEquals("#1", take(client(0, "Jim", "", "a@x.org", "b@x.org")));
  }

  @Test
  void of_several_namesakes_the_one_of_the_same_company_is_meant() {
    has(1, "Jim", "Acme", "a@x.org");
    has(2, "Jim", "Bell", "b@x.org");
    assertEquals("#1", take(client(0, "Jim", "Acme")));
    has(3, "Bo", "Acme", "c@x.org");
    has(4, "Bo", "Acme", "d@x.org");
    assertEquals("2 clients have that name", take(client(0, "Bo", "Acme")));
  }

  @Test
  void an_earlier_name_counts_with_a_shared_address() {
    has(1, "Ida Berg", "", "ida@x.org");
    var holm = client(1, "Ida Holm", "", "ida@x.org");
    book.put(1L, ClientUpdate.of(holm, client(0, "Ida Berg", "", "ida@x.org"), Optional.empty()));
    assertEquals(
        "same e-mail or phone as Ida Berg (#1); is it the same person?",
        take(client(0, "Bo Holm", "", "ida@x.org")));
    assertEquals("#1", take(client(0, "Ida Holm", "", "ida@x.org")));
    assertEquals("new", take(client(0, "Ida Holm", "", "ida@x.org", "i@x.org")), "another row");
  }

  @Test
  void a_uid_that_comes_twice_with_one_name_is_one_new_client() {
    assertEquals("new", take(card("Bo Lind", "u-9", "555-0103")));
    assertEquals("#100", take(card("Bo Lind", "U-9", "555-0104")));
  }

  @Test
  void a_number_of_fewer_than_ten_digits_was_counted() {
    for (var counted : List.of("0", "9", "17", "123456789")) {
      assertTrue(CardUid.isCounted(counted), counted);
    }
    for (var drawn : List.of("1234567890", "17a", "/", ":")) {
      assertFalse(CardUid.isCounted(drawn), drawn);
    }
  }

  @Test
  void clients_share_an_address_or_a_number_but_not_missing_ones() {
    var ida = card("Ida", "", "555-010199");
    assertTrue(Likeness.shares(ida, card("Bo", "", "+1 555 010199")));
    assertTrue(Likeness.shares(card("Bo", "", "+1 555 010199"), ida));
    assertFalse(Likeness.shares(ida, card("Bo", "", "555-010198")));
    assertFalse(Likeness.shares(card("Ida", "", "0"), card("Bo", "", "0")));
    assertTrue(Likeness.shares(client(1, "A", "", "a@x.org"), client(2, "B", "", "A@x.org")));
    assertFalse(Likeness.shares(client(1, "A", "", "a@x.org"), client(2, "B", "", "b@x.org")));
    assertFalse(Likeness.isExact(ida, card("Ida", "", "555-010198")));
  }
}
