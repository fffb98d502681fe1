package hug.command;

import hug.model.Agendum;
import hug.model.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something that one key does at a stop of the walk. */
record Act(String key, String word, Predicate<Stop> isOffered, Function<Stop, Step> step) {
  static final List<Act> ALL =
      List.of(
          touch("c", Channel.CALL),
          touch("d", Channel.CARD),
          touch("e", Channel.EMAIL),
          touch("t", Channel.TEXT),
          touch("v", Channel.VISIT),
          new Act("x", "no answer", _ -> true, s -> Step.run("touch", s.word(), "--no-answer")),
          settling("k", "kept", "Which promise was kept?", Act::kept),
          settling("r", "rectified", "What was put right?", Act::rectified),
          settling("y", "confirmed", "What is right again?", Act::confirmed),
          new Act("p", "promise", _ -> true, Act::promise),
          new Act("s", "snooze", _ -> true, Act::snooze));

  /** The key that settles it: the one for its command or, of a step, for its channel. */
  static String settling(Agendum line) {
    var words = line.settledBy().split(" ");
    boolean isStep = line.matter() > 0 && line.part() > 0;
    return key(isStep ? words.length > 2 ? words[3] : Channel.CALL.toString() : words[0]);
  }

  private static String key(String word) {
    for (var act : ALL) {
      if (act.word().equals(word)) {
        return act.key();
      }
    }
    return "";
  }

  private static Act settling(
      String key, String command, String question, Function<Agendum, Step> then) {
    return new Act(
        key,
        command,
        stop -> !stop.settledBy(command).isEmpty(),
        stop -> which(question, stop.settledBy(command), then));
  }

  private static Act touch(String key, Channel by) {
    return new Act(
        key,
        by.toString(),
        _ -> true,
        stop ->
            asked(
                "The " + by + ": what was said?",
                note -> with(note, "touch", stop.word(), "--by=" + by)));
  }

  private static Step kept(Agendum promise) {
    var channels = new LinkedHashMap<String, Step.Choice>();
    for (var by : List.of(Channel.CALL, Channel.CARD, Channel.EMAIL, Channel.TEXT, Channel.VISIT)) {
      channels.put(
          key(by.toString()),
          new Step.Choice(
              by.toString(),
              asked(
                  "What was said?",
                  note -> with(note, "kept", String.valueOf(promise.matter()), "--by=" + by))));
    }
    return new Step.Pick("How was it kept: " + promise.about() + "?", channels);
  }

  private static Step rectified(Agendum complaint) {
    return asked(
        "How was it put right: " + complaint.about() + "?",
        how -> with(how, "rectified", String.valueOf(complaint.matter())));
  }

  private static Step confirmed(Agendum complaint) {
    return asked(
        "What did they say?", said -> with(said, "confirmed", String.valueOf(complaint.matter())));
  }

  private static Step promise(Stop stop) {
    return asked(
        "What is promised?",
        what ->
            what.isEmpty()
                ? promise(stop)
                : asked(
                    "By when? A day, or how long: friday, 2w.",
                    by -> with(what, "promise", stop.word(), "--by=" + by)));
  }

  private static Step snooze(Stop stop) {
    return asked(
        "Until when? A day, or how long; 1w unless you say.",
        until -> Step.run("snooze", stop.word(), "--until=" + (until.isEmpty() ? "1w" : until)));
  }

  private static Step asked(String question, Function<String, Step> then) {
    return new Step.Ask(question, then);
  }

  /** The command line with a text at its end, if there is one. */
  private static Step with(String text, String... words) {
    var line = new ArrayList<>(List.of(words));
    if (!text.isEmpty()) {
      line.add("--");
      line.add(text);
    }
    return new Step.Run(line);
  }

  /** The one that is meant, asked for where there are several. */
  private static Step which(String question, List<Agendum> lines, Function<Agendum, Step> then) {
    if (lines.size() == 1) {
      return then.apply(lines.getFirst());
    }
    var choices = new LinkedHashMap<String, Step.Choice>();
    for (var line : lines.subList(0, Math.min(lines.size(), 9))) {
      choices.put(
          String.valueOf(choices.size() + 1), new Step.Choice(line.about(), then.apply(line)));
    }
    return new Step.Pick(question, choices);
  }
}
