package hug.command.walk;

import hug.command.TouchOptions;
import hug.model.AgendaLine;
import hug.model.Channel;
import hug.model.News;
import hug.model.Purpose;
import hug.rule.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A key and its effect at a stop of the walk. */
record WalkAction(
    String key,
    String word,
    String meaning,
    Predicate<WalkStop> isOffered,
    Function<WalkStop, WalkStep> step) {
  static final List<WalkAction> ALL =
      List.of(
          touch("c", Channel.CALL, "What was said on the call?"),
          touch("d", Channel.CARD, "What did the card say?"),
          touch("e", Channel.EMAIL, "What did the e-mail say?"),
          touch("t", Channel.TEXT, "What did the text say?"),
          touch("v", Channel.VISIT, "What was said during the visit?"),
          new WalkAction(
              "x",
              "no answer",
              "Log a call that nobody answered, and move on.",
              _ -> true,
              stop -> WalkStep.run("touch", stop.word(), "--no-answer")),
          new WalkAction(
              "i",
              "dial",
              "Call the number with $HUG_DIALER.",
              WalkStop::canDial,
              stop -> WalkStep.run("call", stop.word())),
          settling(
              "k",
              "kept",
              "Mark a promise as kept.",
              "Which promise did you keep?",
              WalkAction::kept),
          settling(
              "r",
              "rectified",
              "Record how you fixed a complaint.",
              "Which complaint did you fix?",
              WalkAction::rectified),
          settling(
              "y",
              "confirmed",
              "Close a complaint after the client confirms it is fixed.",
              "Which complaint can be closed?",
              WalkAction::confirmed),
          new WalkAction(
              "w",
              "told news",
              "Log a touch in which the client heard news.",
              stop -> !stop.untold().isEmpty(),
              WalkAction::heard),
          new WalkAction(
              "p", "promise", "Record a promise and its date.", _ -> true, WalkAction::promise),
          new WalkAction(
              "s",
              "snooze",
              "Take the client off the list until a date.",
              _ -> true,
              WalkAction::snooze));

  private static final int MOST_CHOICES = 9;
  private static final String STATUS = " --purpose " + Purpose.STATUS;

  /** The key that settles the line: that of its command or, for a follow-up, of its channel. */
  static String settling(AgendaLine line) {
    var words = line.settledBy().split(" ");
    boolean isStep = line.matter() > 0 && line.part() > 0;
    boolean hasChannel = words.length > 2 && words[2].equals("--by");
    return key(isStep ? hasChannel ? words[3] : Channel.CALL.toString() : label(words[0]));
  }

  private static String key(String word) {
    for (var act : ALL) {
      if (act.word().equals(word)) {
        return act.key();
      }
    }
    return "";
  }

  private static String label(String command) {
    return command.equals("rectified") ? "fixed" : command;
  }

  private static WalkAction settling(
      String key,
      String command,
      String meaning,
      String question,
      Function<AgendaLine, WalkStep> then) {
    return new WalkAction(
        key,
        label(command),
        meaning,
        stop -> !stop.settledBy(command).isEmpty(),
        stop -> which(question, stop.settledBy(command), then));
  }

  private static WalkAction touch(String key, Channel by, String question) {
    return new WalkAction(
        key,
        by.toString(),
        "Log "
            + (by == Channel.EMAIL ? "an " : "a ")
            + TouchOptions.noun(by)
            + " and what was said.",
        _ -> true,
        stop -> asked(question, note -> with(note, touched(stop, by))));
  }

  /** A touch; its purpose is the status if the client is waiting to hear how the work is going. */
  private static String[] touched(WalkStop stop, Channel by, String... more) {
    var words = new ArrayList<>(List.of("touch", stop.word(), "--by=" + by));
    if (stop.due().stream().anyMatch(due -> due.settledBy().endsWith(STATUS))) {
      words.add("--purpose=" + Purpose.STATUS);
    }
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static WalkStep heard(WalkStop stop) {
    var untold = stop.untold();
    if (untold.size() == 1) {
      return told(stop, String.valueOf(untold.getFirst().id()), quoted(untold.getFirst()));
    }
    var choices = new LinkedHashMap<String, WalkStep.Choice>();
    var numbers = new ArrayList<String>();
    for (var news : untold.subList(0, Math.min(untold.size(), MOST_CHOICES))) {
      var number = String.valueOf(news.id());
      numbers.add(number);
      choices.put(
          String.valueOf(choices.size() + 1),
          new WalkStep.Choice(Telling.text(news), told(stop, number, quoted(news))));
    }
    choices.put(
        "a", new WalkStep.Choice("all of it", told(stop, String.join(",", numbers), "all of it")));
    return new WalkStep.Pick("What did they hear?", choices);
  }

  private static String quoted(News news) {
    return "\"" + Telling.text(news) + "\"";
  }

  private static WalkStep told(WalkStop stop, String numbers, String what) {
    return by(
        "How did they hear " + what + "?", channel -> touched(stop, channel, "--told=" + numbers));
  }

  private static WalkStep kept(AgendaLine promise) {
    return by(
        "How did you keep \"" + promise.about() + "\"?",
        channel -> new String[] {"kept", String.valueOf(promise.matter()), "--by=" + channel});
  }

  /** Asks for the channel, then for what was said. */
  private static WalkStep by(String question, Function<Channel, String[]> words) {
    var channels = new LinkedHashMap<String, WalkStep.Choice>();
    for (var by : List.of(Channel.CALL, Channel.CARD, Channel.EMAIL, Channel.TEXT, Channel.VISIT)) {
      channels.put(
          key(by.toString()),
          new WalkStep.Choice(
              by.toString(), asked("What was said?", note -> with(note, words.apply(by)))));
    }
    return new WalkStep.Pick(question, channels);
  }

  private static WalkStep rectified(AgendaLine complaint) {
    return asked(
        "How did you fix \"" + complaint.about() + "\"?",
        how -> with(how, "rectified", String.valueOf(complaint.matter())));
  }

  private static WalkStep confirmed(AgendaLine complaint) {
    return asked(
        "What did they say?", said -> with(said, "confirmed", String.valueOf(complaint.matter())));
  }

  private static WalkStep promise(WalkStop stop) {
    return asked(
        "What did you promise?",
        what ->
            what.isEmpty()
                ? promise(stop)
                : asked(
                    "By when? (such as friday or 2w)",
                    by -> with(what, "promise", stop.word(), "--by=" + by)));
  }

  private static WalkStep snooze(WalkStop stop) {
    return asked(
        "Snooze until? (date or duration, default 1w)",
        until ->
            WalkStep.run("snooze", stop.word(), "--until=" + (until.isEmpty() ? "1w" : until)));
  }

  private static WalkStep asked(String question, Function<String, WalkStep> then) {
    return new WalkStep.Ask(question, then);
  }

  /** A command line, with the text at its end unless that is empty. */
  private static WalkStep with(String text, String... words) {
    var line = new ArrayList<>(List.of(words));
    if (!text.isEmpty()) {
      line.add("--");
      line.add(text);
    }
    return new WalkStep.Run(line);
  }

  /** Asks which line is meant if there are several. */
  private static WalkStep which(
      String question, List<AgendaLine> lines, Function<AgendaLine, WalkStep> then) {
    if (lines.size() == 1) {
      return then.apply(lines.getFirst());
    }
    var choices = new LinkedHashMap<String, WalkStep.Choice>();
    for (var line : lines.subList(0, Math.min(lines.size(), MOST_CHOICES))) {
      choices.put(
          String.valueOf(choices.size() + 1), new WalkStep.Choice(line.about(), then.apply(line)));
    }
    return new WalkStep.Pick(question, choices);
  }
}
