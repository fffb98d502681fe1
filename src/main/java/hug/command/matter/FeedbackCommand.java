package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.rule.NetScore;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** What a client said of the business, with a score. */
public final class FeedbackCommand implements Command {
  private static final Parameter<Integer> SCORE =
      new Parameter<>(
          "SCORE",
          (word, _) -> score(word),
          "How likely they are to recommend you, from 0 to 10.",
          Values.ANY,
          Parameter.Count.AT_MOST_ONE);

  @Override
  public Syntax syntax() {
    return command("feedback", "Note a client's feedback; alone, list it and the net score.")
        .example("hug feedback jim 9 loves the album", "asks for a review or a referral, next")
        .example("hug feedback margo 4 came too late", "a score of 6 or less opens a complaint")
        .example("hug feedback --since \"1 jan\"", "what was said this year, and the score")
        .note(
            "The net score (NPS) is the share of those who gave 9 or 10, less the share of those"
                + " who gave 6 or less, in percent: from -100 to 100.")
        .with(MatterParameters.CLIENT)
        .with(SCORE)
        .with(MatterParameters.TEXT)
        .with(FilterOptions.OF_MATTERS)
        .with(OutputOptions.OPTIONS);
  }

  private static int score(String word) {
    int score = word.matches("[0-9]{1,2}") ? Integer.parseInt(word) : -1;
    if (score < 0 || score > NetScore.BEST) {
      throw Failure.usage("\"" + word + "\" is no score from 0 to 10");
    }
    return score;
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(MatterParameters.CLIENT)) {
      return listed(given, session);
    }
    var book = session.book();
    var client = MatterParameters.client(given, session, "feedback");
    int score =
        given
            .find(SCORE)
            .orElseThrow(() ->
                Failure.usage("feedback needs SCORE, from 0 to 10", "see: hug help feedback"));
    var text = MatterParameters.maybeText(given, session);
    var feedback =
        Matter.noted(client, Matter.Sort.FEEDBACK, text, session.today(), session.staff())
            .scored(score);
    return book.change(() -> {
      long id = book.matters().add(feedback);
      var lines = new ArrayList<String>();
      lines.add("Noted: " + score + " of 10 from " + client + " (feedback " + id + ").");
      if (NetScore.isUnhappy(score)) {
        var complaint =
            Matter.noted(
                client,
                Matter.Sort.COMPLAINT,
                text.isEmpty() ? "gave a " + score : text,
                session.today(),
                session.staff());
        long opened = book.matters().add(complaint);
        lines.add("Complaint " + opened + " is open; put right: hug rectified " + opened + " HOW");
      } else if (NetScore.isHappy(score)) {
        lines.add("Ask for a review or a referral, next time you talk: it is on the list.");
      }
      return new Result.Words(List.copyOf(lines));
    });
  }

  private static Result listed(Arguments given, Session session) {
    var filter = FilterOptions.from(given, session);
    var found = new ArrayList<Matter>();
    session.book().hold();
    for (var feedback :
        session.book().matters().ofSort(Matter.Sort.FEEDBACK, false, filter, session.today())) {
      if (filter.since().filter(feedback.on()::isBefore).isEmpty()
          && filter.until().filter(feedback.on()::isAfter).isEmpty()) {
        found.add(feedback);
      }
    }
    var words = found.isEmpty() ? List.<String>of() : List.of(inWords(NetScore.of(found)));
    return new Result.Listing(
        Table.of(
            found.reversed(),
            MatterColumns.ON,
            MatterColumns.CLIENT,
            column("score", Matter::score),
            MatterColumns.TEXT,
            MatterColumns.ID,
            MatterColumns.WHO.forData(),
            MatterColumns.CLIENT_ID.forData()),
        () -> "No feedback yet. Note it with: hug feedback CLIENT SCORE TEXT",
        _ -> words,
        0);
  }

  private static String inWords(NetScore score) {
    return "Net score "
        + score.net()
        + ", of "
        + score.all()
        + ": "
        + score.happy()
        + " gave 9 or 10, "
        + score.unhappy()
        + " gave 6 or less.";
  }
}
