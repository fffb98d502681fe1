package hug.transfer;

import hug.model.Escaped;
import hug.model.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One record of an exported book, whose fields have to be as hug writes them. */
public final class BookRecord {
  /** A value without quotes: a number, true or false. */
  record Bare(String text) {}

  /** Eighteen digits fit into a long, and one more might not. */
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private final long line;
  private final Map<String, Object> values;
  private final Set<String> read = new HashSet<>();

  /**
   * @param line on which it stands, from 1
   * @param values by name: a String, a {@link Bare} or a List of either
   */
  BookRecord(long line, Map<String, Object> values) {
    this.line = line;
    this.values = values;
  }

  public long line() {
    return line;
  }

  /**
   * The text under a name; empty if there is none.
   *
   * @throws Failure if it is something else
   */
  public String text(String name) {
    return switch (value(name)) {
      case null -> "";
      case String text -> text;
      case Object other -> throw wrong(name, other, "a text in quotes");
    };
  }

  /** The texts under a name. */
  public List<String> texts(String name) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw wrong(name, value, "a list of texts");
  }

  /** Whether there is something under a name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  private Object value(String name) {
    read.add(name);
    return values.get(name);
  }

  /**
   * What a text stands for.
   *
   * @throws Failure that gives the name, if it stands for nothing
   */
  public <T> T read(String name, Function<String, T> reading) {
    try {
      return reading.apply(text(name));
    } catch (Failure failure) {
      throw failure.of(name);
    }
  }

  /** What a text stands for, in the one way in which hug writes that. */
  public <T> T exact(String name, Function<String, T> reading) {
    require(name);
    var text = text(name);
    var value = read(name, reading);
    if (!value.toString().equals(text)) {
      throw Failure.usage(name + ": " + quoted(text) + " has to be written as " + value);
    }
    return value;
  }

  /** The same, if there is something under that name. */
  public <T> Optional<T> find(String name, Function<String, T> reading) {
    return has(name) ? Optional.of(exact(name, reading)) : Optional.empty();
  }

  /** What digits stand for, with or without decimals; absent if there are none. */
  public <T> Optional<T> amount(String name, Function<String, Optional<T>> reading) {
    return switch (value(name)) {
      case null -> Optional.empty();
      case Bare(var digits) -> {
        try {
          yield reading.apply(digits);
        } catch (Failure failure) {
          throw failure.of(name);
        }
      }
      case Object other -> throw wrong(name, other, "a number");
    };
  }

  /** A whole number in these bounds. */
  public long number(String name, long least, long most) {
    require(name);
    if (value(name) instanceof Bare(var digits) && NUMBER.matcher(digits).matches()) {
      long number = Long.parseLong(digits);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw wrong(name, value(name), "a whole number from " + least + " to " + most);
  }

  public boolean isTrue(String name) {
    require(name);
    if (value(name) instanceof Bare(var word) && (word.equals("true") || word.equals("false"))) {
      return word.equals("true");
    }
    throw wrong(name, value(name), "true or false");
  }

  /**
   * Makes sure that there is something under a name.
   *
   * @throws Failure if there is not
   */
  public void require(String name) {
    if (!has(name)) {
      throw Failure.usage(name + " is missing");
    }
  }

  /**
   * Makes sure that all of it was read.
   *
   * @param what it is
   * @throws Failure if it has a field that none of its kind has
   */
  public void requireAllRead(String what) {
    if (!read.containsAll(values.keySet())) {
      var unknown = new TreeSet<>(values.keySet());
      unknown.removeAll(read);
      throw Failure.usage(quoted(unknown.getFirst()) + " is not a field of a " + what);
    }
  }

  private static Failure wrong(String name, Object value, String wanted) {
    return Failure.usage(name + ": " + shown(value) + " is not " + wanted);
  }

  private static String shown(Object value) {
    return switch (value) {
      case Bare(var text) -> text;
      case List<?> _ -> "a list";
      default -> quoted(value.toString());
    };
  }

  /** A text, as messages show it. */
  public static String quoted(String text) {
    return "\"" + Escaped.of(text) + "\"";
  }
}
