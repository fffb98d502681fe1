package hug.command.matter;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.FilterOptions;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Format;
import hug.output.Result;
import hug.rule.NetScore;
import hug.syntax.Argument;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.List;
import java.util.Optional;

/** What a client said of the business, with a score. */
final class FeedbackCommand implements NotingCommand {
  private static final Parameter<Integer> SCORE =
      parameter(
              "SCORE",
              FeedbackCommand::score,
              "How likely they are to recommend you, from 0 to 10; omit to list their feedback")
          .atMostOnce();

  private static final Option<Boolean> ANSWERED =
      flag("--answered", "You said, we did: list what was answered, and how");

  @Override
  public List<Format> formats() {
    return Format.OF_PAGES;
  }

  @Override
  public boolean hasPagesForOthers() {
    return true;
  }

  @Override
  public Syntax syntax() {
    return command("feedback", "Note a client's feedback; alone, list it and the net score")
        .example("hug feedback jim 9 loves the album", "asks for a review or a referral, next")
        .example("hug feedback margo 4 came too late", "a score of 6 or less opens a complaint")
        .example("hug answer 12 we bought a second drier", "what was done about feedback 12")
        .example("hug feedback --answered -o answered.md", "you said, we did, for a website")
        .example("hug feedback --since \"1 jan\"", "what was said this year, and the score")
        .note("As markdown and html, --answered names nobody, and can be shown to everyone.")
        .note(
            "The net score (NPS) is the share of those who gave 9 or 10, less the share of those"
                + " who gave 6 or less, in percent: from -100 to 100.")
        .with(MatterParameters.CLIENT)
        .with(SCORE)
        .with(MatterParameters.TEXT)
        .with(ANSWERED)
        .with(FilterOptions.OF_MATTERS)
        .with(OutputOptions.OF_PAGES);
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
    if (given.has(ANSWERED)) {
      throw Failure.usage("--answered lists what was answered; leave the score out");
    }
    return NewFeedback.add(
        client,
        given.find(SCORE).orElseThrow(),
        MatterParameters.maybeText(given, session),
        session);
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    var format = OutputOptions.format(given, this);
    if (given.has(ANSWERED)) {
      return AnsweredList.of(client, format, given, session);
    }
    if (!Format.OF_LISTS.contains(format)) {
      throw Failure.usage("only what was answered is a page: add --answered");
    }
    return FeedbackList.of(client, given, session);
  }
}
