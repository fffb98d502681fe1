package hug.command.day;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Days;
import hug.command.DueSentence;
import hug.command.FilterOptions;
import hug.command.MatterParameters;
import hug.command.Numbered;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.TouchChange;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.stream.Stream;

/** Corrects a touch: the latest one with a client, or the one with a given number. */
final class AmendCommand implements Command {
  private static final Parameter<String> NOTE =
      parameter("NOTE", word -> word, "New note (use - to read standard input, \"\" to clear it)")
          .repeated();
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("New channel")
          .details("Use " + Channel.words() + ".")
          .among(FilterOptions.CHANNELS);
  private static final Option<Long> TOUCH =
      option("--touch", "ID", AmendCommand::number)
          .means("Number of the touch, from hug export touches")
          .defaultsTo("the latest");

  @Override
  public Syntax syntax() {
    return command("amend", "Correct the last touch with a client")
        .example("hug amend alecia \"likes the old lens\"", "replace the note")
        .example("hug amend alecia --on yesterday --by visit", "correct the date and the channel")
        .example("hug amend alecia --touch 60 --who ben", "record that Ben made touch 60")
        .note(
            "Anything you leave out stays as it is. Use hug undo to revert the correction. To"
                + " remove a touch altogether, undo the step that logged it: hug log CLIENT shows"
                + " its number.")
        .with(ClientParameter.CLIENT)
        .with(NOTE)
        .with(
            TouchOptions.ON.means("New date"),
            BY,
            TouchOptions.MAYBE_PURPOSE,
            TouchOptions.WHO.means("New staff member who made it"),
            NewTouch.INBOUND,
            TOUCH);
  }

  private static long number(String word) {
    return Numbered.in(word)
        .orElseThrow(() ->
            Failure.usage(
                "\"" + word + "\" is not a touch number", "find it with: hug export touches"));
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (Stream.of(
            NOTE,
            TouchOptions.ON,
            BY,
            TouchOptions.WHO,
            TouchOptions.MAYBE_PURPOSE,
            NewTouch.INBOUND)
        .noneMatch(given::has)) {
      throw Failure.usage(
          "nothing to change; give a note, --on, --by, --who, --purpose or --inbound",
          "see: hug help amend");
    }
    var client = session.client(given.get(ClientParameter.CLIENT));
    var before = TouchOfClient.found(client, given.find(TOUCH), session);
    var after =
        before
            .amended(
                given.has(TouchOptions.ON) ? TouchOptions.day(given, session) : before.on(),
                given.find(BY).orElse(before.by()),
                given.find(TouchOptions.WHO).orElse(before.staff()),
                given.has(NOTE) ? MatterParameters.read(NOTE, given, session) : before.note())
            .with(given.find(TouchOptions.MAYBE_PURPOSE).orElse(before.purpose()))
            .from(before.inbound() || given.has(NewTouch.INBOUND));
    TouchChange.requirePossible(after);
    var what = "the touch with " + client + " on " + Days.date(before.on(), session.today());
    var differences = TouchChange.inWords(before, after);
    if (differences.isEmpty()) {
      return Result.said("Nothing to change: " + what + " is like that already.");
    }
    return session
        .book()
        .change(() -> {
          session.book().touches().update(after);
          return Result.said(
              "Changed " + what + ": " + String.join(", ", differences) + ".",
              DueSentence.next(client, "Next due", session));
        });
  }
}
