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

/** The user, if there is one to ask. */
public final class Prompter {
  private static final int MOST_NUMBERS = 4;

  private final Environment world;
  private final Arguments given;
  private final Runnable wiping;

  /**
   * @param wiping clears the line for a question
   */
  Prompter(Environment world, Arguments given, Runnable wiping) {
    this.world = world;
    this.given = given;
    this.wiping = wiping;
  }

  /** Whether standard input is a terminal. */
  public boolean types() {
    return world.terminals().contains("in");
  }

  /** Whether prompts are possible: at a terminal, without --no-input. */
  public boolean canBeAsked() {
    return types() && !given.has(GlobalOptions.NO_INPUT);
  }

  /** The command of their editor. */
  String editor() {
    return world.variable("VISUAL").or(() -> world.variable("EDITOR")).orElse("vi");
  }

  /** The folder for their history and drafts. */
  public StateFolder state() {
    return StateFolder.of(world);
  }

  /** Shows a message at once, unless --quiet is given. */
  public void tell(String line) {
    wiping.run();
    if (!given.has(GlobalOptions.QUIET)) {
      var err = Sink.forWords(world.err());
      err.write(shown(line) + "\n");
      err.flush();
    }
  }

  /** Their terminal, for full-screen pages. */
  public Console console() {
    return Terminals.console(
        world.variable("TERM"),
        world.in(),
        world.out(),
        world.width(),
        isColoured(),
        world.hasLinks(isColoured()));
  }

  /** Their terminal, for reading command lines. */
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

  /** Reads a line without echoing it; null if there is none. */
  public char[] secret(String prompt) {
    wiping.run();
    return world.secret().apply(prompt);
  }

  /** Whether they answer yes to a question. */
  public boolean agrees(String question) {
    return Set.of("yes", "y").contains(answer(question).toLowerCase(Locale.ROOT));
  }

  /**
   * The client that they choose by number; absent if a prompt is not possible, or if either output
   * is redirected.
   *
   * @param list the candidates, one per line
   * @throws Failure with exit code 4 if they choose none
   */
  Optional<ClientRef> choice(String question, List<ClientRef> candidates, List<String> list) {
    if (!canBeAsked() || !world.terminals().containsAll(Set.of("out", "err"))) {
      return Optional.empty();
    }
    var asking =
        question + ":\n" + String.join("\n", list) + "\nWhich one? [number, Enter cancels] ";
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
    throw Failure.client("no client chosen; nothing was done", List.of());
  }

  /**
   * Their choice among some letters; empty if a prompt is not possible, or if they choose none.
   *
   * @param letters which of them are the answers
   */
  public String letter(String question, String letters) {
    var answer = canBeAsked() ? answer(question).toLowerCase(Locale.ROOT) : "";
    while (!answer.isEmpty() && letters.indexOf(answer.charAt(0)) < 0) {
      answer = answer(question).toLowerCase(Locale.ROOT);
    }
    return answer.isEmpty() ? "" : answer.substring(0, 1);
  }

  private static String again(String answer, List<ClientRef> candidates) {
    var numbers = candidates.stream().map(client -> String.valueOf(client.id())).toList();
    boolean areFew = numbers.size() <= MOST_NUMBERS;
    return "\""
        + answer
        + "\" is not one of them. Please type "
        + (areFew
            ? String.join(", ", numbers).replaceFirst(", ([0-9]+)$", " or $1")
            : "one of the numbers above")
        + " [Enter cancels] ";
  }

  /** A line wrapped between words to fit their terminal. */
  private String shown(String line) {
    boolean isScreen = world.width() > 0 && world.terminals().contains("err");
    return isScreen ? Paragraphs.fitted(Escaped.of(line), world.width()) : Escaped.of(line);
  }

  /** Their answer, stripped; empty if the terminal is closed. */
  public String answer(String question) {
    wiping.run();
    var out = Sink.forWords(world.err());
    out.write(question.lines().map(this::shown).collect(joining("\n")));
    out.flush();
    var answer = new ByteArrayOutputStream();
    int next;
    try {
      while ((next = world.in().read()) >= 0 && next != '\n') {
        answer.write(next);
      }
    } catch (IOException e) {
      return "";
    }
    if (next < 0) {
      out.write("\n");
      out.flush();
    }
    return answer.toString(UTF_8).strip();
  }
}
