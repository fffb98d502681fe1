package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;

import hug.model.AgendaFilter;
import hug.model.Campaign;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Moment;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.output.Column;
import hug.output.Overview;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Facts;
import hug.rule.Verdict;
import hug.rule.Week;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of due clients, the most pressing first. */
public final class DueList {
  public static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("Also list clients who fall due within this time, such as 1w");

  public static final Option<Boolean> BRIEF =
      flag("--brief", "Show only who is due, why, and facts to know before you call");

  public static final Option<Boolean> SETTLE =
      flag("--settle", "Show the command that settles each reason")
          .details("A terminal of 100 columns or more shows it without this option.");

  private DueList() {}

  /** The list; also printed for a walk with nobody to visit. */
  public static Result of(Arguments given, Session session) {
    if (given.all(FilterOptions.REASON).size() > 1) {
      throw Failure.usage("--reason can be given only once");
    }
    var wanted =
        AgendaFilter.until(given.find(WITHIN).orElse(session.today()))
            .of(FilterOptions.from(given, session))
            .because(given.find(FilterOptions.REASON));
    return OutputOptions.isForTheEye(given, session) && !given.has(BRIEF)
        ? view(wanted, given, session)
        : list(wanted, given, session);
  }

  private static Result list(AgendaFilter wanted, Arguments given, Session session) {
    var length = ListOptions.of(given, session.isScreen());
    var forecasts = session.evaluator().forecasts();
    var dues = session.evaluator().dues(forecasts.due(wanted, length.most()));
    var phone = VerdictColumns.phone((DueItem d) -> d.glance().phone(), session.isScreen());
    long snoozed = forecasts.countSnoozed(wanted);
    return length.list(
        given.has(BRIEF)
            ? brief(dues, phone)
            : table(dues, phone, isForOthers(wanted), session.today()),
        () -> nobody(wanted, session),
        () -> forecasts.countDue(wanted),
        snoozed == 0 ? List.of() : List.of(snoozed + " snoozed; see them with: hug snooze"));
  }

  /** The page for the screen: each client once, and lapsed clients only with --all. */
  private static Result view(AgendaFilter all, Arguments given, Session session) {
    var length = ListOptions.of(given, true);
    var wanted = ListOptions.isAll(given) ? all : all.withoutLapsed();
    var forecasts = session.evaluator().forecasts();
    var clients = session.evaluator().clientsDue(wanted, length.most());
    long total = clients.size() < length.most() ? clients.size() : forecasts.countClients(wanted);
    var more = new ArrayList<Overview.Pointer>();
    add(more, total - clients.size(), "more", "hug due --all");
    if (!wanted.isWithLapsed() && all.reason().filter(r -> r != ReasonKind.SILENCE).isEmpty()) {
      add(more, forecasts.countLapsed(all.clients()), "lapsed", "hug lapsed");
    }
    add(more, forecasts.countSnoozed(all), "snoozed", "hug snooze");
    if (all.clients().isAll()) {
      long slipping = new ReturnForecast(session).slipping().orElse(0);
      add(more, slipping, "slipping away", "hug lapsed --likely");
    }
    for (var campaign : session.book().campaigns().withMailingsDue(session.today())) {
      mailing(campaign, session.today()).ifPresent(more::add);
    }
    if (clients.isEmpty()) {
      var words = new ArrayList<>(nobody(wanted, session).lines().toList());
      week(session).map(Week::inWords).ifPresent(words::add);
      more.forEach(pointer -> words.add(pointer.words() + pointer.command()));
      return new Result.Words(words, 0);
    }
    if (clients.size() > 1) {
      more.add(new Overview.Pointer("one by one: ", "hug walk"));
    }
    var week = week(session);
    return new Result.Page(
        new DueView(
            session.today(),
            clients,
            occasions(clients, session),
            total,
            given.find(WITHIN),
            week,
            isForOthers(wanted) ? FilterOptions.person(given, session) : Optional.empty(),
            given.has(SETTLE),
            more),
        Table.of(List.of()),
        length.exitCode());
  }

  /** The user's week. Their login is looked up only if it is not their name. */
  private static Optional<Week> week(Session session) {
    var week = session.evaluator().week(session.userName());
    return week.isPresent() ? week : session.evaluator().week(session.staff());
  }

