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

/** Records what a client thinks of the business, with a score. */
final class FeedbackCommand implements NotingCommand {
  private static final Parameter<Integer> SCORE =
      parameter("SCORE", FeedbackCommand::score, "0 to 10: how likely they are to recommend you")
          .details("Without a score, lists the client's feedback.")
          .atMostOnce();

  private static final Option<Boolean> ANSWERED =
      flag("--answered", "List answered feedback, and what you did about it");

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
    return command("feedback", "Record a client's feedback, or list feedback and net score")
        .example(
            "hug feedback jim 9 loves the album",
            "record a score of 9, and be reminded to ask for a review")
        .example(
            "hug feedback margo 4 came too late", "record a score of 4, which opens a complaint")
        .example(
            "hug answer 186 a sign is up at the gate", "record what you did about feedback 186")
        .example(
            "hug feedback --answered -o answered.md",
            "write answered feedback as a page for your website")
        .example("hug feedback --since \"1 jan\"", "list this year's feedback and net score")
        .note("As Markdown or HTML, --answered names nobody, so you can publish it.")
        .note(
            "The net score (net promoter score, NPS) is the percentage of scores of 9 or 10 minus"
                + " the percentage of scores of 6 or less, from -100 to 100.")
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
      throw Failure.usage("\"" + word + "\" is not a score; use a whole number from 0 to 10");
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
      throw Failure.usage("--answered and SCORE cannot be used together");
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
      throw Failure.usage(
          "a page of feedback needs --answered",
          "for example: hug feedback --answered -o answered.md");
    }
    return FeedbackList.of(client, given, session);
  }
}
