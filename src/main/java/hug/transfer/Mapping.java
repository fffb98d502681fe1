package hug.transfer;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that {@code --map} gives for each field. Several columns can be one field: {@code
 * name="first last"} joins the columns first and last.
 *
 * @param columns the numbers of the columns of each field, from 0
 */
record Mapping(Map<String, List<Integer>> columns) {
  /**
   * Finds the columns in a header.
   *
   * @throws Failure if one does not exist
   */
  static Mapping of(List<Map.Entry<String, String>> fields, List<String> header, String file) {
    var columns = new LinkedHashMap<String, List<Integer>>();
    var keys = header.stream().map(Headers::key).toList();
    for (var field : fields) {
      var found = new ArrayList<Integer>();
      if (!found(Headers.key(field.getValue()), keys, found)) {
        throw Failure.usage(
            "--map: " + file + " has no column \"" + field.getValue() + "\"",
            "its columns: " + String.join(", ", header));
      }
      columns.computeIfAbsent(field.getKey(), _ -> new ArrayList<>()).addAll(found);
    }
    return new Mapping(columns);
  }

  /** Adds the columns whose names make up a text, the longest names first. */
  private static boolean found(String text, List<String> keys, List<Integer> found) {
    if (text.isEmpty()) {
      return !found.isEmpty();
    }
    int best = -1;
    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      boolean isLonger = best < 0 || key.length() > keys.get(best).length();
      if (!key.isEmpty() && text.startsWith(key) && isLonger && !found.contains(i)) {
        best = i;
      }
    }
    if (best < 0) {
      return false;
    }
    found.add(best);
    return found(text.substring(keys.get(best).length()), keys, found);
  }
}
