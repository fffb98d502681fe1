package hug.command.client;

import hug.command.Days;
import hug.command.DueSentence;
import hug.command.Session;
import hug.command.TouchLine;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Labelled;
import hug.model.Matter;
import hug.rule.Age;
import hug.rule.Facts;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be known of a client before the call, as a page.
 *
 * @param facts what is good to know
 * @param dues every reason to touch them, today or later
 * @param matters all that there was
 */
record ShowPage(
    Verdict verdict,
    List<Matter> facts,
    List<AgendaLine> dues,
    List<Matter> matters,
    LocalDate today) {
  private static final int MOST_BRIEF_LINES = 10;
  private static final int MOST_BRIEF_OPEN = 3;

  static ShowPage of(Verdict verdict, Session session) {
    var client = verdict.client().named();
    return new ShowPage(
        verdict,
        session.evaluator().facts(client),
        session.evaluator().dues(client),
        session.book().matters().of(client),
        session.today());
  }

  /** All that the book knows of them, but for what happened. */
  String card() {
    var client = verdict.client();
    var card = new StringBuilder(Escaped.of(client.named().toString())).append('\n');
    line(card, "company", client.company());
    line(card, "phone", joined(client.numbers()));
    line(card, "e-mail", String.join("; ", client.emails()));
    line(card, "address", joined(client.details().addresses()));
    line(card, "website", joined(client.details().websites()));
    line(card, "also", String.join("; ", client.aliases()));
    line(card, "tags", String.join(", ", client.tags()));
    line(card, "owner", client.owner());
    line(card, "since", client.since().toString());
    line(card, "window", client.every().map(Object::toString).orElse(""));
    line(card, "value", client.value().map(Object::toString).orElse(""));
    line(card, "sent by", client.referredBy().map(ClientRef::toString).orElse(""));
    line(card, "note", client.note());
    for (var field : client.details().fields()) {
      line(card, field.label(), field.value());
    }
    for (var fact : facts) {
      var until = fact.day().map(day -> ", until " + day).orElse("");
      line(card, "know", Facts.inWords(fact) + until + " (" + fact.id() + ")");
    }
    var open = open();
    card.append(open.isEmpty() ? "" : "\nOpen\n");
    open.forEach(line -> card.append("  ").append(Escaped.of(line)).append('\n'));
    return card.append('\n')
        .append(Escaped.of(DueSentence.of(verdict, dues, today)))
        .append('\n')
        .toString();
  }

  /** Values with what they are in brackets. */
  private static String joined(List<Labelled> values) {
    var texts = new ArrayList<String>();
    for (var one : values) {
      texts.add(one.value() + (one.label().isEmpty() ? "" : " (" + one.label() + ")"));
    }
    return String.join("; ", texts);
  }

  private static void line(StringBuilder card, String label, String text) {
    if (!text.isEmpty()) {
      card.append("  ").append(TouchLine.padded(Escaped.of(label), 8)).append(' ');
      card.append(Escaped.of(text)).append('\n');
    }
  }

  /** What is to be done besides staying in touch, and when. */
  private List<String> open() {
    var lines = new ArrayList<String>();
    for (var due : dues) {
      if (due.isOpenMatter()) {
        long over = due.daysOver(today);
        lines.add(
            due.dueOn()
                + "  "
                + TouchLine.padded(due.kind().toString(), 9)
                + "  "
                + due.about()
                + Age.inWords(matters, due.matter(), due.day())
                + (over > 0 ? " (" + Days.of(over) + " over)" : "")
                + " -> hug "
                + due.settledBy());
      }
    }
    for (var matter : matters) {
      if (matter.sort() == Matter.Sort.JOB && matter.isOpen() && matter.day().isEmpty()) {
        lines.add("under way   job        " + matter.text() + " -> hug delivered " + matter.id());
      }
    }
    return lines;
  }

  /** Only what matters for the next call. */
  String brief(List<Timeline.Event> timeline) {
    var client = verdict.client();
    var lines = new ArrayList<String>();
    lines.add(
        client.named() + client.numbersToCall().stream().findFirst().map(", "::concat).orElse(""));
    lines.add("  " + client.note());
    lines.add("  " + Facts.line(facts));
    lines.removeIf(String::isBlank);
    lines.add(DueSentence.of(verdict, dues, today));
    open().stream().limit(MOST_BRIEF_OPEN).forEach(line -> lines.add("  " + line));
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
}
