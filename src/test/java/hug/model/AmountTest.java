package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1200 | 1200",
        "99.50 | 99.50",
        "99,5 | 99.50",
        "12.10 | 12.10",
        "12.09 | 12.09",
        "0 | 0",
        "1,200 | 1200",
        "1.200 | 1200",
        "1.234,56 | 1234.56",
        "1,234.56 | 1234.56",
        "$1,234.56 | 1234.56",
        "\u20ac 1.234,56 | 1234.56",
        "1.234,56 \u20ac | 1234.56",
        "1 234,56 EUR | 1234.56",
        "1\u00a0234,56 | 1234.56",
        "1'234.50 | 1234.50",
        "CHF 1'234.50 | 1234.50",
        "1,234,567 | 1234567",
        "1.200,- | 1200",
        "1'234.56 | 1234.56",
        "1\u2019234.56 | 1234.56",
        "CHF 1'200.- | 1200",
        "EUR 12,50 | 12.50",
        "12,5 | 12.50",
        "\u00a51,200 | 1200",
        "\uffe51,200 | 1200",
        "\\1,200 | 1200",
        "1,200\u5186 | 1200",
        "\uff11\uff12\uff10\uff10 | 1200",
        "\u0661\u066c\u0662\u0663\u0664\u066b\u0665 | 1234.50",
        "1\u202f234,56\u00a0\u20ac | 1234.56",
        "US$1,200.00 | 1200",
        "R$ 1.200,00 | 1200",
        "1 200 kr | 1200",
        "Fr. 12.50 | 12.50",
        "1200,00 z\u0142 | 1200",
        "1200.00 USD | 1200",
        "1200.00 | 1200",
        "999999999999 | 999999999999",
      })
  void amounts_are_parsed_as_people_write_them(String text, String amount) {
    assertEquals(amount, Amount.parse(text).orElseThrow().toString());
  }

  @Test
  void a_blank_text_is_no_amount() {
    assertTrue(Amount.parse(" ").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "x",
        "1,2345",
        "1.2.3",
        "1,23,456",
        "0,200",
        "1,234,56",
        "1.234.56",
        "1,234.567",
        "12 34",
        "$",
        "1000000000000",
        "1e3",
        "+5",
        "(5)",
        "5%",
        "1,,000",
        "5k",
        "5 Mio",
        "5 mil",
        "1.2E+3",
        "$(5)",
        "-5 EUR",
        "$-5",
        "1.200,000",
        "x 5",
        "5 m"
      })
  void an_invalid_amount_is_refused(String text) {
    assertThrows(Failure.class, () -> Amount.parse(text), text);
  }
}
