package hug.store.sqlite;

import java.util.Map;

/** Settings of a connection, set with one call and read back with one query. */
record Pragmas(Map<String, Integer> values) {
  String settings() {
    var settings = new StringBuilder();
    for (var pragma : values.entrySet()) {
      settings.append("pragma ").append(pragma.getKey());
      settings.append(" = ").append(pragma.getValue()).append(';');
    }
    return settings.toString();
  }

  String query() {
    var query = new StringBuilder();
    var tables = new StringBuilder();
    for (var name : values.keySet()) {
      query.append(query.isEmpty() ? "select " : " || ' ' || ");
      query.append(name).append('.').append(name.equals("busy_timeout") ? "timeout" : name);
      tables.append(tables.isEmpty() ? " from " : ", ");
      tables.append("pragma_").append(name).append(" as ").append(name);
    }
    return query.append(tables).toString();
  }

  /** Checks that the values read back are the ones set. */
  void require(String found) {
    var wanted = new StringBuilder();
    for (var value : values.values()) {
      wanted.append(wanted.isEmpty() ? "" : " ").append(value);
    }
    if (!found.contentEquals(wanted)) {
      throw new IllegalStateException(settings() + " gave " + found);
    }
  }
}
