package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.model.Named;
import hug.model.Touch;
import hug.model.Visible;
import hug.output.Answer;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;

/** Everything about one client, on a card to read before the call. */
final class ShowCommand implements Command {
  private static final int RECENT = 15;

  @Override
  public Syntax syntax() {
    return command("show", "Show all about a client: the card to read before the call.")
        .example("hug show jim", "who Jim is, when he is due, and what was said")
        .example("hug show jim --by visit", "only the visits")
        .with(Whom.CLIENT)
        .with(Filters.OF_ONE_CLIENT)
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var named = desk.client(given.get(Whom.CLIENT));
    var verdict = desk.verdict(named);
    var touches = desk.book().touches().of(desk.today(), named, Filters.from(given));
    return new Answer.Page(
        card(verdict, desk.today()) + "\n" + timeline(touches, Filters.from(given).isAll()),
        table(verdict, desk.today()));
  }

  private static String card(Verdict verdict, LocalDate today) {
    var client = verdict.client();
    var card = new StringBuilder(Visible.of(client.named().toString())).append('\n');
    line(card, "company", client.company());
    line(card, "phone", String.join("; ", client.phones()));
    line(card, "e-mail", String.join("; ", client.emails()));
    line(card, "also", String.join("; ", client.aliases()));
    line(card, "tags", String.join(", ", client.tags()));
    line(card, "owner", client.owner());
    line(card, "since", client.since().toString());
    line(card, "window", client.every().map(Object::toString).orElse(""));
    line(card, "value", client.value().map(Object::toString).orElse(""));
    line(card, "sent by", client.referredBy().map(Named::toString).orElse(""));
    line(card, "note", client.note());
    return card.append('\n').append(Visible.of(Outlook.of(verdict, today))).append('\n').toString();
  }

  private static void line(StringBuilder card, String label, String text) {
    if (!text.isEmpty()) {
      card.append("  ").append(label).append(" ".repeat(9 - label.length()));
      card.append(Visible.of(text)).append('\n');
    }
  }

  private static String timeline(List<Touch> touches, boolean areAll) {
    if (touches.isEmpty()) {
      return areAll ? "No touches yet.\n" : "No touch fits.\n";
    }
    var page = new StringBuilder();
    for (var touch : touches.subList(0, Math.min(touches.size(), RECENT))) {
      page.append(TouchLine.of(touch)).append('\n');
    }
    if (touches.size() > RECENT) {
      page.append("... and ").append(touches.size() - RECENT).append(" earlier ones\n");
    }
    return page.toString();
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
        column("referred_by", (Verdict v) -> v.client().referredBy().map(Named::name)),
        column("note", (Verdict v) -> v.client().note()),
        VerdictColumns.REASON,
        column("last_note", (Verdict v) -> v.standing().lastNote()));
  }
}
