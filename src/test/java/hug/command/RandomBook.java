package hug.command;

import hug.model.Absence;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Meeting;
import hug.model.Purpose;
import hug.model.Quiet;
import hug.model.Touch;
import hug.model.Window;
import hug.rule.CouncilMeetings;
import hug.rule.Programme;
import hug.rule.Yearly;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Fills a book at random with everything that can give a reason to contact a client. */
final class RandomBook {
  /** Favours month ends and leap days. */
  private static final List<LocalDate> CORNERS =
      List.of(
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2023, 11, 30),
          LocalDate.of(2023, 12, 31));

  private final Book book;
  private final Random random;
  private final RandomRules rules;
  private final List<Long> clients = new ArrayList<>();
  private final Map<Long, Matter> open = new HashMap<>();
  private LocalDate today;

  RandomBook(Book book, Random random) {
    this.book = book;
    this.random = random;
    this.rules = new RandomRules(book, random);
    this.today = corner();
  }

  /** Makes two or three changes on each of so many days; returns the last day. */
  LocalDate fill(int days) {
    change(this::begin);
    for (int i = 0; i < days; i++) {
      today = today.plusDays(days());
      change(() -> {
        for (int deeds = 2 + random.nextInt(2); deeds > 0; deeds--) {
          happen();
        }
      });
    }
    return today;
  }

  /** Usually a few days; now and then the book is left alone for long. */
  private int days() {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt(900);
      case 1, 2 -> random.nextInt(60);
      default -> random.nextInt(4);
    };
  }

  private void change(Runnable work) {
    book.change(() -> {
      work.run();
      return null;
    });
  }

  private LocalDate corner() {
    return CORNERS.get(random.nextInt(CORNERS.size())).plusDays(random.nextInt(3) - 1);
  }

  private Window window() {
    return rules.window();
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
  }

  private void begin() {
    book.staff().add("ana");
    book.staff().setQuota("ana", 50);
    book.staffChanges().addLogin("ana", "akowalski");
    book.staffChanges().leave("dina", Optional.of(today.plusDays(9)));
    book.staffChanges()
        .setAbsences(
            "ana",
            List.of(
                new Absence(today.minusDays(9), today.minusDays(7), Optional.of("Eva Maria")),
                new Absence(today, today.plusDays(3), Optional.empty())));
    rules.begin(today);
    for (int i = 0; i <= random.nextInt(4); i++) {
      clients.add(book.clients().add(client(0, "client " + i)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      addCampaign("campaign " + i);
    }
  }

  private void addCampaign(String name) {
    var channels = List.of(Channel.CALL, Channel.CARD, Channel.MAILING);
    var first = today.plusDays(random.nextInt(30));
    var waves = new ArrayList<>(List.of(new Campaign.Wave(first, Optional.empty())));
    maybe(window().after(first))
        .ifPresent(day -> waves.add(new Campaign.Wave(day, Optional.empty())));
    long id =
        book.campaigns()
            .add(
                new Campaign(
                    0,
                    name,
                    channels.get(random.nextInt(channels.size())),
                    waves,
                    "",
                    window(),
                    Optional.empty(),
                    today,
                    "ana",
                    "",
                    maybe(today)));
    for (long client : clients) {
      var named = book.directory().withId(client).orElseThrow();
      book.campaigns().add(new Campaign.Member(0, id, named, random.nextInt(4) == 0));
    }
  }

  private Client client(long id, String name) {
    var plain = Client.named(name, today.minusDays(random.nextInt(400)));
    var none = List.<String>of();
    return new Client(
        id,
        name,
        "",
        none,
        none,
        random.nextBoolean() ? List.of("vip") : none,
        none,
        random.nextBoolean() ? "ana" : "",
        plain.since(),
        maybe(window()),
        Optional.of(rules.amount()).filter(_ -> random.nextBoolean()),
        sender(id),
        "");
  }

  private Optional<ClientRef> sender(long id) {
    return clients.isEmpty() ? Optional.empty() : maybe(any()).filter(other -> other.id() != id);
  }

  private ClientRef any() {
    return book.directory().withId(clients.get(random.nextInt(clients.size()))).orElseThrow();
  }

  private void happen() {
    var who = any();
    switch (random.nextInt(19)) {
      case 0 -> book.pauses().snooze(who.id(), today.plusDays(1 + random.nextInt(60)), today);
      case 1 ->
          book.pauses().quiet(who.id(), new Quiet("asked", today, maybe(window().after(today))));
      case 2 -> book.pauses().unquiet(who.id());
      case 3 ->
          note(
              Matter.noted(who, Matter.Sort.PROMISE, "proofs", today, "ana")
                  .withDay(Optional.of(today.plusDays(random.nextInt(40) - 5))));
      case 4 -> note(Matter.noted(who, Matter.Sort.COMPLAINT, "late", today, "ana"));
      case 5 ->
          note(
              Matter.noted(who, Matter.Sort.JOB, "album", today, "ana")
                  .worth(maybe(rules.amount()))
                  .withDay(maybe(today.minusDays(random.nextInt(50)))));
      case 6, 7 -> note(occasion(who));
      case 8 ->
          note(
              Matter.noted(who, Matter.Sort.FEEDBACK, "", today, "ana")
                  .scored(6 + random.nextInt(5)));
      case 9, 14, 15 -> rules.change(today);
      case 10 -> book.clients().update(client(who.id(), "client " + random.nextInt(99)), today);
      case 11, 12 -> goOn();
      case 13 -> council(who);
      default -> touch(who);
    }
  }

  /** A seat, an answer, or a meeting that is planned, moved or held. */
  private void council(ClientRef who) {
    var council = book.council();
    var next = new CouncilMeetings(council.meetings()).next();
    switch (random.nextInt(5)) {
      case 0, 1 ->
          note(
              Matter.noted(who, Matter.Sort.SEAT, "", today, "ana")
                  .withDay(maybe(window().after(today))));
      case 2 -> note(Matter.noted(who, Matter.Sort.ANSWER, "a heater", today, "ana").about(1));
      case 3 -> {
        var day = today.plusDays(random.nextInt(40));
        if (next.isPresent()) {
          council.update(next.get().moved(day, next.get().every(), today));
        } else {
          council.add(Meeting.planned(day, maybe(window()), today, "ana"));
        }
      }
      default -> {
        if (next.filter(one -> !one.day().isAfter(today)).isPresent()) {
          var on = today.minusDays(random.nextInt(3));
          council.update(next.get().heldOn(on, "parking", today));
        }
      }
    }
  }

  private Matter occasion(ClientRef who) {
    boolean comesOnce = random.nextInt(4) == 0;
    var day =
        comesOnce ? today.plusDays(random.nextInt(90)) : corner().minusYears(random.nextInt(9));
    if (!comesOnce && random.nextBoolean()) {
      day = today.plusDays(random.nextInt(30) - 20).minusYears(2);
    }
    return Matter.noted(who, Matter.Sort.OCCASION, "birthday", today, "ana")
        .withDay(Optional.of(day))
        .withDetail(new Yearly(day, maybe(window()), comesOnce, maybe(window())).detail());
  }

  private void note(Matter matter) {
    long id = book.matters().add(matter);
    open.put(id, book.matters().withId(id).orElseThrow());
  }

  /** Takes an open matter one step further. */
  private void goOn() {
    if (open.isEmpty()) {
      return;
    }
    var ids = List.copyOf(open.keySet());
    var matter = open.get(ids.get(random.nextInt(ids.size())));
    var endings = matter.sort().endings();
    if (matter.sort() == Matter.Sort.JOB && matter.day().isEmpty()) {
      var on = today.minusDays(random.nextInt(70));
      var detail = Programme.detail(matter, on, today, random.nextInt(3) == 0);
      update(matter.withDay(Optional.of(on)).withDetail(detail));
    } else if (matter.sort() == Matter.Sort.COMPLAINT && matter.day().isEmpty()) {
      update(matter.withDay(Optional.of(today)).withDetail("made anew"));
    } else if (matter.sort() == Matter.Sort.JOB && random.nextBoolean()) {
      book.matters().skip(matter.id(), 1 + random.nextInt(3), today, "");
    } else if (!endings.isEmpty()) {
      update(matter.ended(Optional.of(new Matter.Ending(today, endings.getFirst(), ""))));
      open.remove(matter.id());
    }
  }

  private void update(Matter matter) {
    book.matters().update(matter);
    open.put(matter.id(), matter);
  }

  private void touch(ClientRef who) {
    var on = random.nextInt(3) == 0 ? today.minusDays(random.nextInt(50)) : today;
    var channel = Channel.values()[random.nextInt(Channel.values().length)];
    book.touches()
        .add(
            new Touch(
                    0,
                    who,
                    on,
                    channel,
                    random.nextBoolean(),
                    random.nextInt(4) > 0,
                    "ana",
                    maybe(window().after(on)),
                    random.nextBoolean() ? "said " + random.nextInt(99) : "")
                .with(maybe(Purpose.STATUS)));
  }
}
