package hug.command.matter;

import static hug.syntax.Syntax.command;

import hug.command.FilterOptions;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.NetScore;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a client said of the business, with a score. */
final class FeedbackCommand implements NotingCommand {
  private static final Parameter<Integer> SCORE =
      new Parameter<>(
          "SCORE",
          (word, _) -> score(word),
          "How likely they are to recommend you, from 0 to 10. Without it, lists what they said.",
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
  public List<Argument<?>> particulars() {
    return List.of(SCORE);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    int score = given.find(SCORE).orElseThrow();
    var text = MatterParameters.maybeText(given, session);
    var feedback =
        MatterParameters.noted(client, Matter.Sort.FEEDBACK, text, session).scored(score);
    var book = session.book();
    return book.change(() -> {
      long id = book.matters().add(feedback);
      var lines = new ArrayList<String>();
      lines.add("Noted: " + score + " of 10 from " + client + " (feedback " + id + ").");
      if (NetScore.isUnhappy(score)) {
        var about = text.isEmpty() ? "gave a " + score : text;
        long opened =
            book.matters()
                .add(MatterParameters.noted(client, Matter.Sort.COMPLAINT, about, session));
        lines.add("Complaint " + opened + " is open; put right: hug rectified " + opened + " HOW");
      } else if (NetScore.isHappy(score)) {
        lines.add("Ask for a review or a referral, next time you talk: it is on the list.");
      }
      return new Result.Words(List.copyOf(lines));
    });
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return FeedbackList.of(client, given, session);
  }
}
