package hug.command.rules;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Day;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Step;
import hug.model.StoredRule;
import hug.model.Window;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.List;

/** Sets a window for everyone, or for those with a tag. */
public final class RuleAddCommand implements Command {
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse).means("The window: how long silence may last.");
  private static final Option<Window> LAPSE =
      option("--lapse", "WINDOW", Window::parse)
          .means(
              "The silence after which a client counts as lapsed; twice the window unless said.");

  private static final Option<String> AFTER =
      option("--after", "EVENT", RuleAddCommand::event)
          .means("A step that counts from a delivery instead: --after delivery.")
          .among(new Values.Words(List.of("delivery")));
  private static final Option<Window> IN =
      option("--in", "WINDOW", Window::parse).means("Of a step: how long after.");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", RuleAddCommand::channel)
          .means("Of a step: the channel that it takes.")
          .among(FilterOptions.CHANNELS);
  private static final Option<LocalDate> SINCE =
      dated("--since", "DATE", Day::done)
          .means("Of a step: only for what is delivered on this day or later.");
  private static final Option<Window> FOR =
      option("--for", "WINDOW", Window::parse)
          .means("Of a step: how long it can be overdue before it is missed (default: 60d).");
  private static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Of a step: what to do.").repeated();

  public static String event(String word) {
    if (!word.equals("delivery")) {
      throw Failure.usage("\"" + word + "\" is no event; there is delivery");
    }
    return word;
  }

  /** A channel by which a step can be done. */
  public static Channel channel(String word) {
    var channel = Channel.parse(word);
    if (!channel.isPersonal()) {
      throw Failure.usage("a " + channel + " never counts, so it would never be done");
    }
    return channel;
  }

  @Override
  public Syntax syntax() {
    return command("rule add", "Set how long silence may last, or what follows a delivery.")
        .example("hug rule add --everyone --every 60d", "nobody waits longer than 60 days")
        .example("hug rule add --tag vip --every 1m --lapse 6w", "those tagged vip, a month")
        .example(
            "hug rule add --after delivery --in 3d --by card \"thank-you note\"",
            "a card, three days after each delivery")
        .note(
            "A client's own window beats a tag's rule, and a tag's rule beats the one for everyone."
                + " Of several tags, the shortest window wins. A rule for the same tag replaces the"
                + " one before. Until you set one, the rule for everyone is 90d, with a lapse of"
                + " 180d.")
        .note(
            "The steps after a delivery are the programme of hug job. A step is done by a touch by"
                + " its channel, made after the step before it fell due. It holds for what was"
                + " delivered before, too, unless you say --since; hug rule list numbers the steps.")
        .with(TEXT)
        .with(RuleSubject.EVERYONE, RuleSubject.TAG, EVERY, LAPSE)
        .with(new Syntax.Section("After a delivery", List.of(AFTER, IN, BY, SINCE, FOR)));
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (given.has(AFTER)) {
      return step(given, session);
    }
    if (given.has(IN) || given.has(BY) || given.has(SINCE) || given.has(FOR) || given.has(TEXT)) {
      throw Failure.usage("a step says after what: --after delivery", "see: hug help rule add");
    }
    var every =
        given
            .find(EVERY)
            .orElseThrow(
                () -> Failure.usage("rule add needs --every WINDOW", "see: hug help rule add"));
    var rule = new StoredRule(RuleSubject.tag(given), every, given.find(LAPSE));
    requireLaterLapse(rule, session.today(), "--lapse");
    var lapse = rule.lapse().orElseGet(rule.window()::doubled);
    var book = session.whereabouts().isDefault() ? session.bookToBegin() : session.book();
    return book.change(() -> {
      book.rules().set(rule);
      boolean isUnused = rule.tag().filter(tag -> !book.clients().hasTag(tag)).isPresent();
      return Result.said(
          "For "
              + RuleSubject.named(rule.tag())
              + ": every "
              + rule.window()
              + ", lapsed after "
              + lapse
              + "."
              + (isUnused ? " Nobody has that tag yet." : ""));
    });
  }

  public static void requireLaterLapse(StoredRule rule, LocalDate today, String name) {
    var lapse = rule.lapse().orElseGet(rule.window()::doubled);
    if (lapse.after(today).isBefore(rule.window().after(today))) {
      throw Failure.usage(
          name + ": " + lapse + " is shorter than the window, " + rule.window(),
          "clients lapse some time after they fall due");
    }
  }

  private static Result step(Arguments given, Session session) {
    var text = InputText.note(String.join(" ", given.all(TEXT)));
    if (text.isEmpty() || !given.has(IN)) {
      throw Failure.usage(
          "a step needs --in WINDOW and TEXT: when, and what?", "see: hug help rule add");
    }
    if (given.has(EVERY) || given.has(LAPSE) || given.has(RuleSubject.EVERYONE)) {
      throw Failure.usage("a step has neither --every, --lapse nor --everyone");
    }
    var step =
        new Step(
            0,
            given.find(IN).orElseThrow(),
            given.find(BY),
            given.find(RuleSubject.TAG),
            given.find(SINCE),
            text,
            given.find(FOR));
    var book = session.whereabouts().isDefault() ? session.bookToBegin() : session.book();
    return book.change(() -> {
      long id = book.steps().add(step);
      return Result.said(
          "Step " + id + ", " + step.delay() + " after each delivery: " + Escaped.of(text));
    });
  }
}
