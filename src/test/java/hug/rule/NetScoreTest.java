package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.ClientRef;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NetScoreTest {
  private static NetScore of(int... scores) {
    var jim = new ClientRef(1, "Jim");
    return NetScore.of(
        IntStream.of(scores)
            .mapToObj(score ->
                Matter.noted(jim, Matter.Sort.FEEDBACK, "", LocalDate.EPOCH, "").scored(score))
            .toList());
  }

  @Test
  void nine_is_happy_and_six_is_not() {
    assertEquals(new NetScore(5, 2, 1), of(10, 9, 8, 7, 6));
  }

  @Test
  void it_is_rounded_and_goes_from_minus_100_to_100() {
    assertEquals(100, of(9).net());
    assertEquals(-100, of(0, 6).net());
    assertEquals(-33, of(0, 7, 8).net());
    assertEquals(0, of().net());
  }
}
