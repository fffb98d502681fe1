package hug.command.intake;

import hug.command.TouchesBefore;
import hug.model.Campaign;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.News;
import hug.model.Referral;
import hug.model.Setting;
import hug.rule.SayingText;
import hug.store.Book;
import hug.store.Declaration;
import hug.store.Declarations;
import hug.store.Touches;
import hug.transfer.BookRecord;
import hug.transfer.BookRecords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Imports an exported book. An empty book becomes a copy with the same ids; any other gets what it
 * does not have yet, with new ids.
 */
final class BookImport {
  private final Book book;
  private final LocalDate today;
  private final BadLines faults;
  private final ImportSummary tally;
  private final boolean wasEmpty;
  private final BookFields fields;
  private final BookClients clients;
  private final BookMatters matters;
  private final TouchesBefore before;
  private final Touches.Many touches;
  private final Set<Long> newMatters = new HashSet<>();
  private final Set<Long> newCampaigns = new HashSet<>();

  /** Keys of records that must not be repeated, such as rules and staff members. */
  private final Set<List<?>> seen = new HashSet<>();

  BookImport(ImportContext intake) {
    this.book = intake.book();
    this.today = intake.today();
    this.faults = intake.faults();
    this.tally = intake.tally();
    this.wasEmpty = book.directory().all().isEmpty();
    this.fields = new BookFields(book, today, wasEmpty);
    this.clients = new BookClients(intake, wasEmpty, fields);
    this.matters = new BookMatters(fields);
    this.before = new TouchesBefore(book);
    this.touches = book.touches().many();
  }

  void take(BookRecords records) {
    records.forEach(record -> faults.at(record.line(), () -> take(record)));
    touches.end();
    if (wasEmpty && fields.areNew()) {
      tally.remark(
          "The clients and records got new numbers, because this book has used theirs before.");
    }
  }

  private void take(BookRecord record) {
    switch (record.text("record")) {
      case "setting" -> takeSetting(record);
      case "staff" -> takeStaff(record);
      case "rule" -> takeRule(record);
      case "step" -> takeStep(record);
      case "client" -> clients.take(record);
      case "referral" -> takeReferral(record);
      case "touch" -> takeTouch(record);
      case "matter" -> takeMatter(record);
      case "skip" -> takeSkip(record);
      case "news" -> takeNews(record);
      case "campaign" -> takeCampaign(record);
      case "member" -> takeMember(record);
      case "meeting" -> takeMeeting(record);
      case "item" -> takeItem(record);
      case "wording" -> takeWording(record);
      default ->
          throw Failure.usage(
              "record: "
                  + BookRecord.quoted(record.text("record"))
                  + " is not a kind of record that hug knows");
    }
  }

  private void requireFirst(String what, List<?> one) {
    if (!seen.add(one)) {
      throw Failure.usage("repeats the " + what);
    }
  }

  /** Reads a record that has declared fields only. */
  private <T> T read(Declaration<T> declaration, BookRecord record) {
    var thing = declaration.reader().apply(fields.of(declaration, record));
    record.requireAllRead(declaration.word());
    return thing;
  }

  private void takeSetting(BookRecord record) {
    var setting = record.read("name", Setting::named);
    var value = record.exact("text", setting::parse);
    read(Declarations.SETTING, record);
    requireFirst("setting " + setting, List.of("setting", setting));
    if (wasEmpty) {
      book.settings().set(setting, value);
    }
  }

  private void takeStaff(BookRecord record) {
    var values = fields.of(Declarations.STAFF, record);
    record.requireAllRead("staff record");
    String name = values.get("name");
    Optional<Integer> quota = values.get("quota");
    requireFirst("record of " + Escaped.of(name), List.of("staff", Folded.of(name)));
    book.staff().add(name);
    if (wasEmpty) {
      quota.ifPresent(most -> book.staff().setQuota(name, most));
      new BookStaff(book).take(name, values);
    }
  }

  private void takeRule(BookRecord record) {
    var rule = read(Declarations.RULE, record);
    rule.requireLaterLapse(today, "lapse");
    requireFirst("rule for " + rule.coverage(), List.of("rule", rule.coverage().key()));
    if (wasEmpty && !book.rules().all().contains(rule)) {
      book.rules().set(rule);
    }
  }

