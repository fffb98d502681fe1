package hug.syntax;

import hug.model.AmbiguousDay;
import hug.model.Dates;
import hug.model.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values given on a command line, with the types that its syntax declares. */
public final class Arguments {
  private final Syntax syntax;
  private final Map<String, List<?>> values = new HashMap<>();

  /**
   * @param words the words typed, by the subject of the argument
   * @throws Failure naming the option or parameter if a value is invalid
   */
  Arguments(Syntax syntax, Map<String, List<String>> words, Dates dates) {
    this(syntax);
    for (var option : syntax.options()) {
      read(option, words, dates);
    }
    for (var parameter : syntax.parameters()) {
      read(parameter, words, dates);
    }
  }

  private Arguments(Syntax syntax) {
    this.syntax = syntax;
  }

  /** No arguments: every option has its default. */
  public static Arguments nothing() {
    return new Arguments(Syntax.command("", ""));
  }

  private <T> void read(Argument<T> argument, Map<String, List<String>> words, Dates dates) {
    var read = new ArrayList<T>();
    for (var word : words.getOrDefault(argument.subject(), List.of())) {
      try {
        read.add(value(argument.reading(), word, dates));
      } catch (Failure failure) {
        throw failure.of(argument.subject());
      }
    }
    values.put(argument.subject(), read);
  }

  private static <T> T value(Reading<T> reading, String word, Dates dates) {
    try {
      return reading.read(word, dates.today());
    } catch (AmbiguousDay two) {
      return reading.read(dates.settled(word, two), dates.today());
    }
  }

  public boolean has(Argument<?> argument) {
    return !all(argument).isEmpty();
  }

  /** The last value given; absent if there is none. */
  public <T> Optional<T> find(Argument<T> argument) {
    var all = all(argument);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The last value given, or the default of the option. */
  public <T> T get(Option<T> option) {
    return find(option).or(option::otherwise).orElseThrow();
  }

  /** The value of a required parameter. */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter).orElseThrow();
  }

  /** All values of an argument that takes several in one word, in order. */
  public <E> List<E> each(Argument<List<E>> argument) {
    var each = new ArrayList<E>();
    all(argument).forEach(each::addAll);
    return each;
  }

  /** A copy with other values for a parameter. */
  public <T> Arguments with(Parameter<T> parameter, List<T> others) {
    var changed = new Arguments(syntax);
    changed.values.putAll(values);
    changed.values.put(parameter.subject(), List.copyOf(others));
    return changed;
  }

  /** A copy in which the words of {@code from} come first among those of {@code to}. */
  public <T> Arguments moved(Parameter<T> from, Parameter<T> to) {
    var words = new ArrayList<T>(all(from));
    words.addAll(all(to));
    return with(from, List.of()).with(to, words);
  }

  /** The error that a parameter is missing. */
  public Failure needs(String label) {
    return syntax.needs(label);
  }

  /** A copy with the options of one section only. */
  public Arguments among(Syntax.Section section) {
    var some = new Arguments(syntax);
    for (var option : section.options()) {
      some.values.put(option.subject(), all(option));
    }
    return some;
  }

  /** Whether any option of a section was given. */
  public boolean hasAny(Syntax.Section section) {
    for (var option : section.options()) {
      if (has(option)) {
        return true;
      }
    }
    return false;
  }

  /** All values given, in order. */
  @SuppressWarnings("unchecked") // read() is the only one to put, and puts what the argument reads
  public <T> List<T> all(Argument<T> argument) {
    return (List<T>) values.getOrDefault(argument.subject(), List.of());
  }
}
