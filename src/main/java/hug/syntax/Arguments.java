package hug.syntax;

import hug.model.AmbiguousDay;
import hug.model.Dates;
import hug.model.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said on a command line, as values of the types that its syntax declares. */
public final class Arguments {
  private final Map<String, List<?>> values = new HashMap<>();

  /**
   * @param words what was typed, by the subject of the argument
   * @throws Failure if a word does not stand for a value; it names the option
   */
  Arguments(Syntax syntax, Map<String, List<String>> words, Dates dates) {
    for (var option : syntax.options()) {
      read(option, words, dates);
    }
    for (var parameter : syntax.parameters()) {
      read(parameter, words, dates);
    }
  }

  private Arguments() {}

  /** Nothing: every option has what it has otherwise. */
  public static Arguments nothing() {
    return new Arguments();
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

  /** The last value given, or the one that the option has otherwise. */
  public <T> T get(Option<T> option) {
    return find(option).or(option::otherwise).orElseThrow();
  }

  /** The value of a parameter that must be given. */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter).orElseThrow();
  }

  /** Every value given of an argument whose words stand for several values each, in order. */
  public <E> List<E> each(Argument<List<E>> argument) {
    var each = new ArrayList<E>();
    all(argument).forEach(each::addAll);
    return each;
  }

  /** The same, with other values for a parameter. */
  public <T> Arguments with(Parameter<T> parameter, List<T> others) {
    var changed = new Arguments();
    changed.values.putAll(values);
    changed.values.put(parameter.subject(), List.copyOf(others));
    return changed;
  }

  /** The same, without what was given for other options than those of a section. */
  public Arguments among(Syntax.Section section) {
    var some = new Arguments();
    for (var option : section.options()) {
      some.values.put(option.subject(), all(option));
    }
    return some;
  }

  /** Whether anything was given for an option of a section. */
  public boolean hasAny(Syntax.Section section) {
    for (var option : section.options()) {
      if (has(option)) {
        return true;
      }
    }
    return false;
  }

  /** Every value given, in order. */
  @SuppressWarnings("unchecked") // read() is the only one to put, and puts what the argument reads
  public <T> List<T> all(Argument<T> argument) {
    return (List<T>) values.getOrDefault(argument.subject(), List.of());
  }
}
