package hug.command;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Client;
import hug.model.Day;
import hug.model.Failure;
import hug.model.KeptRule;
import hug.model.Line;
import hug.model.Matter;
import hug.model.Named;
import hug.model.Quiet;
import hug.model.Sent;
import hug.model.Snooze;
import hug.model.Step;
import hug.model.Touch;
import hug.model.Window;
import hug.rule.Yearly;
import hug.store.Book;
import hug.store.Touches;
import hug.transfer.BookRecord;
import hug.transfer.BookRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts an exported book into a book. Where that is empty, it becomes the same again, with the same
 * numbers; otherwise what is not there yet is added, under new numbers.
 */
final class BookImport {
  private final Book book;
  private final LocalDate today;
  private final Faults faults;
  private final boolean wasEmpty;
  private final TouchesBefore before;
  private final Touches.Many touches;
  private final Map<Long, Named> clients = new HashMap<>();
  private final Map<Long, Long> steps = new HashMap<>();
  private final Map<Long, Long> jobs = new HashMap<>();
  private final Set<Long> newClients = new HashSet<>();

  /** Whom a record was about already: namesakes in a file are several clients. */
  private final Set<Long> taken = new HashSet<>();

  private final Set<Long> newMatters = new HashSet<>();

  /** What remembers the number of a touch comes once the touches have their numbers. */
  private final List<Runnable> later = new ArrayList<>();

  private final Tally tally;

  BookImport(Intake intake) {
    this.book = intake.book();
    this.today = intake.today();
    this.faults = intake.faults();
    this.tally = intake.tally();
    this.wasEmpty = book.directory().all().isEmpty();
    this.before = new TouchesBefore(book);
    this.touches = book.touches().many();
  }

  void take(BookRecords records) {
    records.forEach(record -> faults.at(record.line(), () -> take(record)));
    touches.end();
    later.forEach(Runnable::run);
  }

  private void take(BookRecord record) {
    switch (record.text("record")) {
      case "staff" -> takeStaff(record);
      case "rule" -> takeRule(record);
      case "step" -> takeStep(record);
      case "client" -> takeClient(record);
      case "referral" -> takeReferral(record);
      case "touch" -> takeTouch(record);
      case "matter" -> takeMatter(record);
      case "skip" -> takeSkip(record);
      default ->
          throw Failure.usage("\"" + record.text("record") + "\" is no record that hug writes");
    }
  }

  private void takeStaff(BookRecord record) {
    var name = record.read("name", Line::name);
    book.staff().add(name);
    record
        .find("quota", _ -> (int) record.number("quota"))
        .filter(_ -> wasEmpty)
        .ifPresent(quota -> book.staff().setQuota(name, quota));
  }

  private void takeRule(BookRecord record) {
    var rule =
        new KeptRule(
            record.find("tag", Line::item),
            record.read("every", Window::parse),
            record.find("lapse", Window::parse));
    if (wasEmpty && !book.rules().all().contains(rule)) {
      book.rules().set(rule);
    }
  }

  private void takeStep(BookRecord record) {
    var step =
        new Step(
            record.number("id"),
            record.read("in", Window::parse),
            record.find("by", Channel::parse),
            record.find("tag", Line::item),
            record.find("since", this::day),
            record.read("text", Line::note));
    var same =
        book.steps().all().stream().filter(kept -> kept.equals(step)).map(Step::id).findFirst();
    steps.put(step.id(), same.orElseGet(() -> book.steps().add(step)));
  }

  private LocalDate day(String text) {
    return Day.done(text, today);
  }

  private void takeClient(BookRecord record) {
    var client =
        new Client(
            record.number("id"),
            record.read("name", Line::name),
            record.read("company", Line::orNothing),
            items(record, "email"),
            items(record, "phone"),
            items(record, "tags"),
            items(record, "aliases"),
            record.read("owner", Line::orNothing),
            record.find("since", this::day).orElse(today),
            record.find("every", Window::parse),
            record.find("value", Amount::parse).flatMap(Function.identity()),
            Optional.empty(),
            record.read("note", Line::note));
    var same = called(client);
    if (!wasEmpty && same.size() > 1) {
      throw Failure.refused(
          "line "
              + record.line()
              + ": there are "
              + same.size()
              + " clients called "
              + client.name()
              + " here, and it is not clear who is meant",
          "import it into an empty book, with --db; nothing was imported");
    }
    if (!wasEmpty && same.size() == 1) {
      clients.put(client.id(), same.getFirst());
      taken.add(same.getFirst().id());
      tally.know();
      return;
    }
    long id = book.clients().add(client);
    clients.put(client.id(), new Named(id, client.name()));
    newClients.add(id);
    taken.add(id);
    tally.addClient(client.name());
    if (!record.text("snoozed_until").isEmpty()) {
      var snooze =
          new Snooze(
              record.read("snoozed_until", this::day),
              record.read("snoozed_on", this::day),
              after(record, "snoozed_after"));
      later.add(() -> book.pauses().snooze(id, snooze));
    }
    if (!record.text("quiet_because").isEmpty()) {
      book.pauses()
          .quiet(
              id,
              new Quiet(
                  record.read("quiet_because", Line::name),
                  record.read("quiet_on", this::day),
                  record.find("quiet_until", this::day)));
    }
  }

