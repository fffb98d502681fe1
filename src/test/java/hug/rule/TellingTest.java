package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Client;
import hug.model.News;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The news to tell a client, and in how many lines. */
final class TellingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Client JIM = Client.named("Jim", DAY);

  private static News news(long id, String... tags) {
    return new News(
        id, "news\nof " + id, List.of(tags), DAY, "ana", Optional.empty(), Optional.empty());
  }

  private static News until(LocalDate day, Optional<LocalDate> ended) {
    return new News(1, "a lens", List.of(), DAY, "ana", Optional.of(day), ended);
  }

  private static List<Long> left(LocalDate today, List<Long> heard, News... news) {
    return Telling.left(List.of(news), JIM, heard, today).stream().map(News::id).toList();
  }

  @Test
  void unheard_news_for_the_client_is_listed_newest_first() {
    assertEquals(
        List.of(4L, 1L), left(DAY, List.of(2L), news(1), news(2), news(3, "vip"), news(4)));
  }

  @Test
  void news_is_told_from_its_first_day_to_its_last_or_its_end() {
    var lens = until(DAY.plusDays(2), Optional.empty());
    assertEquals(List.of(), left(DAY.minusDays(1), List.of(), lens));
    assertEquals(List.of(1L), left(DAY.plusDays(2), List.of(), lens));
    assertEquals(List.of(), left(DAY.plusDays(3), List.of(), lens));
    var ended = until(DAY.plusDays(2), Optional.of(DAY.plusDays(1)));
    assertEquals(List.of(1L), left(DAY, List.of(), ended));
    assertEquals(List.of(), left(DAY.plusDays(1), List.of(), ended));
  }

  @Test
  void a_few_lines_say_how_many_more_there_are() {
    assertEquals(
        List.of("news of 1 (1)", "news of 2 (2)", "news of 3 (3)"),
        Telling.lines(List.of(news(1), news(2), news(3))));
    assertEquals(
        List.of("news of 1 (1)", "news of 2 (2)", "news of 3 (3)", "and 2 more: hug news"),
        Telling.lines(List.of(news(1), news(2), news(3), news(4), news(5))));
  }
}
