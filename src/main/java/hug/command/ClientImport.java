package hug.command;

import hug.model.Client;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.Named;
import hug.model.Phone;
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

/**
 * Puts the clients of a file into a book. Whom the book has already is brought up to date: what the
 * file says goes in, and what it does not say stays. Who is meant is never guessed.
 */
final class ClientImport {
  /** A client of whom the file says who sent them. */
  private record Referral(Row row, long client, String by, LocalDate since) {}

  private final Book book;
  private final LocalDate today;
  private final String staff;
  private final List<String> tags;
  private final Faults faults;
  private final Tally tally = new Tally();
  private final List<Referral> referrals = new ArrayList<>();

  /** The clients of each name, and those whom a row of the file was about. */
  private final Map<String, List<Long>> named = new HashMap<>();

  private final Map<String, Set<Long>> reached = new HashMap<>();
  private final Map<Long, ClientRow> taken = new HashMap<>();

  /**
   * @param tags that those who are new get
   */
  ClientImport(Book book, LocalDate today, String staff, List<String> tags, Faults faults) {
    this.book = book;
    this.today = today;
    this.staff = staff;
    this.tags = tags;
    this.faults = faults;
    for (var client : book.directory().all()) {
      named.computeIfAbsent(Folded.of(client.name()), _ -> new ArrayList<>()).add(client.id());
    }
    book.directory()
        .handles()
        .forEach(handle ->
            reached.computeIfAbsent(handle.key(), _ -> new LinkedHashSet<>()).add(handle.client()));
  }

  Tally take(CsvFile file) {
    file.forEach(row -> faults.at(row, () -> take(row, ClientRow.of(row, file.layout(), today))));
    for (var referral : referrals) {
      faults.at(referral.row(), () -> refer(referral));
    }
    return tally;
  }

  private void take(Row row, ClientRow wanted) {
    var namesakes = named.getOrDefault(Folded.of(wanted.client().name()), List.of());
    var meant = meant(namesakes, wanted);
    if (meant.isPresent()) {
      update(row, meant.get(), wanted);
    } else if (namesakes.isEmpty() || areAllTaken(namesakes, wanted)) {
      var other = namesakes.isEmpty() ? sharing(wanted) : Optional.<Named>empty();
      if (other.isPresent()) {
        tally.leaveOut(
            "line "
                + row.line()
                + ", "
                + wanted.client().name()
                + ": is it "
                + other.get()
                + ", who is reached by the same address or number?");
      } else {
        add(row, wanted);
      }
    } else {
      tally.leaveOut(
          "line "
              + row.line()
              + ", "
              + wanted.client().name()
              + ": there are "
              + namesakes.size()
              + " clients of that name");
    }
  }

  /** The one who is meant: the only one of that name, or the only one with the same handles. */
  private Optional<Long> meant(List<Long> namesakes, ClientRow wanted) {
    for (long id : namesakes) {
      if (wanted.equals(taken.get(id))) {
        return Optional.of(id);
      }
    }
    var left = namesakes.stream().filter(id -> !taken.containsKey(id)).toList();
    if (namesakes.size() == 1) {
      return left.stream().findFirst();
    }
    var same = left.stream().filter(id -> isLike(id, wanted.client())).toList();
    return same.isEmpty() ? Optional.empty() : Optional.of(same.getFirst());
  }

  /** Whether there is nothing in the row that the client does not have, and the same handles. */
  private boolean isLike(long id, Client wanted) {
    var client = client(id);
    return client.emails().containsAll(wanted.emails())
        && client.phones().containsAll(wanted.phones())
        && client.company().equals(wanted.company());
  }

  /** A second row of one name, unlike the first, is of a second client. */
  private boolean areAllTaken(List<Long> namesakes, ClientRow wanted) {
    return namesakes.stream()
        .allMatch(id -> taken.containsKey(id) && !wanted.equals(taken.get(id)));
  }

