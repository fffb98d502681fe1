package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClientMergeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

  private static Client client(long id, String name, String company, String every, long sentBy) {
    return new Client(
        id,
        name,
        company,
        List.of(),
        List.of("555-010" + id),
        List.of("VIP", "tag" + id),
        List.of(),
        "",
        TODAY.minusDays(id),
        Optional.of(every).filter(word -> !word.isEmpty()).map(Window::parse),
        Optional.of(Amount.ofCents(100 * id)),
        Optional.of(sentBy).filter(by -> by > 0).map(by -> new ClientRef(by, "Sender")),
        "note " + id);
  }

  private static Client merged(Client one, Client other) {
    return ClientMerge.of(one, other, TODAY);
  }

  @Test
  void the_first_client_stays_and_gets_everything_of_the_other() {
    var merged = merged(client(1, "Jim", "", "", 0), client(2, "James", "Bell", "2m", 3));
    assertEquals("#1 Jim", "#" + merged.id() + " " + merged.name());
    assertEquals("Bell", merged.company());
    assertEquals(List.of("555-0101", "555-0102"), merged.phones());
    assertEquals(List.of("VIP", "tag1", "tag2"), merged.tags());
    assertEquals(List.of("James"), merged.aliases());
    assertEquals(TODAY.minusDays(2), merged.since(), "the longer one");
    assertEquals("2m", merged.every().orElseThrow().toString());
    assertEquals(3, merged.referredBy().orElseThrow().id());
  }

  @Test
  void an_equal_or_ambiguous_name_does_not_become_an_alias() {
    assertEquals(
        List.of(), merged(client(1, "Zoë", "", "", 0), client(2, "ZOE", "", "", 0)).aliases());
    assertEquals(
        List.of(), merged(client(1, "Jim", "", "", 0), client(2, "J; M", "", "", 0)).aliases());
  }

  @Test
  void conflicting_single_values_go_into_the_note() {
    var merged = merged(client(1, "Jim", "Acme", "", 5), client(2, "Jim", "Bell", "", 6));
    assertEquals("Acme", merged.company());
    assertEquals("note 1\nnote 2\ncompany also Bell\nvalue also 2\nsent by also #6", merged.note());
  }

  @Test
  void the_shorter_of_two_windows_stays() {
    for (var windows : List.of(List.of("1m", "30d"), List.of("30d", "1m"))) {
      var one = client(1, "Jim", "", windows.getFirst(), 0);
      var other = client(2, "Jim", "", windows.getLast(), 0);
      assertEquals("1m", merged(one, other).every().orElseThrow().toString(), "February is short");
    }
  }

  @Test
  void nobody_refers_themselves() {
    assertEquals(
        Optional.empty(),
        merged(client(1, "Jim", "", "", 2), client(2, "James", "", "", 0)).referredBy());
    assertEquals(
        Optional.empty(),
        merged(client(1, "Jim", "", "", 0), client(2, "James", "", "", 1)).referredBy());
  }

  private static Client owned(long id, String owner) {
    return new Client(
        id,
        "Jim",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        owner,
        TODAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  @Test
  void an_owner_is_kept_and_a_second_one_goes_into_the_note() {
    assertEquals("ben", merged(owned(1, ""), owned(2, "ben")).owner());
    var both = merged(owned(1, "ana"), owned(2, "ben"));
    assertEquals("ana: owner also ben", both.owner() + ": " + both.note());
  }
}
