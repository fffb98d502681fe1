package hug.output;

import hug.model.Failure;

/** What data looks like on standard output. */
public enum Format {
  TABLE,
  CSV,
  JSON;

  public static Format parse(String text) {
    return switch (text) {
      case "table" -> TABLE;
      case "csv" -> CSV;
      case "json" -> JSON;
      default ->
          throw Failure.usage("\"" + text + "\" is no format; there are table, csv and json");
    };
  }
}
