package hug.sample;

import hug.model.ClientRef;
import hug.model.CouncilItem;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Window;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The council of the sample business: four clients, a past meeting and one to come. */
final class SampleCouncil {
  private static final String STAFF = People.STAFF.getFirst();
  private static final Window RHYTHM = Window.parse("3m");
  private static final int AHEAD = 38;

  private final Book book;
  private final LocalDate today;

  SampleCouncil(Book book, LocalDate today) {
    this.book = book;
    this.today = today;
  }

  /** Gives seats to the first four clients. */
  void addOf(List<ClientRef> clients) {
    for (var member : clients.subList(0, 4)) {
      book.matters().add(Matter.noted(member, Matter.Sort.SEAT, "", today.minusDays(200), STAFF));
    }
    var next = today.plusDays(AHEAD);
    var last = RHYTHM.before(next);
    book.council()
        .put(
            Meeting.planned(last, Optional.of(RHYTHM), today.minusDays(200), STAFF)
                .heldOn(
                    last, "Send proofs as a link, not by post. Put prices on the website.", last));
    book.council().put(Meeting.planned(next, Optional.of(RHYTHM), last, STAFF));
    book.council().add(item("a day for parents to come without the children", clients.get(2)));
    book.council().add(item("fewer e-mails in December", clients.get(1)));
    answer(
        clients.get(3),
        7,
        "nobody told us where to park",
        "each confirmation now comes with a map");
    answer(
        clients.get(4), 5, "the proofs arrived by post, and bent", "proofs are now sent as a link");
    feedback(clients.get(5), 7, "the studio is hard to find", 20);
  }

  private CouncilItem item(String text, ClientRef by) {
    return new CouncilItem(0, text, Optional.of(by), today.minusDays(9), STAFF, Optional.empty());
  }

  private long feedback(ClientRef client, int score, String text, int daysAgo) {
    return book.matters()
        .add(
            Matter.noted(client, Matter.Sort.FEEDBACK, text, today.minusDays(daysAgo), STAFF)
                .scored(score));
  }

  private void answer(ClientRef client, int score, String said, String did) {
    long id = feedback(client, score, said, 90);
    book.matters()
        .add(Matter.noted(client, Matter.Sort.ANSWER, did, today.minusDays(50), STAFF).about(id));
  }
}
