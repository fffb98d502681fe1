package hug.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sealed bodies of steps. */
final class SealedTest {
  private static final UUID BOOK = UUID.fromString("00000000-0000-0000-0000-000000000007");
  private static final Optional<String> PARENT = Optional.of("a".repeat(64));
  private static final byte[] BODY = "{\"touched\": \"Margo\"}".getBytes(UTF_8);

  private final KeyRing keys = KeyRing.fresh();
  private final Sealed sealed = new Sealed(keys, BOOK);

  private void refuse(Sealed by, byte[] body, long number, Optional<String> parent) {
    assertThrows(Failure.class, () -> by.open(body, number, parent));
  }

  @Test
  void a_body_opens_where_it_was_sealed() {
    assertArrayEquals(BODY, sealed.open(sealed.seal(BODY, 3, PARENT), 3, PARENT));
    var none = Optional.<String>empty();
    assertArrayEquals(new byte[0], sealed.open(sealed.seal(new byte[0], 0, none), 0, none));
  }

  @Test
  void each_flipped_bit_is_refused() {
    var body = sealed.seal(BODY, 3, PARENT);
    for (int bit = 0; bit < body.length * Byte.SIZE; bit++) {
      var changed = body.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      refuse(sealed, changed, 3, PARENT);
    }
    for (int length = 0; length < body.length; length++) {
      refuse(sealed, Arrays.copyOf(body, length), 3, PARENT);
    }
  }

  @Test
  void a_body_cannot_be_moved() {
    var body = sealed.seal(BODY, 3, PARENT);

    refuse(sealed, body, 4, PARENT);
    refuse(sealed, body, 3, Optional.empty());
    refuse(sealed, body, 3, Optional.of("b".repeat(64)));
    refuse(new Sealed(keys, new UUID(0, 8)), body, 3, PARENT);
  }

  @Test
  void the_same_body_never_looks_the_same() {
    assertFalse(Arrays.equals(sealed.seal(BODY, 3, PARENT), sealed.seal(BODY, 3, PARENT)));
    assertFalse(new String(sealed.seal(BODY, 3, PARENT), UTF_8).contains("Margo"));
  }

  @Test
  void another_key_does_not_open_it() {
    var body = sealed.seal(BODY, 3, PARENT);
    var stranger = new Sealed(KeyRing.fresh(), BOOK);

    var failure = assertThrows(Failure.class, () -> stranger.open(body, 3, PARENT));
    assertTrue(failure.getMessage().contains("a key that this computer does not have"));
  }

  @Test
  void a_new_key_opens_what_comes_and_the_old_what_was() {
    var renewed = keys.renewed();
    var after = new Sealed(renewed, BOOK);
    var old = sealed.seal(BODY, 3, PARENT);
    var fresh = after.seal(BODY, 4, PARENT);

    assertArrayEquals(BODY, after.open(old, 3, PARENT));
    assertArrayEquals(BODY, after.open(fresh, 4, PARENT));
    refuse(sealed, fresh, 4, PARENT);
    assertTrue(renewed.covers(keys));
    assertFalse(keys.covers(renewed));
    assertFalse(KeyRing.fresh().covers(keys));
  }

  @Test
  void a_newer_version_asks_for_a_newer_hug() {
    var body = sealed.seal(BODY, 3, PARENT);
    body[0] = 2;

    var failure = assertThrows(Failure.class, () -> sealed.open(body, 3, PARENT));
    assertTrue(failure.getMessage().contains("newer hug"));
  }

  @Test
  void a_body_that_inflates_without_end_is_refused() {
    var place = sealed.place('s', 3, PARENT.get(), 0);
    var bomb = sealed.seal(new byte[10_000], place);

    assertTrue(bomb.length < 200);
    assertTrue(sealed.open(bomb, place, 9_999).isEmpty());
    assertEquals(10_000, sealed.open(bomb, place, 10_000).get().length);
    refuse(sealed, new byte[Sealed.MOST + 1], 3, PARENT);
  }

  @Test
  void its_header_has_the_version_and_the_number_of_the_key() {
    var header = ByteBuffer.wrap(sealed.seal(BODY, 3, PARENT));
    assertEquals(1, header.get());
    assertEquals(keys.newest(), header.getInt());
  }
}
