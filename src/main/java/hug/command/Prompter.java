package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import hug.output.Paragraphs;
import hug.output.Sink;
import hug.shell.Console;
import hug.shell.Language;
import hug.shell.Prompt;
import hug.shell.Terminals;
import hug.syntax.Arguments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whoever sits at the terminal, and can be shown and asked things, if it is somebody. */
public final class Prompter {
  private static final int MOST_NUMBERS = 4;

  private final Environment world;
  private final Arguments given;
  private final Runnable wiping;

  /**
   * @param wiping what clears the line on which a question is to stand
   */
  Prompter(Environment world, Arguments given, Runnable wiping) {
    this.world = world;
    this.given = given;
    this.wiping = wiping;
  }

  /** Whether a person types what comes in. */
  public boolean types() {
    return world.terminals().contains("in");
  }

  /** Whether there is somebody to ask, who has not said that they will not answer. */
  public boolean canBeAsked() {
    return types() && !given.has(GlobalOptions.NO_INPUT);
  }

  /** The editor that they like best. */
  String editor() {
    return world.variable("VISUAL").or(() -> world.variable("EDITOR")).orElse("vi");
  }

  /** Where hug keeps what they typed. */
  public StateFolder state() {
    return StateFolder.of(world);
  }

  /** Tells them something at once, unless they want to hear of errors only. */
  void tell(String line) {
    if (!given.has(GlobalOptions.QUIET)) {
      var err = Sink.forWords(world.err());
      err.write(shown(line) + "\n");
      err.flush();
    }
  }

  /** Their terminal, to show screens on. */
  public Console console() {
    return Terminals.console(
        world.variable("TERM"), world.in(), world.out(), world.width(), isColoured());
  }

  /** Their terminal, to read command lines from. */
  public Prompt prompt(Language language, int longest) {
    return Terminals.prompt(
        world.variable("TERM"),
        world.in(),
        world.out(),
        language,
        new Prompt.History(state().history(), longest),
        isColoured());
  }

  private boolean isColoured() {
    return world.isColoured(given.get(GlobalOptions.COLOR), true);
  }

  /** What they type, unseen; null where they type nothing. */
  public char[] secret(String prompt) {
    return world.secret().apply(prompt);
  }

  /** Whether they want something done. */
  public boolean agrees(String question) {
    return Set.of("yes", "y").contains(answer(question).toLowerCase(Locale.ROOT));
  }

  /**
   * The one of several clients whom they mean, by the number that each has everywhere; absent if
   * nobody can say, or either stream goes elsewhere: what comes out, or what is asked.
   *
   * @param list who they are, a line each
   * @throws Failure with exit code 4 if none is meant
   */
  Optional<ClientRef> choice(String question, List<ClientRef> candidates, List<String> list) {
    if (!canBeAsked() || !world.terminals().containsAll(Set.of("out", "err"))) {
      return Optional.empty();
    }
    var asking = question + ":\n" + String.join("\n", list) + "\nWhich number, or Enter for none: ";
    for (var answer = answer(asking);
        !answer.isEmpty();
        answer = answer(again(answer, candidates))) {
      var number = answer.startsWith("#") ? answer.substring(1) : answer;
      for (var candidate : candidates) {
        if (number.equals(String.valueOf(candidate.id()))) {
          return Optional.of(candidate);
        }
      }
    }
    throw Failure.client("nobody was chosen, and nothing was done", List.of());
  }

  private static String again(String answer, List<ClientRef> candidates) {
    var numbers = candidates.stream().map(client -> String.valueOf(client.id())).toList();
    boolean areFew = numbers.size() <= MOST_NUMBERS;
    return answer
        + " is not one of them: type "
        + (areFew ? String.join(" or ", numbers) : "one of the numbers above")
        + ", Enter for none: ";
  }

  /** A line as it is shown on their terminal, broken between words. */
  private String shown(String line) {
    boolean isScreen = world.width() > 0 && world.terminals().contains("err");
    return isScreen ? Paragraphs.fitted(Escaped.of(line), world.width()) : Escaped.of(line);
  }

  /** What they answer; nothing where the terminal is gone. */
  private String answer(String question) {
    wiping.run();
    var out = Sink.forWords(world.err());
    out.write(question.lines().map(this::shown).collect(joining("\n")));
    out.flush();
    var answer = new ByteArrayOutputStream();
    int octet;
    try {
      while ((octet = world.in().read()) >= 0 && octet != '\n') {
        answer.write(octet);
      }
    } catch (IOException e) {
      return "";
    }
    if (octet < 0) {
      out.write("\n");
      out.flush();
    }
    return answer.toString(UTF_8).strip();
  }
}
