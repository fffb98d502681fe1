package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.DueSentence;
import hug.command.Facts;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.TouchLine;
import hug.command.VerdictColumns;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Everything about one client, on a card to read before the call. */
final class ShowCommand implements Command {
  private static final int RECENT = 15;
  private static final int MOST_BRIEF_LINES = 10;
  private static final Option<Boolean> BRIEF =
      flag("--brief", "Only what matters for the next call, in ten lines at most.");

  @Override
  public Syntax syntax() {
    return command("show", "Show all about a client: the card to read before the call.")
        .example("hug show jim", "who Jim is, what is open, when he is due, and what was said")
        .example("hug show jim --brief", "what matters for the next call, in ten lines")
        .example("hug show jim --by visit", "only the visits")
        .with(ClientParameter.CLIENT)
        .with(BRIEF)
        .with(FilterOptions.OF_ONE_CLIENT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var named = session.client(given.get(ClientParameter.CLIENT));
    session.book().hold();
    var verdict = session.evaluator().verdict(named);
    var filter = FilterOptions.from(given, session);
    var timeline = Timeline.of(named, filter, session);
    return new Result.Page(
        given.has(BRIEF)
            ? brief(verdict, timeline, session)
            : card(verdict, session)
                + "\n"
                + (timeline.isEmpty()
                    ? filter.isAll() ? "No touches yet.\n" : "Nothing fits.\n"
                    : Timeline.page(timeline, RECENT)),
        table(verdict, session.today()));
  }

  private static String card(Verdict verdict, Session session) {
    var client = verdict.client();
    var card = new StringBuilder(Escaped.of(client.named().toString())).append('\n');
    line(card, "company", client.company());
    line(card, "phone", String.join("; ", client.phones()));
    line(card, "e-mail", String.join("; ", client.emails()));
    line(card, "also", String.join("; ", client.aliases()));
    line(card, "tags", String.join(", ", client.tags()));
    line(card, "owner", client.owner());
    line(card, "since", client.since().toString());
    line(card, "window", client.every().map(Object::toString).orElse(""));
    line(card, "value", client.value().map(Object::toString).orElse(""));
    line(card, "sent by", client.referredBy().map(ClientRef::toString).orElse(""));
    line(card, "note", client.note());
    for (var fact : session.evaluator().facts(client.named())) {
      line(card, "know", Facts.inWords(fact) + until(fact) + " (" + fact.id() + ")");
    }
    var dues = session.evaluator().dues(client.named());
    section(card, "Open", open(client.named(), dues, session));
    return card.append('\n')
        .append(Escaped.of(DueSentence.of(verdict, dues, session.today())))
        .append('\n')
        .toString();
  }

  private static String until(Matter fact) {
    return fact.day().map(day -> ", until " + day).orElse("");
  }

  private static void section(StringBuilder card, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      card.append('\n').append(title).append('\n');
      lines.forEach(line -> card.append("  ").append(Escaped.of(line)).append('\n'));
    }
  }

  /** What is to be done besides staying in touch, and when. */
  private static List<String> open(ClientRef client, List<AgendaLine> dues, Session session) {
    var lines = new ArrayList<String>();
    for (var due : dues) {
      if (due.isOpenMatter()) {
        long over = due.daysOver(session.today());
        lines.add(
            due.dueOn()
                + "  "
                + TouchLine.padded(due.kind().toString(), 9)
                + "  "
                + due.about()
                + (over > 0 ? " (" + Days.of(over) + " over)" : "")
                + " -> hug "
                + due.settledBy());
      }
    }
    for (var matter : session.book().matters().of(client)) {
      if (matter.sort() == Matter.Sort.JOB && matter.isOpen() && matter.day().isEmpty()) {
        lines.add("under way   job        " + matter.text() + " -> hug delivered " + matter.id());
      }
    }
    return lines;
  }

  private static String brief(Verdict verdict, List<Timeline.Event> timeline, Session session) {
    var client = verdict.client();
    var lines = new ArrayList<String>();
    lines.add(
        client.named() + (client.phones().isEmpty() ? "" : ", " + client.phones().getFirst()));
    if (!client.note().isEmpty()) {
      lines.add("  " + client.note());
    }
    var facts = Facts.line(session.evaluator().facts(client.named()));
    if (!facts.isEmpty()) {
      lines.add("  " + facts);
    }
    var dues = session.evaluator().dues(client.named());
    lines.add(DueSentence.of(verdict, dues, session.today()));
    open(client.named(), dues, session).stream().limit(3).forEach(line -> lines.add("  " + line));
    timeline.stream()
        .filter(Timeline.Event::isContact)
        .limit(MOST_BRIEF_LINES - lines.size())
        .forEach(event -> lines.add(event.line()));
    var page = new StringBuilder();
    for (var line : lines) {
      page.append(Escaped.of(line.replace('\n', ' '))).append('\n');
    }
    return page.toString();
  }

  private static void line(StringBuilder card, String label, String text) {
    if (!text.isEmpty()) {
      card.append("  ").append(label).append(" ".repeat(9 - label.length()));
      card.append(Escaped.of(text)).append('\n');
    }
  }

  private static Table<Verdict> table(Verdict verdict, LocalDate today) {
    return Table.of(
        List.of(verdict),
        VerdictColumns.ID,
        column("name", (Verdict v) -> v.client().name()),
        column("company", (Verdict v) -> v.client().company()),
        column("tags", (Verdict v) -> v.client().tags()),
        VerdictColumns.OWNER,
        column("since", (Verdict v) -> v.client().since()),
        VerdictColumns.LAST_TOUCH,
        VerdictColumns.dueOn(today),
        VerdictColumns.WINDOW,
        column("value", (Verdict v) -> v.client().value()),
        VerdictColumns.PHONE,
        VerdictColumns.EMAIL,
        column("aliases", (Verdict v) -> String.join("; ", v.client().aliases())),
        column("referred_by", (Verdict v) -> v.client().referredBy().map(ClientRef::name)),
        column("note", (Verdict v) -> v.client().note()),
        VerdictColumns.REASON,
        column("last_note", (Verdict v) -> v.standing().lastNote()));
  }
}
