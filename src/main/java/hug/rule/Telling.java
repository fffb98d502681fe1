package hug.rule;

import hug.model.Client;
import hug.model.Escaped;
import hug.model.News;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The news that a client has yet to hear. */
public final class Telling {
  private static final int MOST_LINES = 3;

  private Telling() {}

  /**
   * The news left to tell, newest first.
   *
   * @param heard the numbers of the news they have heard
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

  /** The news left to tell, as a few numbered lines; the last says how many more there are. */
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

  /** The news as named in messages: {@code news 3 ("we open on Sundays now")}. */
  public static String named(News news) {
    return "news item " + news.id() + " (\"" + text(news) + "\")";
  }

  /** The text on one line. */
  public static String text(News news) {
    return Escaped.of(news.text().replace('\n', ' '));
  }
}
