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
  void empty_fields_of_a_file_change_nothing() {
    assertEquals(JIM, ClientUpdate.of(JIM, NOTHING));
    assertEquals(List.of(), ClientUpdate.inWords(JIM, JIM));
  }

  @Test
  void fields_of_a_file_replace_values_and_extend_lists() {
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
  void another_notation_of_a_value_is_not_a_change() {
    assertEquals(JIM, ClientUpdate.of(JIM, jim("Acme", "555-0101", "ANA", "2m", "second")));
  }

  @Test
  void removed_values_are_shown_as_none() {
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
