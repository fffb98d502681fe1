package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.VisitHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about how likely a client is to come back. */
final class ReturnSentenceTest {
  private static String sentence(int visits, int gap, int silence, double chance, int horizon) {
    var days = new int[visits];
    for (int i = 0; i < visits; i++) {
      days[i] = i * gap;
    }
    var history = VisitHistory.of(1, visits, days, (visits - 1) * gap + silence);
    return ReturnSentence.of(new ReturnChance(history, chance, horizon, 30));
  }

  @Test
  void the_past_is_said_in_the_unit_of_the_rhythm() {
    assertEquals(
        "usually every 5 weeks, now silent 14 weeks: 1 in 5 come back within 3 months",
        sentence(5, 35, 98, 0.19, 91));
    assertEquals(
        "usually every 3 days, now silent 20 days: half come back within a month",
        sentence(9, 3, 20, 0.5, 30));
    assertEquals(
        "usually every 3 months, now silent 3 months: hardly any come back within a year",
        sentence(6, 91, 100, 0.01, 365));
    assertEquals(
        "usually every 5 weeks, here today: 9 in 10 come back within 3 months",
        sentence(5, 35, 0, 0.86, 91));
  }

  @Test
  void few_visits_are_counted() {
    assertEquals(
        "came once, 14 weeks ago: 1 in 10 come back within 3 months", sentence(1, 1, 98, 0.09, 91));
    assertEquals(
        "came twice, last yesterday: 2 in 3 come back within 3 months",
        sentence(2, 40, 1, 0.6, 91));
    assertEquals(
        "came 3 times, last 14 weeks ago: 1 in 6 come back within 6 months",
        sentence(3, 40, 98, 0.15, 182));
    assertEquals(
        "too little history to judge (3 returns in the whole book, 5 needed)",
        ReturnSentence.tooLittle(3));
  }

  @ParameterizedTest
  @CsvSource({
    "1, nearly all",
    "0.95, nearly all",
    "0.9499, 9 in 10",
    "0.85, 9 in 10",
    "0.75, 4 in 5",
    "0.6, 2 in 3",
    "0.45, half",
    "0.28, 1 in 3",
    "0.22, 1 in 4",
    "0.18, 1 in 5",
    "0.14, 1 in 6",
    "0.11, 1 in 8",
    "0.085, 1 in 10",
    "0.04, 1 in 20",
    "0.0399, hardly any",
    "0, hardly any"
  })
  void a_chance_is_said_from_its_lower_edge(double chance, String words) {
    assertEquals(words, ReturnSentence.odds(chance));
  }

  @Test
  void days_become_weeks_at_two_and_weeks_months_at_ten() {
    for (var each :
        new String[] {
          "13 usually every 13 days", "14 usually every 2 weeks",
          "69 usually every 10 weeks", "70 usually every 2 months"
        }) {
      var words = each.split(" ", 2);
      var said = sentence(5, Integer.parseInt(words[0]), 200, 0.5, 91);
      assertEquals(words[1], said.split(",")[0]);
    }
  }

  @Test
  void a_client_is_silent_from_one_unit_of_the_rhythm_on() {
    assertEquals(
        "usually every 5 weeks, here 6 days ago: half come back within a month",
        sentence(5, 35, 6, 0.5, 30));
    assertEquals(
        "usually every 5 weeks, now silent 1 week: half come back within a month",
        sentence(5, 35, 7, 0.5, 30));
    assertEquals(
        "usually every 5 weeks, now silent 2 weeks: half come back within a month",
        sentence(4, 35, 14, 0.5, 30),
        "three gaps are a rhythm");
  }
}
