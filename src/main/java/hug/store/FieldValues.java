package hug.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of one thing have in them, by the columns that they are stored in. */
public final class FieldValues {
  static final FieldValues NONE = new FieldValues();

  private final Map<String, Object> values = new HashMap<>();

  public void put(Field<?> field, Object value) {
    boolean isBare = field.is(Field.Trait.REQUIRED) && value instanceof Optional<?>;
    values.put(field.column(), isBare ? ((Optional<?>) value).orElseThrow() : value);
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