  /** A pointer to the wave of a mailing campaign that should go out now, if there is one. */
  private static Optional<Overview.Pointer> mailing(Campaign campaign, LocalDate today) {
    return campaign
        .next(today)
        .map(wave -> campaign.waves().get(wave).day())
        .filter(day -> !day.isAfter(today))
        .map(day ->
            new Overview.Pointer(
                campaign.name() + " goes out " + Days.onDay(day, today) + ": ",
                "hug export labels --campaign " + Quoted.of(campaign.name())));
  }

  /** The occasions that clients are due for, which tell how old somebody turns. */
  private static List<Matter> occasions(List<DueClient> clients, Session session) {
    var occasions = new ArrayList<Matter>();
    for (var client : clients) {
      var line = client.first().line();
      if (line.kind() == ReasonKind.OCCASION) {
        session.book().matters().withId(line.matter()).ifPresent(occasions::add);
      }
    }
    return occasions;
  }

  static void add(List<Overview.Pointer> more, long count, String what, String command) {
    if (count > 0) {
      more.add(new Overview.Pointer(count + " " + what + ": ", command));
    }
  }

  /** Whether there may be clients of somebody who is away. */
  private static boolean isForOthers(AgendaFilter wanted) {
    var owners = wanted.clients().mineOrNobodys();
    return owners.isPresent() && owners.get().size() > 1;
  }

  private static Table<DueItem> table(
      Iterable<DueItem> dues, Column<DueItem> phone, boolean isForOthers, LocalDate today) {
    var owner = Column.<DueItem>column("owner", d -> d.glance().owner());
    return Table.of(
        dues,
        Column.<DueItem>column("client", DueItem::name).yieldsLast(),
        column("reason", (DueItem d) -> d.line().kind()),
        Column.<DueItem>column("due_on", d -> d.line().dueOn()).aside(),
        Column.<DueItem>column("days_over", d -> d.line().daysOver(today)).aside(),
        Column.<DueItem>column("last_touch", d -> d.glance().lastTouch().map(Moment::on)).forData(),
        VerdictColumns.daysSilent(today).forData().of(DueList::verdict),
        VerdictColumns.WINDOW.forData().of(DueList::verdict),
        isForOthers ? owner.yieldsWhole() : owner.forData(),
        phone,
        VerdictColumns.EMAIL.forData().of(DueList::verdict),
        Column.<DueItem>column("last_note", d -> d.glance().lastNote()).forData(),
        column("id", (DueItem d) -> d.line().client()).forData(),
        Column.<DueItem>column("about", DueItem::about).yieldsFirst(),
        Column.<DueItem>column("settle", d -> d.line().command()).yieldsWhole(),
        ClientColumns.WORTH.forData().of(DueList::verdict));
  }

  private static Verdict verdict(DueItem due) {
    return due.verdict().get();
  }

  private static Table<DueItem> brief(Iterable<DueItem> dues, Column<DueItem> phone) {
    return Table.of(
        dues,
        Column.<DueItem>column("client", DueList::known).yieldsLast(),
        phone,
        column("reason", (DueItem d) -> d.line().kind()).yieldsWhole(),
        Column.<DueItem>column("about", DueItem::about).yieldsFirst(),
        column("id", (DueItem d) -> d.line().client()).forData());
  }

  /** The name and the facts: {@code Jim (likes to take his time)}. */
  private static String known(DueItem due) {
    var facts = Facts.line(due.facts().get());
    return due.name() + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  private static String nobody(AgendaFilter wanted, Session session) {
    if (wanted.isAll() && session.book().clients().count(Filter.ALL) == 0) {
      return """
      This book has no clients yet. Three ways to begin:
        hug add "Margo Ellis" --phone "+44 20 7946 0365"
        hug import contacts.vcf
        hug --sample due   a made-up studio, to try things out\
      """;
    }
    var said = wanted.isAll() ? "Nobody is due." : "No matching clients are due.";
    return session
        .evaluator()
        .forecasts()
        .nextDue(wanted)
        .map(next ->
            said
                + " Next is "
                + next.name()
                + ", "
                + Days.on(next.dueOn(), session.today())
                + (next.dueOn().isAfter(session.today().plusWeeks(2))
                    ? "."
                    : ". To look ahead: hug due --within 2w"))
        .orElse(said);
  }
}
