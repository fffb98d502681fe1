package hug.command.rules;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.command.FilterOptions;
import hug.model.Channel;
import hug.model.Day;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Step;
import hug.model.Window;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.List;

/** What is said of a step after a delivery. */
final class StepOptions {
  private static final Option<Step.Event> AFTER =
      option("--after", "EVENT", StepOptions::delivery)
          .means("A step that counts from a delivery instead: --after delivery.")
          .among(new Values.Words(List.of("delivery")));
  private static final Option<Window> IN =
      option("--in", "WINDOW", Window::parse).means("Of a step: how long after.");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Step::channel)
          .means("Of a step: the channel that it takes.")
          .among(FilterOptions.CHANNELS);
  private static final Option<LocalDate> SINCE =
      dated("--since", "DATE", Day::done)
          .means("Of a step: only for what is delivered on this day or later.");
  private static final Option<Window> FOR =
      option("--for", "WINDOW", Window::parse)
          .means("Of a step: how long it can be overdue before it is missed (default: 60d).");
  static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Of a step: what to do.").repeated();

  static final Section OPTIONS =
      new Section("After a delivery", List.of(AFTER, IN, BY, SINCE, FOR));

  private StepOptions() {}

  private static Step.Event delivery(String word) {
    if (!word.equals(Step.Event.DELIVERY.toString())) {
      throw Failure.usage("\"" + word + "\" is no event; there is delivery");
    }
    return Step.Event.DELIVERY;
  }

  /** Whether a step is meant; whatever is said of one says after what. */
  static boolean areIn(Arguments given) {
    if (!given.has(AFTER) && (given.has(TEXT) || OPTIONS.options().stream().anyMatch(given::has))) {
      throw Failure.usage("a step says after what: --after delivery", "see: hug help rule add");
    }
    return given.has(AFTER);
  }

  static Step step(Arguments given) {
    var text = InputText.note(String.join(" ", given.all(TEXT)));
    if (text.isEmpty() || !given.has(IN)) {
      throw Failure.usage(
          "a step needs --in WINDOW and TEXT: when, and what?", "see: hug help rule add");
    }
    return new Step(
        0,
        given.find(IN).orElseThrow(),
        given.find(BY),
        given.find(RuleSubject.TAG),
        given.find(SINCE),
        text,
        given.find(FOR));
  }
}
