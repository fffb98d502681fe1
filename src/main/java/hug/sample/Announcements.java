package hug.sample;

import hug.model.News;
import hug.model.Purpose;
import hug.model.Touch;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The news of the sample business, who has heard it, and the purposes of its touches. */
final class Announcements {
  private static final int DAYS_KNOWN = 30;
  private static final int DAYS_LEFT = 60;

  private final Book book;
  private final LocalDate today;
  private long everyones;

  Announcements(Book book, LocalDate today) {
    this.book = book;
    this.today = today;
  }

  /** Adds news for everyone, and news for one tag. */
  void add() {
    everyones = book.news().add(news("open on Sundays from January", List.of(), Optional.empty()));
    var until = Optional.of(today.plusDays(DAYS_LEFT));
    book.news().add(news("a second photographer for weddings", List.of("weddings"), until));
  }

  private News news(String text, List<String> tags, Optional<LocalDate> until) {
    var noted = today.minusDays(DAYS_KNOWN);
    return new News(0, text, tags, noted, People.STAFF.getFirst(), until, Optional.empty());
  }

  /** The same touch with a purpose; some recent ones also told the news. */
  Touch told(Touch touch, boolean isLast) {
    long daysAgo = today.toEpochDay() - touch.on().toEpochDay();
    if (isLast && daysAgo <= DAYS_KNOWN && daysAgo % 2 == 0) {
      return touch.with(Optional.of(Purpose.NEWS)).telling(List.of(everyones));
    }
    return touch.with(purpose(touch, daysAgo));
  }

  private static Optional<Purpose> purpose(Touch touch, long daysAgo) {
    if (!touch.by().isPersonal()) {
      return Optional.of(Purpose.NEWS);
    }
    return switch ((int) (daysAgo % 9)) {
      case 1 -> Optional.of(Purpose.STATUS);
      case 4 -> Optional.of(Purpose.SATISFACTION);
      case 7 -> Optional.of(Purpose.THANKS);
      default -> Optional.empty();
    };
  }
}
