package hug.command.walk;

import hug.model.AgendaLine;
import hug.model.Channel;
import hug.model.Purpose;
import hug.rule.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something that one key does at a stop of the walk. */
record WalkAction(
    String key,
    String word,
    String meaning,
    Predicate<WalkStop> isOffered,
    Function<WalkStop, WalkStep> step) {
  static final List<WalkAction> ALL =
      List.of(
          touch("c", Channel.CALL),
          touch("d", Channel.CARD),
          touch("e", Channel.EMAIL),
          touch("t", Channel.TEXT),
          touch("v", Channel.VISIT),
          new WalkAction(
              "x",
              "no answer",
              "Log a call that nobody answered, and go on.",
              _ -> true,
              stop -> WalkStep.run("touch", stop.word(), "--no-answer")),
          settling(
              "k",
              "kept",
              "Log that a promise was kept.",
              "Which promise was kept?",
              WalkAction::kept),
          settling(
              "r",
              "rectified",
              "Log how a complaint was put right.",
              "What was put right?",
              WalkAction::rectified),
          settling(
              "y",
              "confirmed",
              "Log that the client confirmed it: a complaint is settled.",
              "What is right again?",
              WalkAction::confirmed),
          new WalkAction(
              "w",
              "told news",
              "Log that the client heard news, with a touch.",
              stop -> !stop.untold().isEmpty(),
              WalkAction::heard),
          new WalkAction(
              "p", "promise", "Record a promise, and its day.", _ -> true, WalkAction::promise),
          new WalkAction(
              "s",
              "snooze",
              "Take the client off the list until a day.",
              _ -> true,
              WalkAction::snooze));

  private static final int MOST_CHOICES = 9;
  private static final String STATUS = " --purpose " + Purpose.STATUS;

  /** The key that settles it: the one for its command or, of a step, for its channel. */
  static String settling(AgendaLine line) {
    var words = line.settledBy().split(" ");
    boolean isStep = line.matter() > 0 && line.part() > 0;
    boolean hasChannel = words.length > 2 && words[2].equals("--by");
    return key(isStep ? hasChannel ? words[3] : Channel.CALL.toString() : words[0]);
  }

  private static String key(String word) {
    for (var act : ALL) {
      if (act.word().equals(word)) {
        return act.key();
      }
    }
    return "";
  }

  private static WalkAction settling(
      String key,
      String command,
      String meaning,
      String question,
      Function<AgendaLine, WalkStep> then) {
    return new WalkAction(
        key,
        command,
        meaning,
        stop -> !stop.settledBy(command).isEmpty(),
        stop -> which(question, stop.settledBy(command), then));
  }

  private static WalkAction touch(String key, Channel by) {
    return new WalkAction(
        key,
        by.toString(),
        "Log " + (by == Channel.EMAIL ? "an " : "a ") + by + ", and what was said.",
        _ -> true,
        stop -> asked("The " + by + ": what was said?", note -> with(note, touched(stop, by))));
  }

  /** Where the client is to hear how the work stands, that is what any touch is for. */
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
      return told(stop, String.valueOf(untold.getFirst().id()), Telling.text(untold.getFirst()));
    }
    var choices = new LinkedHashMap<String, WalkStep.Choice>();
    var numbers = new ArrayList<String>();
    for (var news : untold.subList(0, Math.min(untold.size(), MOST_CHOICES))) {
      var number = String.valueOf(news.id());
      numbers.add(number);
      choices.put(
          String.valueOf(choices.size() + 1),
          new WalkStep.Choice(Telling.text(news), told(stop, number, Telling.text(news))));
    }
    choices.put(
        "a", new WalkStep.Choice("all of it", told(stop, String.join(",", numbers), "all of it")));
    return new WalkStep.Pick("What have they heard?", choices);
  }

  private static WalkStep told(WalkStop stop, String numbers, String what) {
    return by(
        "How have they heard it: " + what + "?",
        channel -> touched(stop, channel, "--told=" + numbers));
  }

  private static WalkStep kept(AgendaLine promise) {
    return by(
        "How was it kept: " + promise.about() + "?",
        channel -> new String[] {"kept", String.valueOf(promise.matter()), "--by=" + channel});
  }

  /** Asks for a channel, and then for what was said. */
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
        "How was it put right: " + complaint.about() + "?",
        how -> with(how, "rectified", String.valueOf(complaint.matter())));
  }

  private static WalkStep confirmed(AgendaLine complaint) {
    return asked(
        "What did they say?", said -> with(said, "confirmed", String.valueOf(complaint.matter())));
  }

  private static WalkStep promise(WalkStop stop) {
    return asked(
        "What is promised?",
        what ->
            what.isEmpty()
                ? promise(stop)
                : asked(
                    "By when? A day, or how long: friday, 2w.",
                    by -> with(what, "promise", stop.word(), "--by=" + by)));
  }

  private static WalkStep snooze(WalkStop stop) {
    return asked(
        "Until when? A day, or how long; 1w unless you say.",
        until ->
            WalkStep.run("snooze", stop.word(), "--until=" + (until.isEmpty() ? "1w" : until)));
  }

  private static WalkStep asked(String question, Function<String, WalkStep> then) {
    return new WalkStep.Ask(question, then);
  }

  /** The command line with a text at its end, if there is one. */
  private static WalkStep with(String text, String... words) {
    var line = new ArrayList<>(List.of(words));
    if (!text.isEmpty()) {
      line.add("--");
      line.add(text);
    }
    return new WalkStep.Run(line);
  }

  /** The one that is meant, asked for where there are several. */
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
