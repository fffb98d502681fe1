package hug.command;

import hug.model.Channel;
import hug.model.Matter;
import hug.rule.Reason;
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
          new Act(
              "k",
              "kept",
              stop -> !stop.promises().isEmpty(),
              stop -> which("Which promise was kept?", stop.promises(), Act::kept)),
          new Act(
              "r",
              "rectified",
              stop -> !stop.complaints(false).isEmpty(),
              stop -> which("What was put right?", stop.complaints(false), Act::rectified)),
          new Act(
              "y",
              "confirmed",
              stop -> !stop.complaints(true).isEmpty(),
              stop -> which("What is right again?", stop.complaints(true), Act::confirmed)),
          new Act("p", "promise", _ -> true, Act::promise),
          new Act("s", "snooze", _ -> true, Act::snooze));

  /** The key that settles it. */
  static String settling(Reason reason) {
    return switch (reason) {
      case Reason.Complaint complaint -> complaint.matter().day().isPresent() ? "y" : "r";
      case Reason.Promise _ -> "k";
      case Reason.FollowUp followUp -> key(followUp.step().by().orElse(Channel.CALL));
      case Reason _ -> "";
    };
  }

  private static String key(Channel by) {
    for (var act : ALL) {
      if (act.word().equals(by.toString())) {
        return act.key();
      }
    }
    return "";
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

  private static Step kept(Matter promise) {
    var channels = new LinkedHashMap<String, Step.Choice>();
    for (var by : List.of(Channel.CALL, Channel.CARD, Channel.EMAIL, Channel.TEXT, Channel.VISIT)) {
      channels.put(
          key(by),
          new Step.Choice(
              by.toString(),
              asked(
                  "What was said?",
                  note -> with(note, "kept", String.valueOf(promise.id()), "--by=" + by))));
    }
    return new Step.Pick("How was it kept: " + promise.text() + "?", channels);
  }

  private static Step rectified(Matter complaint) {
    return asked(
        "How was it put right: " + complaint.text() + "?",
        how -> with(how, "rectified", String.valueOf(complaint.id())));
  }

  private static Step confirmed(Matter complaint) {
    return asked(
        "What did they say?", said -> with(said, "confirmed", String.valueOf(complaint.id())));
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
  private static Step which(String question, List<Matter> matters, Function<Matter, Step> then) {
    if (matters.size() == 1) {
      return then.apply(matters.getFirst());
    }
    var choices = new LinkedHashMap<String, Step.Choice>();
    for (var matter : matters.subList(0, Math.min(matters.size(), 9))) {
      choices.put(
          String.valueOf(choices.size() + 1), new Step.Choice(matter.text(), then.apply(matter)));
    }
    return new Step.Pick(question, choices);
  }
}
