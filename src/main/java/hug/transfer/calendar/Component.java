package hug.transfer.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A component of a calendar, such as an event, with the properties that matter to a contact. */
final class Component {
  /** Far more than any event has: guests, and the days of a series that are left out. */
  private static final int MOST_PROPERTIES = 3000;

  private static final int MOST_LETTERS = 1_000_000;

  private final String name;
  private final long line;
  private final String method;
  private final List<Property> properties = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Component> parts = new ArrayList<>();
  private int letters;
  private boolean isCutOff;

  /**
   * @param name in capitals
   * @param line of its BEGIN, from 1
   * @param method of the calendar it is in, in capitals; may be empty
   */
  Component(String name, long line, String method) {
    this.name = name;
    this.line = line;
    this.method = method;
  }

  String name() {
    return name;
  }

  long line() {
    return line;
  }

  String method() {
    return method;
  }

  void add(Property property) {
    boolean isFirst = names.add(property.name());
    if (isFirst || (properties.size() < MOST_PROPERTIES && letters < MOST_LETTERS)) {
      letters += property.value().length();
      properties.add(property);
    }
  }

  /** Begins a component inside it. */
  Component begin(String part, long at) {
    var begun = new Component(part, at, method);
    if (parts.size() < MOST_PROPERTIES) {
      parts.add(begun);
    }
    return begun;
  }

  List<Component> parts() {
    return parts;
  }

  /** Marks it as the last one of a file that ends inside it. */
  void cutOff() {
    isCutOff = true;
  }

  boolean isCutOff() {
    return isCutOff;
  }

  /** The first property of a name. */
  Optional<Property> first(String property) {
    return all(property).stream().findFirst();
  }

  List<Property> all(String property) {
    return properties.stream().filter(each -> each.name().equals(property)).toList();
  }

  /** The value of the first property of a name; empty if there is none. */
  String value(String property) {
    return first(property).map(each -> each.value().strip()).orElse("");
  }
}
