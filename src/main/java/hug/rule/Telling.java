package hug.rule;

import hug.model.Client;
import hug.model.Escaped;
import hug.model.News;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What there is to tell a client: the news that is for them, and that they have not heard. */
public final class Telling {
  private static final int MOST_LINES = 3;

  private Telling() {}

  /**
   * What is left to tell, the newest first.
   *
   * @param heard the numbers of the news that they have heard
   */
  public static List<News> left(
      List<News> all, Client client, Collection<Long> heard, LocalDate today) {
    var left = new ArrayList<News>();
    for (var news : all.reversed()) {
      if (news.holdsOn(today) && news.isFor(client) && !heard.contains(news.id())) {
        left.add(news);
      }
    }
    return left;
  }

  /** What is left to tell in a few lines, each with the number; the last says of how many more. */
  public static List<String> lines(List<News> left) {
    var lines = new ArrayList<String>();
    for (var news : left.subList(0, Math.min(MOST_LINES, left.size()))) {
      lines.add(inWords(news));
    }
    if (left.size() > MOST_LINES) {
      lines.add("and " + (left.size() - MOST_LINES) + " more: hug news");
    }
    return lines;
  }

  /** The news on one line, with its number at the end. */
  public static String inWords(News news) {
    return text(news) + " (" + news.id() + ")";
  }

  /** The news as messages name it: {@code news 3 ("we open on Sundays now")}. */
  public static String named(News news) {
    return "news " + news.id() + " (\"" + text(news) + "\")";
  }

  /** The text on one line. */
  public static String text(News news) {
    return Escaped.of(news.text().replace('\n', ' '));
  }
}
