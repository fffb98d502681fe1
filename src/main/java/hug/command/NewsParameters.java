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

/** How commands name news: by its number. */
public final class NewsParameters {
  public static final Parameter<Long> NEWS =
      parameter("N", NewsParameters::number, "The number of the news, as hug news lists it")
          .among(Values.Live.NEWS);
  public static final Option<List<Long>> TOLD =
      option("--told", "N", NewsParameters::numbers)
          .means(
              "News that they heard with it, by number; repeat, or use a comma, for several. The"
                  + " purpose is news then, unless you say another")
          .among(Values.Live.NEWS);

  private NewsParameters() {}

  public static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not the number of any news", "see the news with: hug news"));
  }

  private static List<Long> numbers(String words) {
    var numbers = new ArrayList<Long>();
    for (var word : words.split(",", -1)) {
      numbers.add(number(word.strip()));
    }
    return numbers;
  }

  /**
   * The news of that number.
   *
   * @throws Failure if there is none
   */
  public static News found(long number, Session session) {
    return session
        .book()
        .news()
        .withId(number)
        .orElseThrow(() ->
            Failure.refused("there is no news " + number, "see the news with: hug news --all"));
  }

  /**
   * The same, which must be worth telling on a day.
   *
   * @throws Failure if there is none, or if it is over
   */
  public static News current(long number, LocalDate day, Session session) {
    var news = found(number, session);
    if (news.isOverOn(day)) {
      throw Failure.refused(
          Telling.named(news) + " " + over(news), "see what there is to tell with: hug news");
    }
    return news;
  }

  /** Since when it is over, if it is: {@code was ended on 2026-11-20}. */
  public static String over(News news) {
    return news.ended()
        .map(day -> "was ended on " + day)
        .or(() -> news.until().map(day -> "was only for the time until " + day))
        .orElse("");
  }

  /** What TAB proposes: each with its text after a tab. */
  public static List<String> candidates(Session session, String typed) {
    var candidates = new ArrayList<String>();
    // Of several, with commas between them, the last is being typed.
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
