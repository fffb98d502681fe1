package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Client;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClientUpdateTest {
  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final Client JIM = jim("Acme", "555 0101", "ana", "2m", "first\nsecond");
  private static final Client NOTHING = Client.named("Jim", DAY.plusDays(1));

  private static Client jim(String company, String phone, String owner, String every, String note) {
    return new Client(
        7,
        "Jim",
        company,
        List.of("jim@x.org"),
        List.of(phone),
        List.of("vip"),
        List.of(),
        owner,
        DAY,
        Optional.of(Window.parse(every)),
        Optional.empty(),
        Optional.empty(),
        note);
  }

  @Test
  void what_a_file_leaves_empty_stays_as_it_is() {
    assertEquals(JIM, ClientUpdate.of(JIM, NOTHING));
    assertEquals(List.of(), ClientUpdate.inWords(JIM, JIM));
  }

  @Test
  void what_it_says_goes_in_and_lists_grow() {
    var after = ClientUpdate.of(JIM, jim("Bell", "555 0102", "ben", "3m", "third"));
    assertEquals(
        List.of(
            "company: Bell",
            "phone: 555 0101; 555 0102",
            "owner: ben",
            "window: 3m",
            "note: third"),
        ClientUpdate.inWords(JIM, after));
  }

  @Test
  void the_same_in_another_notation_is_nothing_new() {
    assertEquals(JIM, ClientUpdate.of(JIM, jim("Acme", "555-0101", "ANA", "2m", "second")));
  }

  @Test
  void what_was_taken_away_is_gone() {
    assertEquals(
        List.of("e-mail: none", "window: none"),
        ClientUpdate.inWords(
            JIM,
            new Client(
                7,
                "Jim",
                "Acme",
                List.of(),
                JIM.phones(),
                JIM.tags(),
                List.of(),
                "ana",
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JIM.note())));
  }
}
