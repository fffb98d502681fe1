package hug.command.matter;

import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.output.Result;
import hug.rule.NetScore;
import java.util.ArrayList;
import java.util.List;

/** Records feedback, and what follows from its score. */
final class NewFeedback {
  private NewFeedback() {}

  static Result add(ClientRef client, int score, String text, Session session) {
    var feedback =
        MatterParameters.noted(client, Matter.Sort.FEEDBACK, text, session).scored(score);
    var book = session.book();
    return book.change(() -> {
      long id = book.matters().add(feedback);
      var lines = new ArrayList<String>();
      lines.add("Recorded feedback " + id + " from " + client + ": " + score + " of 10.");
      if (NetScore.isUnhappy(score)) {
        var about = text.isEmpty() ? "gave a " + score : text;
        long opened =
            book.matters()
                .add(MatterParameters.noted(client, Matter.Sort.COMPLAINT, about, session));
        lines.add("Opened complaint " + opened + ". When fixed: hug done " + opened + " HOW");
      } else if (NetScore.isHappy(score)) {
        lines.add("Next time you talk, ask for a review or a referral. hug due reminds you.");
      }
      if (!NetScore.isHappy(score) && !text.isEmpty()) {
        lines.add("When you have acted on it: hug answer " + id + " HOW");
      }
      return new Result.Words(List.copyOf(lines));
    });
  }
}
