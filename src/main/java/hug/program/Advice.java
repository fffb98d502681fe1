package hug.program;

import hug.command.Environment;
import hug.syntax.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for a line with an unknown command or a misplaced option. */
record Advice(Environment world) implements Invocation.Hints {
  @Override
  public List<String> unknown(String name, List<String> rest) {
    var words = name.split(" ");
    if (words.length > 1) {
      return inside(words[0], words[1], rest);
    }
    var card = Meant.card(world, name, rest);
    var hints = OtherWords.hints(name.toLowerCase(Locale.ROOT), rest);
    return hints.isEmpty() ? card.map(line -> "did you mean: " + line).stream().toList() : hints;
  }

  private static List<String> inside(String group, String word, List<String> rest) {
    var name = group + " " + OtherWords.inside(word);
    if (Commands.named(name).isPresent()) {
      var line = new ArrayList<>(List.of(name.split(" ")));
      line.addAll(rest);
      return List.of("did you mean: " + Proposal.of(line).orElse("hug " + name));
    }
    var option = asOption(group, word, rest);
    if (option.isPresent()) {
      return List.of("did you mean: " + option.get());
    }
    return Suggestion.of(group + " " + word, names(group)).isPresent()
        ? List.of()
        : List.of("choose one of: hug " + String.join(", hug ", names(group)));
  }

  /** As in {@code hug report last month}, for the option {@code --last-month}. */
  private static Optional<String> asOption(String group, String word, List<String> rest) {
    for (int words = rest.size(); Commands.named(group).isPresent() && words >= 0; words--) {
      var option = new ArrayList<>(List.of("--" + word));
      option.addAll(rest.subList(0, words));
      var line = new ArrayList<>(List.of(group, String.join("-", option)));
      line.addAll(rest.subList(words, rest.size()));
      var proposal = Proposal.of(line);
      if (proposal.isPresent()) {
        return proposal;
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String group) {
    return Commands.inside(group).stream().map(entry -> entry.name()).toList();
  }

  @Override
  public List<String> misplaced(String option, List<String> arguments) {
    var line = afterCommand(arguments).or(() -> withCommand(arguments));
    return line.map(one -> "put it after a command: " + one).stream().toList();
  }

  @Override
  public List<String> misplaced(String group, String option, List<String> arguments) {
    var line = new ArrayList<>(OtherWords.likely(group));
    line.addAll(arguments);
    return List.of(
        Proposal.of(line)
            .map(one -> "add what to do, such as: " + one)
            .orElse("choose one of: hug " + String.join(", hug ", names(group))));
  }

  /** As in {@code hug --within 2w due}. */
  private static Optional<String> afterCommand(List<String> arguments) {
    for (var word : arguments) {
      if (Commands.words().contains(word)) {
        var line = new ArrayList<>(arguments);
        line.remove(word);
        line.addFirst(word);
        return Proposal.of(line);
      }
    }
    return Optional.empty();
  }

  /** As in {@code hug --within 2w}. */
  private static Optional<String> withCommand(List<String> arguments) {
    for (var entry : Commands.all()) {
      var line = new ArrayList<>(List.of(entry.name().split(" ")));
      line.addAll(arguments);
      if (entry.syntax().parameters().isEmpty()) {
        var proposal = Proposal.of(line);
        if (proposal.isPresent()) {
          return proposal;
        }
      }
    }
    return Optional.empty();
  }
}
