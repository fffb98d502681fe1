package hug.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** The field values of one record, by their names in exports. */
public final class FieldValues {
  static final FieldValues NONE = new FieldValues("");

  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param word the type's name in exports
   */
  public FieldValues(String word) {
    values.put("record", word);
  }

  void put(String name, Object value) {
    values.put(name, value);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value with a name, of the type that the field declares. */
  @SuppressWarnings("unchecked")
  public <V> V get(String name) {
    return (V) values.get(name);
  }

  Map<String, Object> record() {
    return values;
  }
}
