package hug.program;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.model.AmbiguousDay;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Window;
import hug.syntax.Begun;
import hug.syntax.Parameter;
import hug.syntax.Parser;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Guesses which command was meant by a line that hug cannot run. */
final class Meant {
  private static final String BIRTHDAY = "--birthday";

  private final Environment world;
  private final KnownWords known;
  private final Syntax syntax;
  private final List<String> arguments;
  private final Begun begun;

  private Meant(Environment world, Syntax syntax, List<String> arguments) {
    this.world = world;
    this.syntax = syntax;
    this.arguments = arguments;
    this.begun = new Parser(syntax).begin(arguments);
    this.known = new KnownWords(world, begun.options());
  }

  /**
   * The failure with the likely line as its suggestion, if there is one.
   *
   * @param arguments of the command
   */
  static Failure instead(
      Failure failure, Environment world, Syntax syntax, List<String> arguments) {
    if (failure.kind() != Failure.Kind.USAGE || failure instanceof AmbiguousDay) {
      return failure;
    }
    var meant = new Meant(world, syntax, arguments);
    return meant
        .birthday()
        .or(() -> meant.line().map(line -> "did you mean: " + line))
        .map(hint -> Failure.usage(failure.getMessage(), hint))
        .orElse(failure);
  }

  /** Suggests the card of a client whose name was typed as a command. */
  static Optional<String> card(Environment world, String name, List<String> rest) {
    var words = new ArrayList<>(List.of(name));
    words.addAll(rest);
    var meant = new Meant(world, Syntax.command("", "").with(GlobalOptions.OPTIONS), words);
    var client = String.join(" ", meant.begun.words());
    return meant.known.isClient(client)
        ? Proposal.of(meant.with("show", client))
        : Optional.empty();
  }

  private Optional<String> line() {
    return limit().or(this::joined).or(this::ofCommand).or(this::flag).or(this::name);
  }

  /** As in {@code hug list -3}. */
  private Optional<String> limit() {
    for (var word : arguments) {
      if (word.matches("-[0-9]+")) {
        var line = new ArrayList<>(List.of(syntax.name().split(" ")));
        arguments.forEach(
            one -> line.addAll(one == word ? List.of("--limit", one.substring(1)) : List.of(one)));
        return Proposal.of(line);
      }
    }
    return Optional.empty();
  }

  /** A value of several words without quotes: {@code --on 3 days ago}. */
  private Optional<String> joined() {
    var line = new ArrayList<>(List.of(syntax.name().split(" ")));
    boolean isInValue = false;
    for (var argument : arguments) {
      boolean isOption = argument.startsWith("-");
      if (isInValue && !isOption && !line.getLast().startsWith("-")) {
        line.add(line.removeLast() + " " + argument);
      } else {
        line.add(argument);
      }
      isInValue = isOption ? takesValue(argument) : isInValue;
    }
    return line.size() < arguments.size() + syntax.name().split(" ").length
        ? Proposal.of(line)
        : Optional.empty();
  }

  private boolean takesValue(String name) {
    return syntax.option(name).filter(option -> !option.isFlag()).isPresent();
  }

  private Optional<String> ofCommand() {
    var words = begun.words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var text = text(words);
    return switch (syntax.name()) {
      case "add" -> words.size() < 2 ? Optional.empty() : Proposal.of(added());
      case "edit" -> field(words);
      case "quiet" ->
          words.size() < 2
              ? Optional.empty()
              : Proposal.of(
                  with(
                      "quiet",
                      words.getFirst(),
                      "--because",
                      text(words.subList(1, words.size()))));
      case "list" ->
          filtered(text)
              .or(() -> Proposal.of(text.equals("all") ? with("list") : with("search", text)));
      case "due" -> ahead(text).or(() -> filtered(text)).or(() -> card(text));
      case "lapsed" ->
          Proposal.of(with("lapsed", "--over", text)).or(() -> filtered(text)).or(() -> card(text));
      case "walk" -> filtered(text);
      default -> Optional.empty();
    };
  }

