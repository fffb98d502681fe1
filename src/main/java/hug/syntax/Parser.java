package hug.syntax;

import static hug.syntax.Parameter.parameter;

import hug.model.Dates;
import hug.model.Escaped;
import hug.model.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads a command line by its syntax, with picocli. Only the command that is run is built, and no
 * annotation is read: a run of the program starts three times faster for it.
 */
public final class Parser {
  private final Syntax syntax;

  public Parser(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The words that were given for each argument; their meaning comes later. */
  public record Words(Syntax syntax, Map<String, List<String>> bySubject) {
    /** The last word for an option, if there is one. */
    public Optional<String> last(Option<?> option) {
      var words = bySubject.getOrDefault(option.subject(), List.of());
      return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast());
    }

    /** The values of these options alone, whatever was given for others. */
    public Arguments among(Syntax.Section options, LocalDate today) {
      return new Arguments(Syntax.command("", "").with(options), bySubject, Dates.on(today));
    }

    /**
     * The values that the words stand for.
     *
     * @throws hug.model.AmbiguousDay if one has a date that could be two
     */
    public Arguments read(Dates dates) {
      return new Arguments(syntax, bySubject, dates);
    }
  }

  /**
   * Arguments to which more will be added.
   *
   * @param options what was given for those that are known
   * @param words the others
   * @param next what the next argument would be for; absent if there is nothing left
   * @param unknown options
   */
  public record Begun(
      Words options, List<String> words, Optional<Argument<?>> next, List<String> unknown) {}

  private static final Parameter<String> WORDS = parameter("WORD", word -> word, "").repeated();

