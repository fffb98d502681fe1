package hug.store;

import hug.model.Folded;
import hug.model.News;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The news for clients, and who has heard it. */
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
      select client
      from told
      join touch on touch.id = told.touch
      where told.news = ?2 and touch.made_on <= ?1
      """;

  /** The clients that the news ?2 is for and who are not quiet on ?1. */
  private static final String FITTING =
      """
      select count(*)
      from client
      where (quiet_on is null or quiet_on > ?1 or quiet_until <= ?1)
        and (not exists (select 1 from news_tag where news = ?2)
          or id in (
            select tag.client
            from news_tag
            join tag on tag.key = news_tag.key
            where news_tag.news = ?2))
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  NewsItems(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All news, in the order it was recorded. */
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

  /** Adds a news item, under its number if that is free; returns the number. */
  public long add(News news) {
    long id = ledger.numbers().next(LoggedTable.NEWS, news.id());
    ledger.adds(LoggedTable.NEWS, id, LoggedTable.NOBODY);
    put(id, news);
    return id;
  }

  /** Replaces everything about a news item except who has heard it. */
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

  /** The numbers of the news a client has heard by the end of a day. */
  public List<Long> heardBy(long client, LocalDate day) {
    return sqlite.all(HEARD, Row::number, client, day);
  }

  /**
   * The reach of a news item.
   *
   * @param heard the number of clients who have heard it
   * @param left the number who have yet to hear it
   */
  public record Reach(News news, long heard, long left) {}

  /** The reach of all news by the end of a day. */
  public List<Reach> reach(LocalDate day) {
    var reach = new ArrayList<Reach>();
    // Counting the audience reads every client, so items with the same tags share the count.
    var fitting = new HashMap<List<String>, Long>();
    for (var news : all()) {
      long fit = fitting.computeIfAbsent(news.tags(), _ -> count(FITTING, day, news));
      long heard = hearers(news, day);
      long both = count(FITTING + "and id in (" + HEARERS + ")", day, news);
      reach.add(new Reach(news, heard, fit - both));
    }
    return reach;
  }

  /** The number of clients who have heard it by the end of a day. */
  public long hearers(News news, LocalDate day) {
    return count("select count(distinct client) from (" + HEARERS + ")", day, news);
  }

  private long count(String query, LocalDate day, News news) {
    return sqlite.one(query, Row::number, day, news.id()).orElseThrow();
  }
}
