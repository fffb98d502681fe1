package hug.command.matter;

import static hug.output.Column.column;

import hug.command.Days;
import hug.command.FilterOptions;
import hug.command.MatterColumns;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.PageWriter;
import hug.syntax.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Answered feedback ("you said, we did"), the latest answer first. */
final class AnsweredList {
  private static final String NONE =
      "No answered feedback yet. Record what you did with: hug answer ID HOW";

  private record Answered(Matter feedback, Matter answer) {
    /** The text of the feedback, or the score if it has none. */
    String said() {
      return feedback.text().isEmpty()
          ? "(gave a " + feedback.score().orElse(0) + ")"
          : feedback.text();
    }
  }

  private AnsweredList() {}

  static Result of(Optional<ClientRef> client, Format format, Arguments given, Session session) {
    var found = answered(client, FilterOptions.from(given, session), session);
    return Format.OF_LISTS.contains(format)
        ? table(found)
        : PageWriter.write(page(found), format, NONE);
  }

  private static List<Answered> answered(
      Optional<ClientRef> client, Filter filter, Session session) {
    var feedback = new HashMap<Long, Matter>();
    for (var one : session.evaluator().matters(Matter.Sort.FEEDBACK, false)) {
      feedback.put(one.id(), one);
    }
    var found = new ArrayList<Answered>();
    for (var answer :
        session.book().matters().ofSort(Matter.Sort.ANSWER, false, filter, session.today())) {
      if (client.filter(one -> one.id() != answer.client().id()).isEmpty()
          && filter.since().filter(answer.on()::isBefore).isEmpty()
          && filter.until().filter(answer.on()::isAfter).isEmpty()) {
        found.add(new Answered(feedback.get(answer.subject().orElseThrow()), answer));
      }
    }
    return found.reversed();
  }

  private static Result table(List<Answered> found) {
    return Result.listed(
        Table.of(
            found,
            MatterColumns.ON.of(Answered::answer),
            MatterColumns.CLIENT.of(Answered::answer),
            column("score", (Answered a) -> a.feedback().score()),
            Column.<Answered>column("said", Answered::said).yieldsFirst(),
            Column.<Answered>column("did", a -> a.answer().text()).yieldsFirst(),
            column("feedback", (Answered a) -> a.feedback().id()).forData(),
            MatterColumns.ID.<Answered>of(Answered::answer).forData(),
            MatterColumns.WHO.<Answered>of(Answered::answer).forData(),
            MatterColumns.CLIENT_ID.<Answered>of(Answered::answer).forData()),
        NONE);
  }

  /** A page that can be published, since it names nobody. */
  private static Document page(List<Answered> found) {
    var items = new ArrayList<Block.Item>();
    for (var one : found) {
      items.add(
          new Block.Item(
              one.said(),
              "We did: " + one.answer().text() + " (" + Days.withYear(one.answer().on()) + ")"));
    }
    return Document.of("You said, we did", new Document.Part("", new Block.Items(items)));
  }
}
