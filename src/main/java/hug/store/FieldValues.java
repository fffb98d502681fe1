package hug.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the fields of one thing have in them, by their names in exports. */
public final class FieldValues {
  static final FieldValues NONE = new FieldValues("");

  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param word for such a thing
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

  /** The value under a name, of the type that the field is declared with. */
  @SuppressWarnings("unchecked")
  public <V> V get(String name) {
    return (V) values.get(name);
  }

  Map<String, Object> record() {
    return values;
  }
}
