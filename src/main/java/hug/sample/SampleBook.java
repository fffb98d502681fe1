package hug.sample;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Coverage;
import hug.model.Quiet;
import hug.model.StoredRule;
import hug.model.Touch;
import hug.model.Window;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A made-up business and two years of its touches. The same seed and date give the same book;
 * another date moves all dates along, so that there is always something to see.
 */
public final class SampleBook {
  private static final int SAMPLE_CLIENTS = 42;
  private static final int SAMPLE_TOUCHES = 900;
  private static final int DAYS = 730;
  private static final int LONG = 120;
  private static final int WITH_COUNCIL = 10;

  /** The client whose job is not delivered yet. */
  private static final int UNDER_WAY = 6;

  /** Only in the sample that ships; books of other sizes have just the rule for a tag. */
  private static final StoredRule WORTHIEST =
      new StoredRule(
          Coverage.ofWorth(Amount.ofCents(7000_00)), Window.parse("60d"), Optional.empty());

  private static final Channel[] CHANNELS = {
    Channel.CALL, Channel.CALL, Channel.CALL, Channel.CALL, Channel.EMAIL, Channel.EMAIL,
    Channel.VISIT, Channel.CARD, Channel.TEXT, Channel.MEETING, Channel.MAILING, Channel.GIFT,
  };

  private final Book book;
  private final LocalDate today;
  private final Random random;
  private final Dealings dealings;
  private final Announcements news;

  /** The clients who have been silent for long. */
  private final List<ClientRef> letSlip = new ArrayList<>();

  private SampleBook(Book book, LocalDate today, long seed) {
    this.book = book;
    this.today = today;
    this.random = new Random(seed);
    this.dealings = new Dealings(book, today, seed);
    this.news = new Announcements(book, today);
  }

  /** Fills an empty book with the sample that ships with the program. */
  public static void write(Book book, LocalDate today) {
    book.change(() -> {
      var sample = new SampleBook(book, today, 1);
      book.rules().set(WORTHIEST);
      sample.fill(SAMPLE_CLIENTS, SAMPLE_TOUCHES);
      new AutumnLetter(book, today).add(sample.letSlip);
      return null;
    });
  }

  /** Fills an empty book with that many clients and touches, as one change. */
  public static void write(Book book, LocalDate today, int clients, int touches, long seed) {
    book.change(() -> {
      new SampleBook(book, today, seed).fill(clients, touches);
      return null;
    });
  }

  private void fill(int clients, int touches) {
    var vip =
        new StoredRule(
            Coverage.ofTag("vip"), Window.parse("30d"), Optional.of(Window.parse("75d")));
    book.rules().set(vip);
    dealings.addProgramme();
    var named = new ArrayList<ClientRef>();
    news.add();
    for (int i = 0; i < clients; i++) {
      int share = touches / clients + (i < touches % clients ? 1 : 0);
      named.add(addClient(i, share));
    }
    if (clients >= WITH_COUNCIL) {
      new SampleCouncil(book, today).addOf(named);
    }
    if (clients > UNDER_WAY) {
      dealings.addJobUnderWay(
          named.get(UNDER_WAY), People.STAFF.get(UNDER_WAY % People.STAFF.size()));
    }
  }

  private ClientRef addClient(int index, int touches) {
    int[] daysAgo = daysAgo(touches);
    int oldest = daysAgo.length == 0 ? random.nextInt(200) : daysAgo[0];
    var client = client(index, today.minusDays(oldest + random.nextInt(30)));
    var named = new ClientRef(book.clients().add(client), client.name());
    for (int i = 0; i < daysAgo.length; i++) {
      boolean isLast = i == daysAgo.length - 1;
      var touch = touch(named, client, daysAgo[i], isLast && index % 9 == 4, isLast);
      book.touches().add(index < SAMPLE_CLIENTS ? news.told(touch, isLast) : touch);
    }
    dealings.add(index, named, client);
    if (index % 17 == 9) {
      book.pauses().snooze(named.id(), today.plusDays(5 + random.nextInt(20)), today);
    }
    if (touches > 0 && daysAgo[touches - 1] > LONG && index % 10 != 3 && index % 41 != 20) {
      letSlip.add(named);
    }
    if (index % 41 == 20) {
      book.pauses().quiet(named.id(), new Quiet(People.QUIET, today, Optional.empty()));
    }
    return named;
  }

  /** The days of a client's touches, oldest first; most clients were contacted recently. */
  private int[] daysAgo(int touches) {
    double luck = random.nextDouble();
    int silence =
        luck < 0.62
            ? random.nextInt(75)
            : luck < 0.87 ? 60 + random.nextInt(110) : 170 + random.nextInt(230);
    var daysAgo = new int[touches];
    for (int i = 0; i < touches; i++) {
      daysAgo[i] = silence + (i == 0 ? 0 : random.nextInt(DAYS - silence));
    }
    Arrays.sort(daysAgo);
    for (int i = 0, j = touches - 1; i < j; i++, j--) {
      int later = daysAgo[i];
      daysAgo[i] = daysAgo[j];
      daysAgo[j] = later;
    }
    return daysAgo;
  }

  private Client client(int index, LocalDate since) {
    var name = People.name(index);
    boolean isVip = random.nextInt(100) < 15 || index < 2;
    var kind = People.KINDS.get(random.nextInt(People.KINDS.size()));
    return new Client(
        0,
        name,
        random.nextInt(100) < 40 ? People.company(index) : "",
        List.of(People.email(name)),
        List.of("+44 20 7946 0" + (100 + random.nextInt(900))),
        isVip ? List.of("vip", kind) : List.of(kind),
        List.of(),
        People.STAFF.get(index % People.STAFF.size()),
        since,
        random.nextInt(100) < 5 ? Optional.of(Window.parse("2m")) : Optional.empty(),
        Optional.of(Amount.ofCents(5000L * (1 + random.nextInt(100)))),
        sender(index),
        People.character(index));
  }

  /** Every seventh client was referred by an earlier one. */
  private Optional<ClientRef> sender(int index) {
    return index % 7 == 6
        ? Optional.of(new ClientRef(index / 2 + 1, People.name(index / 2)))
        : Optional.empty();
  }

  private Touch touch(
      ClientRef named, Client client, int daysAgo, boolean isPlanned, boolean isLast) {
    var by = isLast ? Channel.CALL : CHANNELS[random.nextInt(CHANNELS.length)];
    var colleague = People.STAFF.get(random.nextInt(People.STAFF.size()));
    boolean isMailing = by == Channel.MAILING;
    return new Touch(
        0,
        named,
        today.minusDays(daysAgo),
        by,
        !isMailing && random.nextInt(100) < 25,
        isLast || isMailing || random.nextInt(100) >= 10,
        random.nextInt(100) < 80 ? client.owner() : colleague,
        isPlanned
            ? Optional.of(today.plusDays(Math.max(1 - daysAgo, random.nextInt(12) - 4)))
            : Optional.empty(),
        isMailing ? "newsletter" : People.NOTES.get(random.nextInt(People.NOTES.size())));
  }
}
