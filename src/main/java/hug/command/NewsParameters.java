package hug.command;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.model.Failure;
import hug.model.News;
import hug.rule.Telling;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The number of a news item, as commands take it. */
public final class NewsParameters {
  public static final Parameter<Long> NEWS =
      parameter("N", NewsParameters::number, "Number of the news item, as shown by hug news")
          .among(Values.Live.NEWS);
  public static final Option<List<Long>> TOLD =
      option("--told", "N", NewsParameters::numbers)
          .means("Number of a news item they heard (repeat for several)")
          .details(
              "Several can also be separated by commas: --told 3,4. The purpose of the touch is"
                  + " then news, unless --purpose sets another.")
          .among(Values.Live.NEWS);

  private NewsParameters() {}

  public static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not the number of a news item",
                "list news items with: hug news"));
  }

  private static List<Long> numbers(String words) {
    var numbers = new ArrayList<Long>();
    for (var word : words.split(",", -1)) {
      numbers.add(number(word.strip()));
    }
    return numbers;
  }

  /**
   * The news item with that number.
   *
   * @throws Failure if there is none
   */
  public static News found(long number, Session session) {
    return session
        .book()
        .news()
        .withId(number)
        .orElseThrow(() ->
            Failure.refused("no news item " + number, "list news items with: hug news --all"));
  }

  /**
   * The same, which must be current on that day.
   *
   * @throws Failure if there is none, or if it is over
   */
  public static News current(long number, LocalDate day, Session session) {
    var news = found(number, session);
    if (news.isOverOn(day)) {
      throw Failure.refused(
          Telling.named(news) + " " + over(news), "list current news items with: hug news");
    }
    return news;
  }

  /** The way it ended, if it did: {@code was ended on 2026-11-20}. */
  public static String over(News news) {
    return news.ended()
        .map(day -> "was ended on " + day)
        .or(() -> news.until().map(day -> "was valid until " + day))
        .orElse("");
  }

  /** Completion candidates: each number, a tab and the text. */
  public static List<String> candidates(Session session, String typed) {
    var candidates = new ArrayList<String>();
    // In a list with commas, only the last number is being typed.
    int begun = typed.lastIndexOf(',') + 1;
    for (var news : session.book().news().all()) {
      var number = String.valueOf(news.id());
      if (news.holdsOn(session.today()) && number.startsWith(typed.substring(begun))) {
        candidates.add(typed.substring(0, begun) + number + "\t" + Telling.text(news));
      }
    }
    return candidates;
  }
}
