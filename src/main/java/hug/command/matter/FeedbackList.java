package hug.command.matter;

import static hug.output.Column.column;

import hug.command.FilterOptions;
import hug.command.MatterColumns;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Answers;
import hug.rule.NetScore;
import hug.syntax.Arguments;
import java.util.ArrayList;
import java.util.Optional;

/** Feedback of clients, the latest first, and the net score. */
final class FeedbackList {
  private FeedbackList() {}

  static Result of(Optional<ClientRef> client, Arguments given, Session session) {
    var filter = FilterOptions.from(given, session);
    var found = new ArrayList<Matter>();
    for (var feedback :
        session.book().matters().ofSort(Matter.Sort.FEEDBACK, false, filter, session.today())) {
      if (client.filter(one -> one.id() != feedback.client().id()).isEmpty()
          && filter.since().filter(feedback.on()::isBefore).isEmpty()
          && filter.until().filter(feedback.on()::isAfter).isEmpty()) {
        found.add(feedback);
      }
    }
    var answers = Answers.of(session.evaluator().matters(Matter.Sort.ANSWER, false));
    var words = new ArrayList<String>();
    if (!found.isEmpty()) {
      words.add(inWords(NetScore.of(found)));
    }
    long open = found.stream().filter(answers::isMissingTo).count();
    if (open > 0) {
      words.add(open + " not answered yet. Record what you did with: hug answer ID HOW");
    }
    return new Result.Listing(
        Table.of(
            found.reversed(),
            MatterColumns.ON,
            MatterColumns.CLIENT,
            column("score", Matter::score),
            MatterColumns.TEXT,
            MatterColumns.ID,
            MatterColumns.WHO.forData(),
            MatterColumns.CLIENT_ID.forData(),
            column("answered_on", (Matter feedback) -> answers.to(feedback).map(Matter::on))),
        () -> "No feedback yet. Record some with: hug feedback CLIENT SCORE TEXT",
        _ -> words,
        0);
  }

  private static String inWords(NetScore score) {
    var scores = score.all() == 1 ? "score" : "scores";
    return "Net score %d from %d %s: %d gave 9 or 10, %d gave 6 or less."
        .formatted(score.net(), score.all(), scores, score.happy(), score.unhappy());
  }
}