  /** Somebody of another name with one of these addresses or numbers. */
  private Optional<Named> sharing(ClientRow wanted) {
    var keys = new ArrayList<String>();
    wanted.client().emails().forEach(email -> keys.add(Folded.of(email)));
    wanted.client().phones().forEach(phone -> keys.add(Phone.digits(phone)));
    for (var key : keys) {
      for (long id : key.isEmpty() ? Set.<Long>of() : reached.getOrDefault(key, Set.of())) {
        if (!taken.containsKey(id)) {
          return book.directory().withId(id);
        }
      }
    }
    return Optional.empty();
  }

  private Client client(long id) {
    return book.standings().of(today, id).client();
  }

  private void add(Row row, ClientRow wanted) {
    long id = book.clients().add(wanted.client());
    tags.forEach(tag -> book.clients().addTag(id, tag));
    named.computeIfAbsent(Folded.of(wanted.client().name()), _ -> new ArrayList<>()).add(id);
    taken.put(id, wanted);
    tally.addClient(wanted.client().name());
    addBirthday(id, wanted);
    sent(row, id, wanted);
  }

  private void update(Row row, long id, ClientRow wanted) {
    if (taken.put(id, wanted) != null) {
      tally.know();
      return;
    }
    var before = client(id);
    var after = updated(before, wanted.client());
    boolean isNewDay = addBirthday(id, wanted);
    if (after.equals(before) && !isNewDay) {
      tally.know();
    } else {
      var differences = new ArrayList<>(EditCommand.differences(before, after));
      if (isNewDay) {
        differences.add("a birthday");
      }
      if (!after.equals(before)) {
        book.clients().update(after, today);
      }
      tally.change(before.named() + ": " + String.join(", ", differences));
    }
    if (before.referredBy().isEmpty()) {
      sent(row, id, wanted);
    }
  }

  /** What the file says goes in; what it leaves empty stays as it is. */
  private static Client updated(Client before, Client wanted) {
    return new Client(
        before.id(),
        before.name(),
        wanted.company().isEmpty() ? before.company() : wanted.company(),
        ClientOptions.joined(before.emails(), wanted.emails()),
        phones(before.phones(), wanted.phones()),
        ClientOptions.joined(before.tags(), wanted.tags()),
        ClientOptions.joined(before.aliases(), wanted.aliases()),
        wanted.owner().isEmpty() || Folded.of(wanted.owner()).equals(Folded.of(before.owner()))
            ? before.owner()
            : wanted.owner(),
        before.since(),
        wanted.every().or(before::every),
        wanted.value().or(before::value),
        before.referredBy(),
        wanted.note().isEmpty() ? before.note() : wanted.note());
  }

  /** One number in two notations is one number. */
  private static List<String> phones(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    for (var phone : more) {
      if (all.stream().noneMatch(known -> Phone.digits(known).equals(Phone.digits(phone)))) {
        all.add(phone);
      }
    }
    return List.copyOf(all);
  }

  /** Whether the book did not have it yet. */
  private boolean addBirthday(long id, ClientRow wanted) {
    if (wanted.birthday().isEmpty()) {
      return false;
    }
    var client = new Named(id, wanted.client().name());
    for (var matter : book.matters().of(client)) {
      if (matter.sort() == Matter.Sort.OCCASION && Folded.of(matter.text()).equals(BIRTHDAY)) {
        return false;
      }
    }
    book.matters()
        .add(
            Matter.noted(client, Matter.Sort.OCCASION, BIRTHDAY, today, staff)
                .withDay(wanted.birthday()));
    return true;
  }

  private static final String BIRTHDAY = "birthday";

  private void sent(Row row, long id, ClientRow wanted) {
    if (!wanted.referredBy().isEmpty()) {
      referrals.add(new Referral(row, id, wanted.referredBy(), wanted.client().since()));
    }
  }

  private void refer(Referral referral) {
    var senders = book.directory().named(referral.by());
    if (senders.size() != 1 || senders.getFirst().id() == referral.client()) {
      throw Failure.usage(
          "column referred_by: "
              + (senders.isEmpty() ? "no client is" : senders.size() + " clients are")
              + " called \""
              + referral.by()
              + "\" (a client of this line is added without)");
    }
    book.clients().refer(referral.client(), Optional.of(senders.getFirst()), referral.since());
  }
}