  /** Makes lists, for options; picocli's own would look for Groovy in every jar first: 10 ms. */
  private static final CommandLine.IFactory FACTORY =
      new CommandLine.IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<String>());
        }
      };

  /**
   * Sorts the arguments of a command, options and words, in any order.
   *
   * @throws Failure if something is unknown or missing
   */
  public Words parse(List<String> arguments) {
    var spec = spec(syntax, false);
    try {
      line(spec).parseArgs(shielded(arguments));
    } catch (UnmatchedArgumentException e) {
      throw wrong().unknown(plain(e.getUnmatched().getFirst()));
    } catch (MissingParameterException e) {
      throw wrong().missing(e);
    } catch (ParameterException e) {
      throw Failure.usage(Escaped.of(e.getMessage()), wrong().help());
    }
    return new Words(syntax, words(spec));
  }

  /**
   * Where the first word is that is neither an option nor the value of one; -1 if there is none.
   *
   * @param hints the ways out, given an option before it that is unknown
   * @throws Failure if there is such an option
   */
  public int firstWord(List<String> arguments, Function<String, List<String>> hints) {
    var begun = begin(arguments, true);
    if (!begun.unknown().isEmpty()) {
      throw wrong().misplaced(begun.unknown().getFirst(), hints);
    }
    return begun.words().isEmpty() ? -1 : arguments.size() - begun.words().size();
  }

  private WrongLine wrong() {
    return new WrongLine(syntax);
  }

  /** Sorts arguments to which more will be added: what is unknown or missing is passed over. */
  public Begun begin(List<String> arguments) {
    return begin(arguments, false);
  }

  private Begun begin(List<String> arguments, boolean isOverAtFirstWord) {
    var spec = spec(syntax, true);
    spec.parser().collectErrors(true);
    var parsed =
        line(spec)
            .setUnmatchedArgumentsAllowed(true)
            .setStopAtPositional(isOverAtFirstWord)
            .parseArgs(shielded(arguments));
    var words = typed(spec.positionalParameters().getFirst().getValue());
    var next = syntax.parameter(words.size());
    for (var error : parsed.errors()) {
      if (error instanceof MissingParameterException missing
          && missing.getMissing().getFirst() instanceof OptionSpec option) {
        next = Optional.of(syntax.option(option.longestName()).orElseThrow());
      }
    }
    var unknown = new ArrayList<String>();
    parsed.unmatched().forEach(word -> unknown.add(plain(word)));
    return new Begun(new Words(syntax, options(spec)), words, next, unknown);
  }

  /**
   * picocli takes the value of {@code --note=--dry-run} for an option that is there, too; a NUL,
   * which no argument has, keeps it from that.
   */
  private static String[] shielded(List<String> arguments) {
    var shielded = arguments.toArray(String[]::new);
    for (int i = 0; i < shielded.length; i++) {
      int value = shielded[i].indexOf('=') + 1;
      if (value > 0 && shielded[i].startsWith("--") && shielded[i].startsWith("-", value)) {
        shielded[i] = shielded[i].substring(0, value) + '\0' + shielded[i].substring(value);
      }
    }
    return shielded;
  }

  private static String plain(String shielded) {
    int shield = shielded.indexOf('\0');
    return shield < 0 ? shielded : shielded.substring(0, shield) + shielded.substring(shield + 1);
  }

  private static CommandLine line(CommandSpec spec) {
    return new CommandLine(spec, FACTORY)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setOverwrittenOptionsAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false);
  }

  /**
   * @param isBegun whether nothing is required, and words are taken as they come
   */
  private static CommandSpec spec(Syntax syntax, boolean isBegun) {
    var spec = CommandSpec.wrapWithoutInspection(null, FACTORY).name("hug " + syntax.name());
    for (var option : syntax.options()) {
      var known = spec(option);
      spec.addOption(isBegun ? known.toBuilder().required(false).build() : known);
    }
    if (isBegun) {
      return spec.addPositional(spec(WORDS, 0));
    }
    int index = 0;
    for (var parameter : syntax.parameters()) {
      spec.addPositional(spec(parameter, index++));
    }
    return spec;
  }

  static OptionSpec spec(Option<?> option) {
    var builder = OptionSpec.builder(option.names().toArray(String[]::new));
    if (option.isFlag()) {
      // So that neither asks for what the command needs.
      return builder
          .type(boolean.class)
          .arity("0")
          .usageHelp(option.names().contains("--help"))
          .versionHelp(option.names().contains("--version"))
          .build();
    }
    return builder
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(option.label())
        .required(option.isRequired())
        .build();
  }

  private static PositionalParamSpec spec(Parameter<?> parameter, int index) {
    boolean isRest =
        parameter.count() == Parameter.Count.ANY || parameter.count() == Parameter.Count.WORDS;
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .index(isRest ? index + "..*" : String.valueOf(index))
        .arity(
            switch (parameter.count()) {
              case ONE -> "1";
              case WORDS -> "1..*";
              case AT_MOST_ONE -> "0..1";
              case ANY -> "0..*";
            })
        .paramLabel(parameter.label())
        .required(
            parameter.count() == Parameter.Count.ONE || parameter.count() == Parameter.Count.WORDS)
        .build();
  }

  private Map<String, List<String>> options(CommandSpec spec) {
    var words = new HashMap<String, List<String>>();
    for (var option : syntax.options()) {
      words.put(option.subject(), typed(spec.findOption(option.subject()).getValue()));
    }
    return words;
  }

  private Map<String, List<String>> words(CommandSpec spec) {
    var words = options(spec);
    for (int i = 0; i < syntax.parameters().size(); i++) {
      var parameter = syntax.parameters().get(i);
      var typed = typed(spec.positionalParameters().get(i).getValue());
      boolean isOne = parameter.count() == Parameter.Count.WORDS && !typed.isEmpty();
      words.put(parameter.subject(), isOne ? List.of(String.join(" ", typed)) : typed);
    }
    return words;
  }

  private static List<String> typed(Object value) {
    if (value instanceof List<?> many) {
      var words = new ArrayList<String>();
      for (var word : many) {
        words.add(plain(String.valueOf(word)));
      }
      return words;
    }
    return Boolean.TRUE.equals(value) ? List.of("") : List.of();
  }
}
