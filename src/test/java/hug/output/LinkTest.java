package hug.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinkTest {
  private static Optional<String> tel(String phone) {
    return Link.tel(phone).map(Link::uri);
  }

  @Test
  void a_number_is_dialled_without_what_is_only_written() {
    assertEquals(Optional.of("tel:+442079460958"), tel("+44 20 7946 0958"));
    assertEquals(Optional.of("tel:+49301234567"), tel("+49 (0)30 / 123 45-67"));
    assertEquals(Optional.of("tel:0301234567"), tel("(030) 1234567"));
    assertEquals(Optional.of("tel:5550101"), tel("555-0101 (office)"));
    assertEquals(Optional.of("tel:5550101"), tel("Tel. 555-0101"));
    assertEquals(Optional.of("tel:5550101"), tel("٥٥٥٠١٠١"));
  }

  @Test
  void an_extension_is_dialled_after_the_number() {
    assertEquals(Optional.of("tel:+15550101;ext=12"), tel("+1 555-0101 x12"));
    assertEquals(Optional.of("tel:5550101;ext=12"), tel("555-0101 ext. 12"));
    assertEquals(Optional.of("tel:5550101;ext=12"), tel("555-0101;ext=12"));
    assertEquals(Optional.of("sms:5550101"), Link.sms("555-0101 x12", "").map(Link::uri));
  }

  @Test
  void an_uncertain_number_is_not_dialled() {
    for (var phone :
        List.of(
            "1-800-FLOWERS", "555-0101 or 555-0102", "555-0101, 555-0102", "", "12", "ask Jim")) {
      assertEquals(Optional.empty(), tel(phone), phone);
    }
    assertEquals(Optional.empty(), tel("+44 20 7946 0958 / +44 20 7946 0959"));
    assertEquals(Optional.empty(), tel("*99*1#"));
  }

  @Test
  void a_message_is_encoded_for_its_uri() {
    assertEquals(
        "mailto:jim@example.com?body=50%25%20off%3F%0D%0AYes%20%26%20no%20%F0%9F%8C%B7",
        Link.mailto("jim@example.com", "50% off?\nYes & no 🌷").uri());
    assertEquals("mailto:a%3Fb%26c%2Bd@example.com", Link.mailto("a?b&c+d@example.com", "").uri());
    assertEquals("mailto:%22a%40b%22@example.com", Link.mailto("\"a@b\"@example.com", "").uri());
    assertEquals("mailto:j@example.com%1B%5D8", Link.mailto("j@example.com\033]8", "").uri());
  }

  @Test
  void only_whole_texts_are_linked() {
    var links = List.of(new Link("555-01", "tel:55501"), new Link("1 555-01", "tel:155501"));
    assertEquals(
        "\033]8;;tel:55501\033\\555-01\033]8;;\033\\; 555-0101; x555-01",
        Link.in("555-01; 555-0101; x555-01", links));
    assertEquals(
        "a \033]8;;tel:155501\033\\1 555-01\033]8;;\033\\ (work)",
        Link.in("a 1 555-01 (work)", links));
    assertEquals("nothing", Link.in("nothing", links));
  }

  @Test
  void a_link_too_long_for_terminals_stays_a_text() {
    assertEquals("jim@example.com", Link.mailto("jim@example.com", "?".repeat(800)).shown());
  }
}
