package hug.command;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.KeptRule;
import hug.model.Line;
import hug.model.Matter;
import hug.model.Sent;
import hug.model.Step;
import hug.model.Touch;
import hug.model.Visible;
import hug.model.Window;
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
import java.util.Set;

/**
 * Puts an exported book into a book. Where that is empty, it becomes the same again, with the same
 * numbers; otherwise what is not there yet is added, under new numbers.
 */
final class BookImport {
  private final Book book;
  private final LocalDate today;
  private final Faults faults;
  private final Tally tally;
  private final boolean wasEmpty;
  private final BookNumbers numbers;
  private final BookClients clients;
  private final BookMatters matters;
  private final TouchesBefore before;
  private final Touches.Many touches;
  private final Map<Long, Long> steps = new HashMap<>();
  private final Map<Long, Long> jobs = new HashMap<>();
  private final Set<Long> newMatters = new HashSet<>();

  /** What there can be once: a member of the staff, a rule, who sent a client, a skipped step. */
  private final Set<List<?>> seen = new HashSet<>();

  /** What remembers the number of a touch comes once the touches have their numbers. */
  private final List<Runnable> later = new ArrayList<>();

  BookImport(Intake intake) {
    this.book = intake.book();
    this.today = intake.today();
    this.faults = intake.faults();
    this.tally = intake.tally();
    this.wasEmpty = book.directory().all().isEmpty();
    this.numbers = new BookNumbers(book, today, wasEmpty);
    this.clients = new BookClients(intake, wasEmpty, numbers, later);
    this.matters = new BookMatters(numbers, clients);
    this.before = new TouchesBefore(book);
    this.touches = book.touches().many();
  }

  void take(BookRecords records) {
    records.forEach(record -> faults.at(record.line(), () -> take(record)));
    touches.end();
    later.forEach(Runnable::run);
  }

  /** What is worth a word once all of it was taken. */
  List<String> words() {
    return wasEmpty && numbers.areNew()
        ? List.of("They have new numbers here: the book has had others under theirs before.")
        : List.of();
  }

  private void take(BookRecord record) {
    switch (record.text("record")) {
      case "staff" -> takeStaff(record);
      case "rule" -> takeRule(record);
      case "step" -> takeStep(record);
      case "client" -> clients.take(record);
      case "referral" -> takeReferral(record);
      case "touch" -> takeTouch(record);
      case "matter" -> takeMatter(record);
      case "skip" -> takeSkip(record);
      default ->
          throw Failure.usage(
              "record: "
                  + BookRecord.quoted(record.text("record"))
                  + " is not a record that hug writes");
    }
  }

  private void requireFirst(String what, List<?> one) {
    if (!seen.add(one)) {
      throw Failure.usage("there is another " + what + " above it in this file");
    }
  }

  private void takeStaff(BookRecord record) {
    var name = record.read("name", Line::name);
    boolean hasQuota = record.has("quota");
    int quota = hasQuota ? (int) record.number("quota", 0, StaffCommand.MOST) : 0;
    record.requireAllRead("staff record");
    requireFirst("record of " + Visible.of(name), List.of("staff", Folded.of(name)));
    book.staff().add(name);
    if (hasQuota && wasEmpty) {
      book.staff().setQuota(name, quota);
    }
  }

  private void takeRule(BookRecord record) {
    var rule =
        new KeptRule(
            record.find("tag", Line::item),
            record.exact("every", Window::parse),
            record.find("lapse", Window::parse));
    record.requireAllRead("rule");
    RuleAddCommand.requireLaterLapse(rule, today, "lapse");
    requireFirst(
        "rule for " + RuleSubject.named(rule.tag()), List.of("rule", rule.tag().map(Folded::of)));
    if (wasEmpty && !book.rules().all().contains(rule)) {
      book.rules().set(rule);
    }
  }

  private void takeStep(BookRecord record) {
    long id = numbers.own(record);
    record.exact("after", RuleAddCommand::event);
    record.require("text");
    var step =
        new Step(
            id,
            record.exact("in", Window::parse),
            record.find("by", RuleAddCommand::channel),
            record.find("tag", Line::item),
            record.find("since", numbers::day),
            record.read("text", Line::note),
            record.find("for", Window::parse));
    record.requireAllRead("step");
    var same =
        book.steps().all().stream().filter(kept -> kept.equals(step)).map(Step::id).findFirst();
    steps.put(id, same.orElseGet(() -> book.steps().add(step)));
  }

  private void takeReferral(BookRecord record) {
    var client = clients.meant(record, "client");
    var sent =
        new Sent(
            clients.meant(record, "by"),
            record.exact("on", numbers::past),
            numbers.after(record, "after"));
    record.requireAllRead("referral");
    if (client.equals(sent.client())) {
      throw Failure.usage("by: " + client + " cannot have sent themselves");
    }
    requireFirst("referral of " + client, List.of("referral", client));
    if (clients.isNew(client)) {
      later.add(() -> book.clients().refer(client.id(), sent));
    }
  }

  private void takeTouch(BookRecord record) {
    var touch =
        new Touch(
            numbers.own(record),
            clients.meant(record, "client"),
            record.exact("on", numbers::past),
            record.exact("by", Channel::parse),
            record.exact("direction", BookImport::direction).equals("in"),
            record.isTrue("answered"),
            record.read("who", Line::orNothing),
            record.find("next", numbers::day),
            record.read("note", Line::note));
    record.requireAllRead("touch");
    if (!touch.answered() && !touch.by().isPersonal()) {
      throw Failure.usage("answered: a " + touch.by() + " waits for no answer");
    }
    if (touch.next().filter(next -> !next.isAfter(touch.on())).isPresent()) {
      throw Failure.usage(
          "next: " + touch.next().get() + " is not after this touch, on " + touch.on());
    }
    if (clients.isNew(touch.client()) || !before.have(touch)) {
      touches.add(touch);
      tally.addTouch(touch);
    } else {
      tally.know();
    }
  }

  private static String direction(String word) {
    return switch (word) {
      case "in", "out" -> word;
      default -> throw Failure.usage(BookRecord.quoted(word) + " is neither in nor out");
    };
  }

  private void takeMatter(BookRecord record) {
    var matter = matters.read(record);
    long same = clients.isNew(matter.client()) ? 0 : book.matters().same(matter);
    long id = same > 0 ? same : book.matters().put(matter);
    numbers.give(matter.id(), id);
    if (matter.sort() == Matter.Sort.JOB) {
      jobs.put(matter.id(), id);
    }
    if (same > 0) {
      tally.know();
    } else {
      newMatters.add(id);
      tally.addMatter();
    }
  }

  private void takeSkip(BookRecord record) {
    long job = meant(jobs, "job", record);
    long step = meant(steps, "step", record);
    var on = record.exact("on", numbers::past);
    var because = record.read("because", Line::orNothing);
    record.requireAllRead("skip");
    requireFirst("skip of that step", List.of("skip", job, step));
    if (newMatters.contains(job)) {
      book.matters().skip(job, step, on, because);
    }
  }

  private static long meant(Map<Long, Long> numbers, String name, BookRecord record) {
    long id = BookNumbers.other(record, name);
    var own = numbers.get(id);
    if (own == null) {
      throw Failure.usage(name + ": there is no " + name + " " + id + " above it in this file");
    }
    return own;
  }
}