  private void takeStep(BookRecord record) {
    var step = read(Declarations.STEP, record);
    boolean isThere = book.steps().all().contains(step);
    long id = isThere ? step.id() : book.steps().add(step);
    fields.means("step", step.id(), new ClientRef(id, step.text()));
  }

  private void takeReferral(BookRecord record) {
    var values = read(Declarations.REFERRAL, record);
    ClientRef client = values.get("client");
    var sent = new Referral(values.get("by"), values.get("on"), values.get("after"));
    if (client.equals(sent.client())) {
      throw Failure.usage("by: " + client + " cannot be referred by themselves");
    }
    requireFirst("referral of " + client, List.of("referral", client));
    if (clients.isNew(client)) {
      book.clients().refer(client.id(), sent);
    }
  }

  private void takeTouch(BookRecord record) {
    var read = read(Declarations.TOUCH, record);
    var touch =
        read.telling(
            read.told().stream().map(news -> fields.other(news, "told", "news").id()).toList());
    if (!touch.answered() && !touch.by().isPersonal()) {
      throw Failure.usage("answered: must be true for a " + touch.by());
    }
    if (touch.next().filter(next -> !next.isAfter(touch.on())).isPresent()) {
      throw Failure.usage(
          "next: " + touch.next().get() + " is not after the touch on " + touch.on());
    }
    if (clients.isNew(touch.client()) || !before.have(touch)) {
      touches.add(touch);
      tally.addTouch(touch);
    } else {
      tally.know();
    }
  }

  private void takeMatter(BookRecord record) {
    var matter = matters.read(record);
    long same = clients.isNew(matter.client()) ? 0 : book.matters().same(matter);
    long id = same > 0 ? same : book.matters().put(matter);
    fields.give(matter.id(), id);
    if (matter.sort() == Matter.Sort.JOB || matter.sort() == Matter.Sort.FEEDBACK) {
      fields.means(matter.sort().toString(), matter.id(), new ClientRef(id, matter.text()));
    }
    if (same > 0) {
      tally.know();
    } else {
      newMatters.add(id);
      tally.addMatter();
    }
  }

  private void takeNews(BookRecord record) {
    var news = read(Declarations.NEWS, record);
    var same = book.news().all().stream().filter(news::isLike).findFirst();
    long id = same.map(News::id).orElseGet(() -> book.news().add(news));
    fields.means("news", news.id(), new ClientRef(id, news.text()));
  }

  private void takeCampaign(BookRecord record) {
    var campaign = read(Declarations.CAMPAIGN, record);
    requireFirst(
        "campaign " + Escaped.of(campaign.name()), List.of("campaign", Folded.of(campaign.name())));
    var same = book.campaigns().named(campaign.name());
    long id = same.map(Campaign::id).orElseGet(() -> book.campaigns().add(campaign));
    fields.means("campaign", campaign.id(), new ClientRef(id, campaign.name()));
    if (same.isEmpty()) {
      newCampaigns.add(id);
    }
  }

  private void takeMember(BookRecord record) {
    var member = read(Declarations.MEMBER, record);
    requireFirst(
        "membership of " + member.client(), List.of("member", member.campaign(), member.client()));
    if (newCampaigns.contains(member.campaign())) {
      book.campaigns().add(member);
    }
  }

  private void takeMeeting(BookRecord record) {
    var meeting = read(Declarations.MEETING, record);
    if (book.council().meetings().stream().noneMatch(one -> one.day().equals(meeting.day()))) {
      book.council().put(meeting);
    }
  }

  private void takeItem(BookRecord record) {
    var item = read(Declarations.ITEM, record);
    if (book.council().items().stream().noneMatch(item::isLike)) {
      book.council().add(item);
    }
  }

  private void takeWording(BookRecord record) {
    var wording = read(Declarations.WORDING, record);
    requireFirst(
        "template " + Escaped.of(wording.name()), List.of("wording", Folded.of(wording.name())));
    SayingText.requireKnown(wording.text());
    if (book.wordings().named(wording.name()).isEmpty()) {
      book.wordings().put(wording);
    }
  }

  private void takeSkip(BookRecord record) {
    var values = read(Declarations.SKIP, record);
    long job = values.get("job");
    long step = values.get("step");
    requireFirst("skip of this step", List.of("skip", job, step));
    if (newMatters.contains(job)) {
      book.matters().skip(job, step, values.get("on"), values.get("because"));
    }
  }
}