  private List<String> added() {
    var typed = new ArrayList<>(begun.words());
    typed.addAll(options());
    return NewClient.line(typed);
  }

  /** As in {@code hug edit maria phone 600 123 456}. */
  private Optional<String> field(List<String> words) {
    return words.size() > 2 && takesValue("--" + words.get(1))
        ? Proposal.of(
            with(
                "edit",
                words.getFirst(),
                "--" + words.get(1),
                text(words.subList(2, words.size()))))
        : Optional.empty();
  }

  /** A date or window typed after {@code hug due}: {@code tomorrow}, {@code friday}, {@code 2w}. */
  private Optional<String> ahead(String text) {
    var today = new TypedWords(world, begun.options()).today();
    return switch (text) {
      case "today", "now" -> Proposal.of(with("due"));
      case "week", "this week" -> Proposal.of(with("due", "--within", "1w"));
      default -> Proposal.of(with("due", "--within", text)).or(() -> until(text, today));
    };
  }

  private Optional<String> until(String text, LocalDate today) {
    try {
      long days = DAYS.between(today, Day.toCome(text, today));
      return days < 1
          ? Optional.empty()
          : Proposal.of(
              with("due", "--within", new Window((int) days, Window.Unit.DAY).toString()));
    } catch (Failure noDay) {
      return Optional.empty();
    }
  }

  /** As in {@code hug list vip}, with a tag or a staff member. */
  private Optional<String> filtered(String text) {
    if (known.isTag(text)) {
      return Proposal.of(with(syntax.name(), "--tag", text));
    }
    return known.isStaff(text)
        ? Proposal.of(with(syntax.name(), "--owner", text))
        : Optional.empty();
  }

  private Optional<String> card(String text) {
    return known.isClient(text) ? Proposal.of(with("show", text)) : Optional.empty();
  }

  /** As in {@code hug due mine}. */
  private Optional<String> flag() {
    var words = begun.words();
    boolean isFlag =
        words.size() == 1
            && syntax.option("--" + words.getFirst()).filter(one -> one.isFlag()).isPresent();
    return isFlag ? Proposal.of(with(syntax.name(), "--" + words.getFirst())) : Optional.empty();
  }

  /** A name without quotes: {@code hug show maria lopez}. */
  private Optional<String> name() {
    boolean isOnlyName =
        syntax.parameters().size() == 1
            && syntax.parameters().getFirst().count() != Parameter.Count.ANY;
    return isOnlyName && begun.words().size() > 1
        ? Proposal.of(with(syntax.name(), text(begun.words())))
        : Optional.empty();
  }

  private Optional<String> birthday() {
    int at = arguments.indexOf(BIRTHDAY);
    if (at < 1 || at + 1 >= arguments.size() || syntax.option(BIRTHDAY).isPresent()) {
      return Optional.empty();
    }
    var others = new ArrayList<>(arguments);
    others.subList(at, at + 2).clear();
    var line = new ArrayList<>(List.of(syntax.name()));
    line.addAll(others);
    var client = arguments.getFirst();
    return Proposal.of(List.of("occasion", client, "birthday", "--on", arguments.get(at + 1)))
        .map(occasion ->
            "record a birthday as an occasion: "
                + Proposal.of(line)
                    .filter(_ -> !others.equals(List.of(client)) || syntax.name().equals("add"))
                    .map(own -> own + ", then: ")
                    .orElse("")
                + occasion);
  }

  /** A line with the options that were typed. */
  private List<String> with(String command, String... words) {
    var line = new ArrayList<>(List.of(command.split(" ")));
    line.addAll(List.of(words));
    line.addAll(options());
    return line;
  }

  /** The options that were typed, with their values. */
  private List<String> options() {
    var options = new ArrayList<>(arguments);
    begun.words().forEach(options::remove);
    return options;
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }
}
