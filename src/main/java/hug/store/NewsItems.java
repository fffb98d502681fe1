package hug.store;

import hug.model.Folded;
import hug.model.News;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients should hear of a business, and who has. */
public final class NewsItems {
  private static final String HEARD =
      """
      select distinct news
      from touch
      join told on told.touch = touch.id
      where touch.client = ? and touch.made_on <= ?
      """;
  private static final String HEARERS =
      """
      select news, count(distinct client)
      from told
      join touch on touch.id = told.touch
      where touch.made_on <= ?
      group by news
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  NewsItems(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All there are, in the order in which they were noted. */
  public List<News> all() {
    return Declarations.NEWS.all(sqlite);
  }

  public Optional<News> withId(long id) {
    for (var news : all()) {
      if (news.id() == id) {
        return Optional.of(news);
      }
    }
    return Optional.empty();
  }

  /** Puts news in the book, under its number if that is free; gives the number. */
  public long add(News news) {
    long id = ledger.numbers().next(LoggedTable.NEWS, news.id());
    ledger.adds(LoggedTable.NEWS, id, LoggedTable.NOBODY);
    put(id, news);
    return id;
  }

  /** Replaces all that is known of news, but who has heard it. */
  public void update(News news) {
    ledger.changes(LoggedTable.NEWS, news.id());
    put(news.id(), news);
  }

  private void put(long id, News news) {
    Declarations.NEWS.put(sqlite, staff::idOf, id, news, FieldValues.NONE);
    sqlite.change("delete from news_tag where news = ?", id);
    for (var tag : news.tags()) {
      sqlite.change("insert into news_tag values (?, ?, ?)", id, Folded.of(tag), tag);
    }
  }

  /** The numbers of the news that a client has heard by the end of a day. */
  public List<Long> heardBy(long client, LocalDate day) {
    return sqlite.all(HEARD, Row::number, client, day);
  }

  /** How many clients have heard each of the news by the end of a day; absent where nobody has. */
  public Map<Long, Long> hearers(LocalDate day) {
    var hearers = new HashMap<Long, Long>();
    sqlite.all(HEARERS, row -> hearers.put(row.number(), row.number()), day);
    return hearers;
  }
}
