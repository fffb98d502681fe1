package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Client;
import hug.model.Folded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClientMatcherTest {
  private final Map<Long, Client> book = new HashMap<>();
  private final ClientMatcher<Client> matcher = new ClientMatcher<>(row -> row, book::get);

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
    return switch (matcher.by(row)) {
      case ClientMatcher.Somebody somebody ->
          "#" + somebody.id() + (matcher.takes(somebody.id(), row) ? "" : " again");
      case ClientMatcher.Newcomer _ -> {
        long id = 100 + book.size();
        book.put(id, row);
        assertTrue(matcher.takes(id, row));
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
    assertTrue(ClientMatcher.isLike(one, client(2, "Jon", "Acme", "b@x.org")));
    assertFalse(ClientMatcher.isLike(client(2, "Jon", "Acme", "b@x.org"), one));
    assertFalse(ClientMatcher.isLike(one, client(2, "Jim", "Bell", "b@x.org")));
  }
}
