package hug.sample;

import hug.model.Campaign;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Touch;
import hug.model.Window;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A campaign under way: two of three letters to neglected clients have gone out. */
final class AutumnLetter {
  private static final String NAME = "autumn letter";
  private static final String OFFER = "a free print";
  private static final int HOLD_OUT = 25;
  private static final int[] WAVES_DAYS_AGO = {24, 10, -4};

  private final Book book;
  private final LocalDate today;

  AutumnLetter(Book book, LocalDate today) {
    this.book = book;
    this.today = today;
  }

  /**
   * Adds a campaign to these clients, and holds out every fourth of them.
   *
   * @param clients clients who are not quiet and have no open complaint
   */
  void add(List<ClientRef> clients) {
    var waves =
        List.of(
            new Campaign.Wave(daysAgo(0), Optional.of(daysAgo(0))),
            new Campaign.Wave(daysAgo(1), Optional.of(daysAgo(1))),
            new Campaign.Wave(daysAgo(2), Optional.empty()));
    var campaign =
        new Campaign(
            0,
            NAME,
            Channel.MAILING,
            waves,
            OFFER,
            Window.parse("60d"),
            Optional.of(HOLD_OUT),
            daysAgo(0).minusDays(6),
            People.STAFF.getFirst(),
            "",
            Optional.empty());
    long id = book.campaigns().add(campaign);
    for (int i = 0; i < clients.size(); i++) {
      boolean isHeldOut = i % (100 / HOLD_OUT) == 1;
      book.campaigns().add(new Campaign.Member(0, id, clients.get(i), isHeldOut));
    }
    var added = book.campaigns().named(NAME).orElseThrow();
    send(added, daysAgo(0));
    send(added, daysAgo(1));
  }

  private LocalDate daysAgo(int wave) {
    return today.minusDays(WAVES_DAYS_AGO[wave]);
  }

  /** Sends a letter to each client who has not placed a new order by then. */
  private void send(Campaign campaign, LocalDate day) {
    for (var history : book.campaigns().histories(campaign, day)) {
      if (!history.member().isHeldOut() && history.jobs().isEmpty()) {
        book.touches()
            .add(
                new Touch(
                    0,
                    history.member().client(),
                    day,
                    Channel.MAILING,
                    false,
                    true,
                    People.STAFF.getFirst(),
                    Optional.empty(),
                    NAME + ": " + OFFER));
      }
    }
  }
}
