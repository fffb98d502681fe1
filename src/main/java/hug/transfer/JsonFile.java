package hug.transfer;

import hug.model.Dates;
import hug.model.Folded;
import hug.model.FormulaGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Clients or touches as JSON: from hug export clients or hug export touches, or a list of objects
 * with the same keys.
 */
public final class JsonFile implements ContactFile {
  private static final int MOST_NAMED = 20;

  private final Source source;
  private final Map<String, String> mapping;
  private final JsonObjects objects;
  private final Set<String> ignored = new LinkedHashSet<>();
  private final Optional<JsonObjects.One> first;

  /**
   * @param mapping from fields to the names of their keys in this file
   * @throws hug.model.Failure if it is not a text file, or the first object is malformed
   */
  public JsonFile(Source source, Map<String, String> mapping) {
    this.source = source;
    this.mapping = Map.copyOf(mapping);
    source.requireText();
    objects = new JsonObjects(source);
    first = beginning();
  }

  private Optional<JsonObjects.One> beginning() {
    var found = new ArrayList<JsonObjects.One>();
    objects.forEach(object -> {
      found.add(object);
      return false;
    });
    return found.stream().findFirst();
  }

  /** Whether the source starts like JSON. */
  public static boolean fits(Source source) {
    var beginning = source.beginning();
    return beginning.startsWith("[") || beginning.startsWith("{");
  }

  /** Whether the keys of the first object are those of touches. */
  public boolean isOfTouches() {
    return first.isPresent() && has("on") && (has("client") || has("client_id"));
  }

  /**
   * Requires the keys of clients or touches.
   *
   * @throws hug.model.Failure if the first object has neither
   */
  public void require(boolean areTouches) {
    boolean isSo =
        first.isEmpty()
            || (areTouches
                ? isOfTouches()
                : JsonContact.TITLES.stream().anyMatch(this::has) && !has("record"));
    if (!isSo) {
      throw objects.broken(
          first.get().line(),
          areTouches
              ? "this object has no keys \"client\" and \"on\""
              : "this object has no key \"name\" (for clients), or \"client\" and \"on\" (for touches)");
    }
  }

  private boolean has(String field) {
    return values(first.orElseThrow()).containsKey(field);
  }

  /** The values of an object by the names of hug's fields. */
  private Map<String, Object> values(JsonObjects.One object) {
    var values = new HashMap<String, Object>();
    object.values().forEach((key, value) -> values.putIfAbsent(Folded.of(key), value));
    mapping.forEach((field, key) -> {
      var value = values.get(Folded.of(key));
      if (value != null) {
        values.put(field, value);
      }
    });
    return values;
  }

  @Override
  public List<String> words() {
    var words = new ArrayList<String>();
    if (!ignored.isEmpty()) {
      words.add(
          (ignored.size() == 1 ? "Ignored key: " : "Ignored keys: ")
              + String.join(", ", ignored)
              + ". To map a key, use --map FIELD=KEY.");
    }
    source.guess().ifPresent(words::add);
    return words;
  }

  @Override
  public Entry.Source<ClientRow> clients(Dates dates, DayOrders orders) {
    var found = orders.inAll(this::daysOfClients, dates.order());
    return consumer ->
        objects.forEach(object -> {
          note(object, JsonContact.KEYS);
          consumer.accept(
              new Entry<>(
                  object.line(),
                  () -> ContactReader.read(JsonContact.of(values(object)), dates.today(), found)));
          return true;
        });
  }

  private void daysOfClients(Consumer<String> consumer) {
    objects.forEach(object -> {
      JsonContact.of(values(object)).days().forEach(day -> consumer.accept(day.text()));
      return true;
    });
  }

  /**
   * The touches in the file.
   *
   * @param channels the words for channels in the file
   * @param orders of day and month in the file
   */
  public Entry.Source<TouchRow> touches(ChannelWords channels, Dates dates, DayOrders orders) {
    var found = orders.in(this::days, dates.order());
    var reading = TouchRow.reading(channels, dates, found);
    return consumer ->
        objects.forEach(object -> {
          note(object, TouchRow.FIELDS);
          consumer.accept(
              new Entry<>(object.line(), () -> reading.apply(row(object.line(), values(object)))));
          return true;
        });
  }

  /** Passes on the days in the file, which show the order of day and month. */
  private void days(BiConsumer<String, String> consumer) {
    objects.forEach(object -> {
      var values = values(object);
      for (var field : List.of("on", "next")) {
        if (values.get(field) instanceof String day) {
          consumer.accept("column " + field, day);
        }
      }
      return true;
    });
  }

  private void note(JsonObjects.One object, List<String> known) {
    for (var key : object.values().keySet()) {
      var name = Folded.of(key);
      if (!known.contains(name)
          && mapping.values().stream().noneMatch(mapped -> Folded.of(mapped).equals(name))
          && ignored.size() < MOST_NAMED) {
        ignored.add(key);
      }
    }
  }

  /** The values as a row of a table, whose cells have the guard of CSV files. */
  private static Row row(long line, Map<String, Object> values) {
    var columns = new HashMap<String, Integer>();
    var cells = new ArrayList<String>();
    for (var field : TouchRow.FIELDS) {
      if (values.get(field) instanceof String text) {
        columns.put(field, cells.size());
        cells.add(FormulaGuard.guarded(text));
      }
    }
    return new Row(line, cells.size(), columns, cells, List.of());
  }
}
