package hug.transfer;

import hug.model.Folded;
import hug.model.Labelled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contact from a file, as raw text; unknown values are empty. */
final class Contact {
  /** Values that a contact has one of. */
  enum One {
    ID,
    UID,
    NAME,
    COMPANY,
    POSITION,
    OWNER,
    SINCE,
    LAST_TOUCH,
    EVERY,
    VALUE,
    REFERRED_BY,
    NOTE
  }

  /** Values that a contact can have several of, with or without a label. */
  enum Some {
    EMAIL,
    PHONE,
    TAG,
    ALIAS,
    ADDRESS,
    WEBSITE,
    FIELD,
    /** A yearly occasion: its label is what happens, such as birthday. */
    DAY,
    /** Anything else to remember; the label, if any, comes first in the text of the fact. */
    FACT
  }

  /**
   * A value as the file has it.
   *
   * @param origin where it is, for messages, such as {@code column Phone}; may be empty
   */
  record Value(String label, String text, String origin) {
    static final Value NONE = new Value("", "", "");
  }

  private final Map<One, Value> ones = new EnumMap<>(One.class);
  private final Map<Some, List<Value>> some = new EnumMap<>(Some.class);
  private final Set<String> unread = new LinkedHashSet<>();
  private final List<String> oddities = new ArrayList<>();
  private final boolean isStrict;
  private final boolean isExact;
  private String origin = "";

  private Contact(boolean isStrict, boolean isExact) {
    this.isStrict = isStrict;
    this.isExact = isExact;
  }

  /** A contact from another program: a value that hug cannot read is kept as a fact. */
  static Contact foreign() {
    return new Contact(false, false);
  }

  /** A contact that somebody typed for hug: a value that hug cannot read is an error. */
  static Contact typed() {
    return new Contact(true, false);
  }

  /** A contact that hug has written: even {@code n/a} is a value there. */
  static Contact own() {
    return new Contact(true, true);
  }

  /** Whether a text is a value that the contact has, and not one that stands for none. */
  boolean isValue(String text) {
    return isExact || !NoValue.is(text);
  }

  boolean isStrict() {
    return isStrict;
  }

  /**
   * Names the place of the values that follow.
   *
   * @param place such as {@code column Phone}
   */
  Contact at(String place) {
    origin = place;
    return this;
  }

  /** Sets a value, unless it is blank or there is one already. */
  Contact put(One what, String text) {
    if (!text.isBlank()) {
      ones.putIfAbsent(what, new Value("", text.strip(), origin));
    }
    return this;
  }

  Contact add(Some what, String text) {
    return add(what, "", text);
  }

  /** Adds a value, unless it is blank or has been added with the same label. */
  Contact add(Some what, String label, String text) {
    var value = new Value(label.strip(), text.strip(), origin);
    var all = some.computeIfAbsent(what, _ -> new ArrayList<>());
    if (!text.isBlank() && all.stream().noneMatch(known -> isSame(known, value))) {
      all.add(value);
    }
    return this;
  }

  private static boolean isSame(Value known, Value value) {
    return Folded.of(known.text()).equals(Folded.of(value.text()))
        && Folded.of(known.label()).equals(Folded.of(value.label()));
  }

  Contact addAll(Some what, List<Labelled> values) {
    values.forEach(value -> add(what, value.label(), value.value()));
    return this;
  }

  /** Records that something is left out, such as a photo. */
  Contact leaveOut(String what) {
    unread.add(what);
    return this;
  }

  /**
   * Records that something cannot be read.
   *
   * @param what the text and what became of it
   */
  Contact findOdd(String what) {
    oddities.add(what);
    return this;
  }

  List<String> oddities() {
    return oddities;
  }

  /** The value, which may be empty. */
  Value value(One what) {
    return ones.getOrDefault(what, Value.NONE);
  }

  String text(One what) {
    return value(what).text();
  }

  List<Value> all(Some what) {
    return some.getOrDefault(what, List.of());
  }

  /** All days of the contact. */
  List<Value> days() {
    var days = new ArrayList<>(all(Some.DAY));
    days.add(value(One.SINCE));
    days.add(value(One.LAST_TOUCH));
    return days;
  }

  /** The kinds of things that were left out. */
  Set<String> unread() {
    return unread;
  }

  /** The name and the values that can stand in for it, best first. */
  List<Value> titles() {
    var titles = new ArrayList<Value>(List.of(value(One.NAME), value(One.COMPANY)));
    all(Some.EMAIL).forEach(one -> titles.addAll(parts(one, ForeignEmail.several(one.text()))));
    all(Some.PHONE).forEach(one -> titles.addAll(parts(one, Several.phones(one.text()))));
    titles.removeIf(one -> one.text().isEmpty());
    return titles;
  }

  private static List<Value> parts(Value whole, List<String> texts) {
    return texts.stream().map(text -> new Value("", text, whole.origin())).toList();
  }

  /** The company of a person; empty if the company itself is the contact. */
  Value employer() {
    return text(One.NAME).isEmpty() ? Value.NONE : value(One.COMPANY);
  }
}
