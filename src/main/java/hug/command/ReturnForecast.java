package hug.command;

import hug.model.ClientRef;
import hug.rule.ReturnChance;
import hug.rule.ReturnSentence;
import hug.rule.Returns;
import hug.rule.SimilarSilences;
import hug.store.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells how likely the clients of a book are to come back. Lists fit the rule to the whole book; a
 * card uses the rule of the last list, if it still holds.
 */
public final class ReturnForecast {
  /** Similar silences are counted for a card only if the whole book is quick to read. */
  private static final int MOST_TOUCHES = 50_000;

  private final Session session;
  private final Book book;
  private final LocalDate today;

  public ReturnForecast(Session session) {
    this.session = session;
    this.book = session.book();
    this.today = session.today();
  }

  /** The chances of all clients. */
  public Returns all() {
    return all(book.visits(today).areDirected());
  }

  private Returns all(boolean areDirected) {
    var returns = Returns.of(book.visits(today).all(areDirected));
    new KeptReturnRule(today, book.touches().newest(), areDirected, returns).keep(session);
    return returns;
  }

  /**
   * The number of clients who are slipping away, if a list has counted them in the last days; a
   * daily list must not take the time to count.
   */
  OptionalInt slipping() {
    var kept = kept();
    return kept.isEmpty() ? OptionalInt.empty() : OptionalInt.of(kept.get().slipping());
  }

  private Optional<KeptReturnRule> kept() {
    return KeptReturnRule.of(session).filter(rule -> rule.holds(today, book.touches().newest()));
  }

  /** The chance of one client; absent without a visit, or with too little history in the book. */
  public Optional<ReturnChance> of(ClientRef client) {
    var kept = kept();
    return kept.isPresent() ? kept.get().of(client, book, today) : all().of(client.id());
  }

  /** One sentence about a client; none without a visit, or with too little history. */
  public List<String> inShort(ClientRef client) {
    return of(client).map(chance -> List.of(sentence(ReturnSentence.of(chance)))).orElse(List.of());
  }

  /** Sentences about one client for a card; none without a visit, or with too little history. */
  public List<String> inWords(ClientRef client) {
    var chance = of(client);
    if (chance.isEmpty()) {
      return List.of();
    }
    var own = sentence(ReturnSentence.of(chance.get()));
    if (book.touches().newest() > MOST_TOUCHES) {
      return List.of(own);
    }
    var visits = book.visits(today);
    var similar =
        SimilarSilences.of(
            visits.all(visits.areDirected()), chance.get().history(), chance.get().horizon());
    return similar.areEnough()
        ? List.of(own, sentence(similar.inWords(chance.get().horizon())))
        : List.of(own);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
