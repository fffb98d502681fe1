package hug.transfer.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address fields as programs write them, right or wrong. */
final class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Zo\u00eb M\u00fcller <zoe@ex\u00e4mple.com> | [Zo\u00eb M\u00fcller zoe@ex\u00e4mple.com]",
        "\"Holm, Ida\" <ida@x.com>           | [Holm, Ida ida@x.com]",
        "Team: a@x.com, B <b@x.com>;, c@x.com | [ a@x.com][B b@x.com][ c@x.com]",
        "undisclosed-recipients:;            | ~~",
        "\"a b\"@x.com                       | [ \"a b\"@x.com]",
        "a@x.com; b@x.com                    | [ a@x.com][ b@x.com]",
        "ida@x.com (Ida)                     | [Ida ida@x.com]",
        "'ida@x.com' <ida@x.com>             | [ ida@x.com]",
        "Holm, Ida <ida@x.com>               | [Ida ida@x.com]",
        "((((a@x.com                         | [ a@x.com]",
        "=?x?Q?J=C3=BCr?= <a@x.com>          | [J\u00fcr a@x.com]",
      })
  void people_are_found(String text, String people) {
    var found =
        Addresses.of(text).stream()
            .map(party -> "[" + party.name() + " " + party.address() + "]")
            .collect(Collectors.joining());
    assertEquals(people, found);
  }
}
