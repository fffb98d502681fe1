package hug.command;

import hug.model.Amount;
import hug.store.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the log says, in words. */
final class Deeds {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("made_on", "on"),
          Map.entry("channel", "by"),
          Map.entry("staff", "who"),
          Map.entry("next_on", "next"),
          Map.entry("email", "e-mail"),
          Map.entry("alias", "also"),
          Map.entry("tag", "tags"),
          Map.entry("every", "window"),
          Map.entry("cents", "value"),
          Map.entry("referred_by", "sent by"),
          Map.entry("snooze", "snoozed until"),
          Map.entry("quiet", "quiet because"),
          Map.entry("kind", ""),
          Map.entry("noted_on", "noted on"),
          Map.entry("ended", ""),
          Map.entry("other", "with"),
          Map.entry("delay", "after"),
          Map.entry("stays", "for"));

  /** What follows from other fields, or says nothing to people. */
  private static final Set<String> HIDDEN = Set.of("key", "counts", "noted_after", "referral");

  /** What stands in the title of an entry already, unless it is that which changed. */
  private static final Map<String, Set<String>> TITLES =
      Map.of(
          "matter", Set.of("kind", "text"),
          "programme", Set.of("text"),
          "rule", Set.of("tag"),
          "touch", Set.of("made_on"));

  private Deeds() {}

  /** One entry of the log, without the client. */
  static String inWords(Log.Entry entry) {
    return switch (entry.deed()) {
      case ADDED -> added(entry);
      case CHANGED -> entry.title() + " changed" + list(entry, Deeds::change);
      case REMOVED -> entry.title() + " removed" + list(entry, Deeds::before);
      case ERASED -> "of a client who is forgotten";
      case NONE -> nothing(entry.step());
    };
  }

  private static String nothing(Log.Step step) {
    if (step.command().equals("lost")) {
      return "what was done here is lost";
    }
    return step.id() == 0 ? "the log begins" : "";
  }

  private static String added(Log.Entry entry) {
    return entry.count() == 1
        ? entry.title() + " added" + list(entry, Deeds::after)
        : entry.count()
            + " "
            + entry.title()
            + (entry.kind().endsWith("h") ? "es" : "s")
            + " added";
  }

  private static String list(Log.Entry entry, Function<Log.Difference, String> form) {
    var title =
        entry.deed() == Log.Deed.CHANGED
            ? Set.<String>of()
            : TITLES.getOrDefault(entry.kind(), Set.of());
    var parts = parts(entry, title, form);
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private static List<String> parts(
      Log.Entry entry, Set<String> without, Function<Log.Difference, String> form) {
    var parts = new ArrayList<String>();
    for (var difference : entry.differences()) {
      boolean isShown = isShown(entry, difference) && !without.contains(difference.field());
      var part = isShown ? form.apply(difference) : "";
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The name of a client stands beside it, unless it is the name that changed. */
  private static boolean isShown(Log.Entry entry, Log.Difference difference) {
    boolean isSubject = difference.field().equals("name") || difference.field().equals("client");
    return !HIDDEN.contains(difference.field()) && (!isSubject || entry.deed() == Log.Deed.CHANGED);
  }

  private static String change(Log.Difference difference) {
    var label = label(difference.field());
    var before = value(difference.field(), difference.before());
    var after = value(difference.field(), difference.after());
    return (label
            + " "
            + (before.isEmpty() ? "" : before + " -> ")
            + (after.isEmpty() ? "nothing" : after))
        .strip();
  }

  private static String before(Log.Difference difference) {
    return labelled(difference.field(), difference.before());
  }

  private static String after(Log.Difference difference) {
    return labelled(difference.field(), difference.after());
  }

  private static String labelled(String field, String value) {
    return switch (field) {
      case "inbound" -> value.equals("1") ? "from the client" : "";
      case "answered" -> value.equals("0") ? "no answer" : "";
      default -> value.isEmpty() ? "" : (label(field) + " " + value(field, value)).strip();
    };
  }

  private static String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  private static String value(String field, String value) {
    return field.equals("cents") && !value.isEmpty()
        ? Amount.ofCents(Long.parseLong(value)).toString()
        : value;
  }

  /** What was there before, field by field. */
  static String before(Log.Entry entry) {
    return String.join("; ", parts(entry, Set.of(), Deeds::before));
  }

  /** What is there since, field by field. */
  static String after(Log.Entry entry) {
    return String.join("; ", parts(entry, Set.of(), Deeds::after));
  }
}
