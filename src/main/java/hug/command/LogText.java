package hug.command;

import hug.model.Amount;
import hug.store.Field;
import hug.store.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Describes entries of the log. */
public final class LogText {
  private LogText() {}

  /** One entry of the log, without the client. */
  public static String inWords(Log.Entry entry) {
    return switch (entry.deed()) {
      case ADDED -> added(entry);
      case CHANGED -> entry.title() + " changed" + list(entry, LogText::change);
      case REMOVED -> entry.title() + " removed" + list(entry, LogText::before);
      case ERASED -> "of a forgotten client";
      case NONE -> nothing(entry.step());
    };
  }

  private static String nothing(Log.Step step) {
    if (step.command().equals("lost")) {
      return "the details of this step are lost";
    }
    return step.id() == 0 ? "start of the log" : "";
  }

  private static String added(Log.Entry entry) {
    return entry.count() == 1
        ? entry.title() + " added" + list(entry, LogText::after)
        : entry.count() + " " + plural(entry.kind()) + " added";
  }

  /** Several rows of a table, as people call them. */
  private static String plural(String table) {
    return switch (table) {
      case "programme" -> "follow-up steps";
      case "matter" -> "records";
      case "news" -> "news items";
      case "item" -> "agenda items";
      case "meeting" -> "council meetings";
      case "member" -> "campaign members";
      case "staff" -> "staff members";
      case "wording" -> "templates";
      default -> table + (table.endsWith("s") ? "" : table.endsWith("h") ? "es" : "s");
    };
  }

  private static String list(Log.Entry entry, Function<Log.Difference, String> form) {
    var parts = parts(entry, entry.deed() != Log.Deed.CHANGED, form);
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private static List<String> parts(
      Log.Entry entry, boolean hasTitle, Function<Log.Difference, String> form) {
    var parts = new ArrayList<String>();
    for (var difference : entry.differences()) {
      var field = difference.field();
      boolean isShown = isShown(entry, field) && !(hasTitle && field.is(Field.Trait.IN_TITLE));
      var part = isShown ? form.apply(difference) : "";
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The log shows the client in a column, so the name is only given if it changed. */
  private static boolean isShown(Log.Entry entry, Field<?> field) {
    boolean isSubject = field.column().equals("name") || field.column().equals("client");
    return field.label().isPresent() && (!isSubject || entry.deed() == Log.Deed.CHANGED);
  }

  private static String change(Log.Difference difference) {
    var before = value(difference.field(), difference.before());
    var after = value(difference.field(), difference.after());
    return (difference.field().label().orElseThrow()
            + " "
            + (before.isEmpty() ? "" : before + " -> ")
            + (after.isEmpty() ? "none" : after))
        .strip();
  }

  private static String before(Log.Difference difference) {
    return labelled(difference.field(), difference.before());
  }

  private static String after(Log.Difference difference) {
    return labelled(difference.field(), difference.after());
  }

  private static String labelled(Field<?> field, String value) {
    return switch (field.type()) {
      case DIRECTION -> value.equals("1") ? "from the client" : "";
      case ANSWERED -> value.equals("0") ? "no answer" : "";
      case FLAG -> value.equals("1") ? field.label().orElseThrow() : "";
      default ->
          value.isEmpty() ? "" : (field.label().orElseThrow() + " " + value(field, value)).strip();
    };
  }

  private static String value(Field<?> field, String value) {
    return field.type() == Field.Type.AMOUNT && !value.isEmpty()
        ? Amount.ofCents(Long.parseLong(value)).toString()
        : value;
  }

  /** The values before the change. */
  public static String before(Log.Entry entry) {
    return String.join("; ", parts(entry, false, LogText::before));
  }

  /** The values after the change. */
  public static String after(Log.Entry entry) {
    return String.join("; ", parts(entry, false, LogText::after));
  }
}
