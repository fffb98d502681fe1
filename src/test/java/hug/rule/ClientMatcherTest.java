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

  /** Whom a row is about, which is noted as an import does. */
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
  void the_only_one_of_a_name_is_meant_however_it_is_written() {
    has(1, "Zoë", "");
    assertEquals("#1", take(client(0, "ZOE", "", "z@x.org")));
  }

  @Test
  void the_same_row_is_the_same_client_a_different_one_another() {
    has(1, "Jim", "");
    var row = client(0, "Jim", "", "j@x.org");
    assertEquals("#1", take(row));
    assertEquals("#1 again", take(row));
    var other = client(0, "Jim", "", "k@x.org");
    assertEquals("new", take(other));
    assertEquals("#101 again", take(other));
  }

  @Test
  void of_several_the_one_with_the_same_address_is_meant() {
    has(1, "Jim", "Acme", "a@x.org");
    has(2, "Jim", "Acme", "b@x.org", "c@x.org");
    assertEquals("#2", take(client(0, "Jim", "", "B@x.org")));
    assertEquals("#1", take(client(0, "Jim", "Acme", "a@x.org")));
  }

  @Test
  void of_several_who_fit_nobody_is_guessed() {
    has(1, "Jim", "");
    has(2, "Jim", "");
    assertEquals("there are 2 clients of that name", take(client(0, "Jim", "", "j@x.org")));
  }

  @Test
  void somebody_of_another_name_with_that_address_may_be_meant() {
    has(1, "James Bell", "", "j@x.org");
    assertEquals(
        "is it James Bell (#1), who is reached by the same address or number?",
        take(client(0, "Jim", "", "J@x.org")));
    assertEquals("#1", take(client(0, "James Bell", "", "j@x.org")));
    assertEquals("new", take(client(0, "Jim", "", "J@x.org")), "for that one is told apart now");
  }

  @Test
  void whoever_is_like_another_has_all_that_the_other_is_reached_by() {
    var one = client(1, "Jim", "Acme", "a@x.org", "b@x.org");
    assertTrue(ClientMatcher.isLike(one, client(2, "Jon", "Acme", "b@x.org")));
    assertFalse(ClientMatcher.isLike(client(2, "Jon", "Acme", "b@x.org"), one));
    assertFalse(ClientMatcher.isLike(one, client(2, "Jim", "Bell", "b@x.org")));
  }
}
