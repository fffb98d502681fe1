package hug.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.RememberedKeys;
import hug.model.Failure;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The keys of a book, encrypted with the office's passphrase. */
final class WrappedKeysTest {
  private static final UUID BOOK = new UUID(3, 4);

  private static KeyRing keys;
  private static byte[] wrapped;

  @BeforeAll
  static void wrap() {
    RememberedKeys.use();
    keys = KeyRing.fresh().renewed();
    wrapped = WrappedKeys.wrap(keys, BOOK, "seven tea cups".toCharArray());
  }

  private static String refusal(byte[] wrapped, UUID book, String passphrase) {
    return assertThrows(
            Failure.class, () -> WrappedKeys.open(wrapped, book, passphrase.toCharArray()))
        .getMessage();
  }

  @Test
  void the_passphrase_opens_them() {
    var opened = WrappedKeys.open(wrapped, BOOK, "seven tea cups".toCharArray());

    assertArrayEquals(keys.bytes(), opened.bytes());
    assertEquals(keys.newest(), opened.newest());
  }

  @Test
  void a_wrong_passphrase_is_told_from_damage() {
    assertEquals(
        "that is not the passphrase of this office", refusal(wrapped, BOOK, "seven tea cup"));
    for (int i = 0; i < wrapped.length; i += 7) {
      var damaged = wrapped.clone();
      damaged[i] ^= 4;
      assertEquals(
          "the keys in the office's line are damaged", refusal(damaged, BOOK, "seven tea cups"));
    }
    assertEquals("the keys in the office's line are damaged", refusal(new byte[9], BOOK, "x"));
  }

  @Test
  void keys_of_another_book_do_not_fit() {
    assertEquals(
        "that is not the passphrase of this office",
        refusal(wrapped, new UUID(3, 5), "seven tea cups"));
  }

  @Test
  void a_computer_with_an_older_key_than_the_office_is_refused() {
    WrappedKeys.requireNewest(keys, wrapped);
    for (var ring : new KeyRing[] {keys.renewed(), KeyRing.fresh()}) {
      var failure = assertThrows(Failure.class, () -> WrappedKeys.requireNewest(ring, wrapped));
      assertEquals("the office has a new passphrase", failure.getMessage());
    }
    assertThrows(Failure.class, () -> WrappedKeys.requireNewest(keys, new byte[9]));
  }
}
