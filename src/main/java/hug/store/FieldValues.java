package hug.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of one thing have in them, by the columns that they are stored in. */
public final class FieldValues {
  /** For a thing of which nothing is known but what it says itself. */
  static final FieldValues NONE = new FieldValues();

  private final Map<String, Object> values = new HashMap<>();

  /** Gives a field a value; one that has to be there is taken out of its Optional. */
  public void put(Field<?> field, Object value) {
    values.put(
        field.column(),
        field.isRequired() && value instanceof Optional<?> maybe ? maybe.orElseThrow() : value);
  }

  public boolean has(String column) {
    return values.containsKey(column);
  }

  /** The value in a column, of the type that its field is declared with. */
  @SuppressWarnings("unchecked")
  public <V> V get(String column) {
    return (V) values.get(column);
  }
}
