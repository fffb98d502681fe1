package hug.output.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid and invalid mail addresses. */
final class MailAddressTest {
  @Test
  void an_address_may_have_a_name() {
    assertEquals(
        List.of(
            new MailAddress("", "anna", "example.com"),
            new MailAddress("Zoë Zamora", "zoe+hug", "example.co.uk"),
            new MailAddress("Petit, \"Paula\"", "o'neil", "localhost")),
        MailAddress.parse(
            "anna@example.com, Zoë Zamora <zoe+hug@example.co.uk>,"
                + "\"Petit, \\\"Paula\\\"\" <o'neil@localhost>"));
  }

  @Test
  void an_international_domain_is_written_in_ascii() {
    assertEquals(
        "xn--mller-kva.example", MailAddress.parse("a@müller.example").getFirst().domain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@example.com",
        "anna@",
        "anna@example..com",
        "anna@.com",
        "anna@example.com.",
        "anna@exa mple.com",
        ".anna@example.com",
        "a..b@example.com",
        "zoë@example.com",
        "anna berg@example.com",
        "anna@example.com,",
        "Anna <anna@example.com> x",
        "Anna <anna@example.com",
        "a@b@example.com",
        "anna@-example.com",
      })
  void an_invalid_address_is_refused_and_quoted(String text) {
    var failure = assertThrows(Failure.class, () -> MailAddress.parse(text));

    assertTrue(failure.getMessage().endsWith("\" is not a mail address"), failure.getMessage());
    assertEquals(2, failure.kind().exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.c\nBcc: x@y.z", "A\r\n <a@b.c>", "a\0@b.c", "A\u0085 <a@b.c>"})
  void nothing_can_add_a_line_to_the_headers(String text) {
    var failure = assertThrows(Failure.class, () -> MailAddress.parse(text));

    assertTrue(failure.getMessage().contains("cannot contain line breaks"), failure.getMessage());
  }
}
