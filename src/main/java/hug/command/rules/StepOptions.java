package hug.command.rules;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.command.FilterOptions;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Day;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Step;
import hug.model.Window;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.List;

/** The options of a follow-up step: after a delivery, or repeated while a job is under way. */
final class StepOptions {
  private static final Option<Step.Event> AFTER =
      event("--after", Step.Event.DELIVERY).means("Event that the step follows: delivery");
  private static final Option<Step.Event> DURING =
      event("--during", Step.Event.JOB)
          .means("Work during which the step repeats: job")
          .details(
              "It is due every WINDOW (see --every) until the delivery. A touch with --purpose"
                  + " status settles it.");
  private static final Option<Window> IN =
      option("--in", "WINDOW", Window::parse).means("Time after the delivery");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", Step::channel)
          .means("Channel to use for the step")
          .among(FilterOptions.CHANNELS);
  private static final Option<LocalDate> SINCE =
      dated("--since", "DATE", Day::done)
          .means("Only for jobs delivered or recorded from this date on");
  private static final Option<Window> FOR =
      option("--for", "WINDOW", Window::parse)
          .means("Time a step after a delivery can stay overdue")
          .defaultsTo("60d");
  static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Task of the follow-up step").repeated();

  static final Section OPTIONS =
      new Section("Follow-up steps", List.of(AFTER, DURING, IN, BY, SINCE, FOR));

  private StepOptions() {}

  /** An option whose value can only be one event. */
  private static Option<Step.Event> event(String name, Step.Event only) {
    return Option.<Step.Event>option(name, "EVENT", word -> read(word, only))
        .among(new Values.Words(List.of(only.toString())));
  }

  private static Step.Event read(String word, Step.Event only) {
    if (!word.equalsIgnoreCase(only.toString())) {
      throw Failure.usage("\"" + word + "\" is not an event; use " + only);
    }
    return only;
  }

  /** Whether the options describe a step, not a rule. */
  static boolean areIn(Arguments given) {
    boolean isStep = given.has(AFTER) || given.has(DURING);
    if (!isStep && (given.has(TEXT) || OPTIONS.options().stream().anyMatch(given::has))) {
      throw Failure.usage(
          "a follow-up step needs --after delivery or --during job", "see: hug help rule add");
    }
    return isStep;
  }

  /** Adds a step to the book. */
  static Result add(Step step, Session session) {
    var book = session.bookOrDefault();
    return book.change(() -> {
      long id = book.steps().add(step);
      return Result.said(
          "Added step " + id + ", " + inWords(step) + ": " + Escaped.of(step.text()));
    });
  }

  /** When it is due: {@code 3d after each delivery to a client tagged vip}. */
  private static String inWords(Step step) {
    var tag = step.tag().map(name -> " a client tagged " + name);
    return step.event() == Step.Event.JOB
        ? "every " + step.delay() + " while a job is under way" + tag.map(" for"::concat).orElse("")
        : step.delay() + " after each delivery" + tag.map(" to"::concat).orElse("");
  }

  /**
   * The step that the options describe.
   *
   * @param every the option of rule add for the interval
   */
  static Step step(Arguments given, Option<Window> every) {
    boolean isDuring = given.has(DURING);
    var delay = isDuring ? every : IN;
    var others = isDuring ? List.of(AFTER, IN, FOR) : List.of(every);
    for (var other : others) {
      if (given.has(other)) {
        throw Failure.usage(
            (isDuring ? "--during job" : "--after delivery")
                + " cannot be used with "
                + other.subject(),
            "a step takes either --during job --every WINDOW, or --after delivery --in WINDOW");
      }
    }
    var text = InputText.note(String.join(" ", given.all(TEXT)));
    if (text.isEmpty() || !given.has(delay)) {
      throw Failure.usage(
          (isDuring ? "a step while a job is under way" : "a step")
              + " needs "
              + delay.subject()
              + " WINDOW and TEXT",
          "see: hug help rule add");
    }
    return new Step(
        0,
        isDuring ? Step.Event.JOB : Step.Event.DELIVERY,
        given.find(delay).orElseThrow(),
        given.find(BY),
        given.find(RuleSubject.TAG),
        given.find(SINCE),
        text,
        given.find(FOR));
  }
}
