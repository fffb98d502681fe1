package hug.command.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** A model of the book: fields with values, and every step. */
final class UndoModel {
  record Change(String before, String after) {}

  final Map<String, String> fields = new TreeMap<>();
  final List<Map<String, Change>> steps = new ArrayList<>(List.of(Map.of()));

  void set(Map<String, String> values) {
    var step = new TreeMap<String, Change>();
    values.forEach((field, value) -> {
      var before = value == null ? fields.remove(field) : fields.put(field, value);
      if (!Objects.equals(before, value)) {
        step.put(field, new Change(before, value));
      }
    });
    if (!step.isEmpty()) {
      steps.add(step);
    }
  }

  /** Undoes a step if possible, and returns whether it was. */
  boolean undo(int number) {
    var back = new TreeMap<String, String>();
    for (var entry : steps.get(number).entrySet()) {
      var now = fields.get(entry.getKey());
      if (!Objects.equals(now, entry.getValue().before())) {
        if (!Objects.equals(now, entry.getValue().after())) {
          return false;
        }
        back.put(entry.getKey(), entry.getValue().before());
      }
    }
    if (back.isEmpty() || !staysWhole(back)) {
      return false;
    }
    set(back);
    return true;
  }

  /** Whether each client keeps all fields or none, and keeps them while there are touches. */
  private boolean staysWhole(Map<String, String> back) {
    var after = new TreeMap<>(fields);
    back.forEach((field, value) -> {
      if (value == null) {
        after.remove(field);
      } else {
        after.put(field, value);
      }
    });
    var whole = new TreeSet<String>();
    for (var field : after.keySet()) {
      if (field.endsWith("/name")) {
        whole.add(field.substring(0, field.indexOf('/')));
      }
    }
    for (var field : after.keySet()) {
      if (!whole.contains(field.substring(0, field.indexOf('/'))) && !field.startsWith("rule/")) {
        return false;
      }
    }
    return true;
  }
}
