package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Further details of a client, as files and colleagues add to them. */
final class DetailsTest {
  private static final String PHONE = "555-0101";

  private static Details details(String phoneLabel, String address, String size, String uid) {
    return new Details(
        Map.of(PHONE, phoneLabel),
        List.of(new Labelled("home", address)),
        List.of(new Labelled("", "x.org")),
        List.of(new Labelled("size", size)),
        List.of(uid));
  }

  private static final Details OLD = details("work", "1 High St", "42", "u-1");
  private static final Details NEW = details("home", "2 Low St", "43", "u-2");

  private static String shown(Details details) {
    return details.labels()
        + " "
        + details.addresses().stream().map(Labelled::value).toList()
        + " "
        + details.websites().stream().map(Labelled::value).toList()
        + " "
        + details.field("SIZE")
        + " "
        + details.uids();
  }

  @Test
  void of_two_clients_merged_the_first_one_wins_a_conflict() {
    assertEquals(
        "{555-0101=work} [1 High St, 2 Low St] [x.org] 42 [u-1, u-2]", shown(OLD.joined(NEW)));
  }

  @Test
  void newer_details_win_a_conflict() {
    assertEquals(
        "{555-0101=home} [1 High St, 2 Low St] [x.org] 43 [u-1, u-2]", shown(OLD.updated(NEW)));
  }

  @Test
  void a_label_goes_with_its_number() {
    var labelled = OLD.labelled(List.of(new Labelled("Telecopieur", "555-0102")));
    assertEquals(Map.of(PHONE, "work", "555-0102", "fax"), labelled.labels());
    assertEquals(Map.of("555-0102", "fax"), labelled.ofPhonesIn(List.of("555-0102")).labels());
    assertEquals(
        Map.of(PHONE, "mobile"),
        Details.ofPhones(List.of(new Labelled("CELL", PHONE), new Labelled("", "1"))).labels());
  }

  @Test
  void a_field_is_set_by_its_name_and_removed_by_an_empty_value() {
    var fields = OLD.fields();
    assertEquals(
        List.of(new Labelled("SIZE", "44")),
        Details.set(fields, List.of(new Labelled("SIZE", "44"))));
    assertEquals(List.of(), Details.set(fields, List.of(new Labelled("Size", ""))));
    assertEquals(fields, Details.set(fields, List.of(new Labelled("pet", ""))));
    assertEquals(2, Details.set(fields, List.of(new Labelled("pet", "cat"))).size());
  }

  @Test
  void the_same_value_is_listed_once_with_its_newest_label() {
    var phones = List.of(new Labelled("work", "+1 555 0101"), new Labelled("", "x.org"));
    assertEquals(
        List.of(new Labelled("home", "+1 555 0101"), new Labelled("", "x.org")),
        Details.joined(
            phones, List.of(new Labelled("home", "+1-555-0101"), new Labelled("", "X.org"))));
  }
}
