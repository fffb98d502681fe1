package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Details;
import hug.model.Labelled;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    assertEquals(JIM, ClientUpdate.of(JIM, NOTHING, Optional.empty()));
    assertEquals(List.of(), ClientUpdate.inWords(JIM, JIM));
  }

  @Test
  void fields_of_a_file_replace_values_and_extend_lists() {
    var after =
        ClientUpdate.of(JIM, jim("Bell", "555 0102", "ben", "3m", "third"), Optional.empty());
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
  void letters_that_an_encoding_lacks_change_nothing() {
    var zoe = named("Zoë Müller", "zoe@x.org");
    var damaged = named("Zo? M?ller", "zoe@x.org");
    assertEquals(zoe, ClientUpdate.of(zoe, damaged, Optional.empty()));
    assertEquals("Zoë Müller", ClientUpdate.of(damaged, zoe, Optional.empty()).name());
  }

  @Test
  void another_notation_of_a_value_is_not_a_change() {
    assertEquals(
        JIM,
        ClientUpdate.of(JIM, jim("Acme", "555-0101", "ANA", "2m", "second"), Optional.empty()));
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

  private static Client named(String name, String email) {
    return new Client(
        7,
        name,
        "",
        List.of(email),
        List.of(),
        List.of(),
        List.of(),
        "",
        DAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static List<String> changes(Client before, Client wanted) {
    return ClientUpdate.inWords(before, ClientUpdate.of(before, wanted, Optional.empty()));
  }

  @Test
  void a_new_name_keeps_the_old_one_as_an_alias() {
    var before = named("Ida Holm", "ida@x.org");
    var after = ClientUpdate.of(before, named("Ida Berg", "ida@x.org"), Optional.empty());
    assertEquals(
        List.of("name: Ida Berg", "aliases: Ida Holm"), ClientUpdate.inWords(before, after));
    assertEquals(List.of(), changes(after, before));
  }

  @Test
  void an_address_in_place_of_a_name_is_no_name() {
    var named = named("Ida Holm", "ida@x.org");
    var nameless = named("ida@x.org", "ida@x.org");
    assertEquals(List.of(), changes(named, nameless));
    assertEquals(List.of("name: Ida Holm"), changes(nameless, named));
  }

  @Test
  void a_start_date_in_the_file_is_a_change() {
    var since = Optional.of(DAY.minusYears(2));
    assertEquals(
        List.of("since: 2024-02-01"),
        ClientUpdate.inWords(JIM, ClientUpdate.of(JIM, NOTHING, since)));
  }

  @Test
  void a_question_mark_in_place_of_a_plain_letter_is_a_change() {
    assertEquals(
        List.of("name: J?m", "aliases: Jim"),
        changes(named("Jim", "j@x.org"), named("J?m", "j@x.org")));
  }

  @Test
  void a_number_in_place_of_a_name_is_no_name() {
    assertEquals(List.of(), changes(JIM, Client.named("555-0101", DAY)));
    assertEquals(
        List.of("name: 555-0199", "aliases: Jim"), changes(JIM, Client.named("555-0199", DAY)));
  }

  @Test
  void a_new_name_is_no_alias_even_if_the_file_lists_it_as_one() {
    var before = named("Ida Holm", "i@x.org");
    var wanted = aliased("Ida Berg", "Ida Berg", "Idi");
    assertEquals(
        List.of("Ida Holm", "Idi"), ClientUpdate.of(before, wanted, Optional.empty()).aliases());
  }

  private static Client aliased(String name, String... aliases) {
    return new Client(
        7,
        name,
        "",
        List.of("i@x.org"),
        List.of(),
        List.of(),
        List.of(aliases),
        "",
        DAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  @Test
  void every_field_that_differs_is_named() {
    var details =
        new Details(
            Map.of(),
            List.of(new Labelled("work", "1 High St")),
            List.of(new Labelled("", "x.org")),
            List.of(new Labelled("shoe size", "42")),
            List.of("u-1"));
    var after =
        new Client(
            7,
            "Jim",
            "",
            List.of(),
            List.of(),
            List.of("press"),
            List.of(),
            "",
            DAY,
            Optional.empty(),
            Optional.of(Amount.ofCents(12_50)),
            Optional.of(new ClientRef(3, "Amy")),
            "",
            details);
    assertEquals(
        List.of(
            "address",
            "website",
            "fields",
            "tags",
            "since",
            "value: 12.50",
            "referred by",
            "linked to the card"),
        ClientUpdate.inWords(NOTHING, after).stream()
            .map(line -> line.startsWith("value") ? line : line.split(":")[0])
            .toList());
  }
}
