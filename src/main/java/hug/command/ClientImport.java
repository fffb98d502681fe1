package hug.command;

import hug.model.Failure;
import hug.model.Folded;
import hug.store.Book;
import hug.transfer.ClientRow;
import hug.transfer.CsvFile;
import hug.transfer.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the clients of a file into a book, but for those whose names are there already. */
final class ClientImport {
  /** A new client of whom the file says who sent them. */
  private record Referral(Row row, long client, String by, LocalDate since) {}

  private final Book book;
  private final LocalDate today;
  private final List<String> tags;
  private final Faults faults;

  /** The rows of each name, so that the second of two namesakes is added too, but no row twice. */
  private final Map<String, Set<ClientRow>> rows = new HashMap<>();

  private final Map<String, Integer> before = new HashMap<>();
  private final List<Referral> referrals = new ArrayList<>();
  private long added;
  private long known;

  ClientImport(Book book, LocalDate today, List<String> tags, Faults faults) {
    this.book = book;
    this.today = today;
    this.tags = tags;
    this.faults = faults;
    for (var client : book.directory().all()) {
      before.merge(Folded.of(client.name()), 1, Integer::sum);
    }
  }

  Tally take(CsvFile file) {
    file.forEach(row -> faults.at(row, () -> take(row, ClientRow.of(row, today))));
    for (var referral : referrals) {
      faults.at(referral.row(), () -> refer(referral));
    }
    return new Tally(added, 0, known, false);
  }

  private void take(Row row, ClientRow client) {
    var key = Folded.of(client.client().name());
    var namesakes = rows.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    if (!namesakes.add(client) || namesakes.size() <= before.getOrDefault(key, 0)) {
      known++;
      return;
    }
    long id = book.clients().add(client.client());
    tags.forEach(tag -> book.clients().addTag(id, tag));
    added++;
    if (!client.referredBy().isEmpty()) {
      referrals.add(new Referral(row, id, client.referredBy(), client.client().since()));
    }
  }

  private void refer(Referral referral) {
    var named = book.directory().named(referral.by());
    if (named.size() != 1 || named.getFirst().id() == referral.client()) {
      throw Failure.usage(
          "column referred_by: "
              + (named.isEmpty() ? "no client is" : named.size() + " clients are")
              + " called \""
              + referral.by()
              + "\" (a client of this line is added without)");
    }
    book.clients().refer(referral.client(), Optional.of(named.getFirst()), referral.since());
  }
}
