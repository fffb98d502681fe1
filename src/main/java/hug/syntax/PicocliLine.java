package hug.syntax;

import static hug.syntax.Parameter.parameter;

import hug.model.Escaped;
import hug.model.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads lines with picocli. Only the command that runs is built for it, without annotations, which
 * makes the program start three times faster.
 *
 * @param options the options to build
 */
record PicocliLine(Syntax syntax, List<Option<?>> options) {
  private static final Parameter<String> WORDS = parameter("WORD", word -> word, "").repeated();

  /**
   * Creates lists for options; picocli's own factory first searches all jars for Groovy (10 ms).
   */
  private static final CommandLine.IFactory FACTORY =
      new CommandLine.IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<String>());
        }
      };

  /**
   * With only the options that the arguments may name, and those that are required: each option
   * costs a quarter of a millisecond, and commands have up to 25.
   */
  static PicocliLine naming(Syntax syntax, List<String> arguments) {
    var named = new ArrayList<Option<?>>();
    for (var option : syntax.options()) {
      if (option.isRequired() || isNamed(option, arguments)) {
        named.add(option);
      }
    }
    return new PicocliLine(syntax, named);
  }

  private static boolean isNamed(Option<?> option, List<String> arguments) {
    for (var name : option.names()) {
      for (var word : arguments) {
        // Short options can be joined, with a value at the end: -qfcsv. If the value is an option,
        // picocli refuses it only if it knows that option: -f=--db.
        boolean isIn =
            name.startsWith("--")
                ? word.contains(name)
                : word.startsWith("-")
                    && !word.startsWith("--")
                    && word.indexOf(name.charAt(1)) > 0;
        if (isIn) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Reads a finished line.
   *
   * @throws Failure if something is unknown or missing
   */
  GivenWords words(List<String> arguments) {
    var spec = spec(options);
    int index = 0;
    for (var parameter : syntax.parameters()) {
      spec.addPositional(spec(parameter, index++));
    }
    try {
      line(spec).parseArgs(shielded(arguments));
    } catch (UnmatchedArgumentException e) {
      throw wrong().unknown(plain(e.getUnmatched().getFirst()));
    } catch (MissingParameterException e) {
      throw wrong().missing(e);
    } catch (ParameterException e) {
      throw Failure.usage(Escaped.of(e.getMessage()), wrong().help());
    }
    return new GivenWords(syntax, words(spec));
  }

  private WrongLine wrong() {
    return new WrongLine(syntax);
  }

  /** Reads a line that may be unfinished. */
  Begun begun(List<String> arguments, boolean isOverAtFirstWord) {
    var unfinished = new ArrayList<Option<?>>();
    for (var option : options) {
      unfinished.add(option.isRequired() ? option.optional() : option);
    }
    var spec = spec(unfinished);
    spec.addPositional(spec(WORDS, 0));
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
    return new Begun(new GivenWords(syntax, given(spec)), words, next, unknown);
  }

  /**
   * Keeps picocli from reading the value of {@code --note=--dry-run} as a second option, and a text
   * that begins with a dash as an option, with a NUL, which no argument contains.
   */
  private String[] shielded(List<String> arguments) {
    var shielded = arguments.toArray(String[]::new);
    for (int i = 0; i < shielded.length; i++) {
      if (isText(shielded[i])) {
        shielded[i] = '\0' + shielded[i];
        continue;
      }
      int value = shielded[i].indexOf('=') + 1;
      if (value > 0 && shielded[i].startsWith("--") && shielded[i].startsWith("-", value)) {
        shielded[i] = shielded[i].substring(0, value) + '\0' + shielded[i].substring(value);
      }
    }
    return shielded;
  }

  /** Whether it begins with a dash and has a blank, but not with an option and its value. */
  private boolean isText(String word) {
    int blank = word.indexOf(' ');
    if (!word.startsWith("-") || blank < 0) {
      return false;
    }
    var first = word.substring(0, blank);
    return first.indexOf('=') < 0 && syntax.option(first).isEmpty();
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

  private CommandSpec spec(List<Option<?>> built) {
    var spec = CommandSpec.wrapWithoutInspection(null, FACTORY).name("hug " + syntax.name());
    for (var option : built) {
      spec.addOption(spec(option));
    }
    return spec;
  }

  private static OptionSpec spec(Option<?> option) {
    var builder = OptionSpec.builder(option.names().toArray(String[]::new));
    if (option.isFlag()) {
      // These two work without the required arguments.
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

  private Map<String, List<String>> given(CommandSpec spec) {
    var words = new HashMap<String, List<String>>();
    for (var option : options) {
      words.put(option.subject(), typed(spec.findOption(option.subject()).getValue()));
    }
    return words;
  }

  private Map<String, List<String>> words(CommandSpec spec) {
    var words = given(spec);
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
