package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a spreadsheet would run as formulas. */
final class FormulaTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        " =1+1",
        "+cmd|' /C calc'!A0",
        "-",
        "+",
        "-.",
        "-1+1",
        "--08-04",
        "-555-0101",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "'=1",
        "''-x"
      })
  void formulas_are_guarded_and_can_be_read_back(String text) {
    assertNotEquals(text, FormulaGuard.guarded(text));
    assertEquals(text, FormulaGuard.unguarded(FormulaGuard.guarded(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "-12.50",
        "+7",
        "-0.99",
        "+44 20 7946 0958",
        "+1 (555) 010-7788; 555-0101",
        "'quoted'",
        "rock 'n' roll",
        "a=b",
        "'",
        "- "
      })
  void numbers_phone_numbers_and_plain_text_stay_unchanged(String text) {
    var guarded = text.equals("- ") ? "'- " : text;
    assertEquals(guarded, FormulaGuard.guarded(text));
    assertEquals(text, FormulaGuard.unguarded(guarded));
  }
}
