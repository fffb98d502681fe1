package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.KnownBy;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DuplicatesTest {
  private static KnownBy contact(long id, String name, String email, String phone) {
    return new KnownBy(
        new ClientRef(id, name),
        email.isEmpty() ? List.of() : List.of(email),
        phone.isEmpty() ? List.of() : List.of(phone));
  }

  private static List<String> pairs(KnownBy... contacts) {
    return Duplicates.in(List.of(contacts)).stream()
        .map(pair ->
            pair.one().id() + "+" + pair.other().id() + " " + pair.score() + " " + pair.reason())
        .toList();
  }

  @Test
  void stronger_signs_come_first_and_signs_add_up() {
    assertEquals(
        List.of(
            "1+2 99 same e-mail, same phone, same name",
            "3+4 80 same phone",
            "5+6 65 same words in the name",
            "7+8 50 names that differ in a letter"),
        pairs(
            contact(1, "Jim", "j@x.org", "+44 20 7946 0958"),
            contact(2, "JIM", "J@X.ORG", "020 7946 0958"),
            contact(3, "Zoë", "", "(020) 7946-0111"),
            contact(4, "Amy", "", "0044 20 79460111"),
            contact(5, "Jim Halpert", "", ""),
            contact(6, "Halpert, Jim", "", ""),
            contact(7, "Margo Lind", "", ""),
            contact(8, "Marga Lind", "", "")));
  }

  @Test
  void names_may_differ_in_one_added_changed_or_swapped_letter() {
    for (var near : List.of("Jonas Jansen", "Jonas Jensn", "Jonas Jenssen", "Joans Jensen")) {
      assertEquals(
          List.of("1+2 50 names that differ in a letter"),
          pairs(contact(1, "Jonas Jensen", "", ""), contact(2, near, "", "")),
          near);
    }
    for (var other : List.of("Jonas Jansson", "Jona Jense", "Tomas Jensen", "Jo")) {
      assertEquals(
          List.of(), pairs(contact(1, "Jonas Jensen", "", ""), contact(2, other, "", "")), other);
    }
  }

  @Test
  void a_value_shared_by_many_is_no_sign() {
    var all = new KnownBy[24];
    for (int i = 0; i < all.length; i++) {
      all[i] = contact(i + 1, String.valueOf((char) ('a' + i)).repeat(6), "", "555-0101");
    }
    assertEquals(List.of(), pairs(all));
  }

  @Test
  void stronger_signs_come_first_whoever_was_added_first() {
    assertEquals(
        List.of("3+4 80 same phone", "1+2 50 names that differ in a letter"),
        pairs(
            contact(1, "Margo Lind", "", ""),
            contact(2, "Marga Lind", "", ""),
            contact(3, "Zoë", "", "555-0111"),
            contact(4, "Amy", "", "555 0111")));
  }
}