  /** Those of that name who are left; of several the one with the same number who is like it. */
  private List<Named> called(Client client) {
    var all =
        book.directory().named(client.name()).stream()
            .filter(one -> !taken.contains(one.id()))
            .toList();
    if (all.size() < 2) {
      return all;
    }
    var same =
        all.stream()
            .filter(one -> one.id() == client.id())
            .filter(one -> isLike(book.standings().of(today, one.id()).client(), client))
            .toList();
    return same.isEmpty() ? all : same;
  }

  private static boolean isLike(Client own, Client client) {
    return own.since().equals(client.since()) && Meant.isLike(own, client);
  }

  private static List<String> items(BookRecord record, String name) {
    return record.texts(name).stream().map(Line::item).distinct().toList();
  }

  /** Touches keep their numbers in a book that was empty; otherwise all there are came before. */
  private long after(BookRecord record, String name) {
    return wasEmpty ? record.number(name) : before.newest();
  }

  private Named client(BookRecord record, String name) {
    long id = record.number(name);
    var client = clients.get(id);
    if (client == null) {
      throw Failure.usage(name + ": there is no client " + id + " in this file");
    }
    return client;
  }

  private void takeReferral(BookRecord record) {
    var client = client(record, "client");
    if (newClients.contains(client.id())) {
      var sent =
          new Sent(client(record, "by"), record.read("on", this::day), after(record, "after"));
      later.add(() -> book.clients().refer(client.id(), sent));
    }
  }

  private void takeTouch(BookRecord record) {
    var touch =
        new Touch(
            record.number("id"),
            client(record, "client"),
            record.read("on", this::day),
            record.read("by", Channel::parse),
            record.text("direction").equals("in"),
            !record.text("answered").equals("false"),
            record.read("who", Line::orNothing),
            record.find("next", this::day),
            record.read("note", Line::note));
    if (newClients.contains(touch.client().id()) || !before.have(touch)) {
      touches.add(touch);
      tally.addTouch(touch);
    } else {
      tally.know();
    }
  }

  private void takeMatter(BookRecord record) {
    var sort = record.read("kind", Matter.Sort::parse);
    var matter =
        new Matter(
            record.number("id"),
            client(record, "client"),
            sort,
            record.read("text", Line::note),
            record.read("on", this::day),
            after(record, "after"),
            record.read("who", Line::orNothing),
            record.find("day", this::day),
            record.read("detail", Line::note),
            record.find("value", Amount::parse).flatMap(Function.identity()),
            record.find("score", _ -> (int) record.number("score")),
            record.find("other", _ -> client(record, "other")),
            record.find(
                "ended_on",
                on ->
                    new Matter.Ending(
                        day(on), record.read("ended_as", Line::name), record.text("ended_how"))),
            Set.of());
    if (sort == Matter.Sort.OCCASION) {
      // Says what is wrong with a detail before it is in the book.
      Yearly.of(matter);
    }
    var same = newClients.contains(matter.client().id()) ? 0 : book.matters().same(matter);
    long id = same > 0 ? same : book.matters().put(matter);
    jobs.put(record.number("id"), id);
    if (same > 0) {
      tally.know();
    } else {
      newMatters.add(id);
      tally.addMatter();
    }
  }

  private void takeSkip(BookRecord record) {
    var job = jobs.get(record.number("job"));
    if (job == null) {
      throw Failure.usage("job: there is no job " + record.number("job") + " in this file");
    }
    if (newMatters.contains(job)) {
      book.matters()
          .skip(
              job,
              steps.getOrDefault(record.number("step"), record.number("step")),
              record.read("on", this::day),
              record.text("because"));
    }
  }
}
