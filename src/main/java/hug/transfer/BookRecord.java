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

/** One record of an exported book; its fields must be in the form that hug exports. */
public final class BookRecord {
  /** An unquoted value: a number, true or false. */
  record Bare(String text) {}

  /** At most 18 digits, which always fit into a long. */
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private final long line;
  private final Map<String, Object> values;
  private final Set<String> read = new HashSet<>();

  /**
   * @param line its line in the file, from 1
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
   * The text of a field; empty if the field is absent.
   *
   * @throws Failure if it is not a text
   */
  public String text(String name) {
    return switch (value(name)) {
      case null -> "";
      case String text -> text;
      case Object other -> throw wrong(name, other, "a quoted text");
    };
  }

  /** The texts of a field. */
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

  /** Whether a field is present. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  private Object value(String name) {
    read.add(name);
    return values.get(name);
  }

  /**
   * The parsed text of a field.
   *
   * @throws Failure that names the field, if its text is invalid
   */
  public <T> T read(String name, Function<String, T> reading) {
    try {
      return reading.apply(text(name));
    } catch (Failure failure) {
      throw failure.of(name);
    }
  }

  /** The parsed text of a field, which must be in the exact form that hug exports. */
  public <T> T exact(String name, Function<String, T> reading) {
    require(name);
    var text = text(name);
    var value = read(name, reading);
    if (!value.toString().equals(text)) {
      throw Failure.usage(name + ": " + quoted(text) + " must be written as " + value);
    }
    return value;
  }

  /** The same, if the field is present. */
  public <T> Optional<T> find(String name, Function<String, T> reading) {
    return has(name) ? Optional.of(exact(name, reading)) : Optional.empty();
  }

  /** The parsed number of a field, with or without decimals. */
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

  /** A whole number within bounds. */
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
   * Requires a field.
   *
   * @throws Failure if it is absent
   */
  public void require(String name) {
    if (!has(name)) {
      throw Failure.usage(name + " is missing");
    }
  }

  /**
   * Requires that all fields were read.
   *
   * @param what the kind of record
   * @throws Failure if there is a field that this kind does not have
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

  /** A text as messages quote it. */
  public static String quoted(String text) {
    return "\"" + Escaped.of(text) + "\"";
  }
}
