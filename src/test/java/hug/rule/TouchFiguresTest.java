package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Channel;
import hug.model.Period;
import hug.model.TouchTally;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TouchFiguresTest {
  private static TouchTally tally(String on, Channel by, long made) {
    return new TouchTally(LocalDate.parse(on), by, "", made, made);
  }

  private static List<String> bars(String from, String to, TouchTally... tallies) {
    return TouchFigures.bars(
            new Period(LocalDate.parse(from), LocalDate.parse(to)), List.of(tallies))
        .stream()
        .map(bar -> bar.from() + (bar.isDaily() ? " " : " week ") + bar.touches())
        .toList();
  }

  @Test
  void keys_of_either_period_are_compared() {
    assertEquals(
        List.of(
            new Figure("channel", "call", 3L, 5L),
            new Figure("channel", "card", 4L, 0L),
            new Figure("channel", "visit", 0L, 1L)),
        TouchFigures.compared(
            "channel",
            List.of(
                tally("2026-11-02", Channel.CALL, 1),
                tally("2026-11-03", Channel.CALL, 2),
                tally("2026-11-03", Channel.CARD, 4)),
            List.of(tally("2026-10-02", Channel.CALL, 5), tally("2026-10-02", Channel.VISIT, 1)),
            TouchTally::by));
  }

  @Test
  void two_weeks_have_daily_bars_and_longer_periods_weekly_ones() {
    var some = tally("2026-11-14", Channel.CALL, 2);
    var more = tally("2026-11-15", Channel.CALL, 1);
    assertEquals(
        List.of("2026-11-13 0", "2026-11-14 2", "2026-11-15 1"),
        bars("2026-11-13", "2026-11-15", some, more));
    assertEquals("2026-11-02 0", bars("2026-11-02", "2026-11-15", some).getFirst());
    assertEquals(
        List.of("2026-11-02 week 0", "2026-11-09 week 3", "2026-11-16 week 0"),
        bars("2026-11-02", "2026-11-16", some, more));
  }
}
