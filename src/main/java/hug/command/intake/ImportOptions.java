package hug.command.intake;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.command.FilterOptions;
import hug.model.Channel;
import hug.model.Failure;
import hug.model.InputText;
import hug.syntax.Option;
import hug.syntax.Values;
import hug.transfer.ClientRow;
import hug.transfer.TouchRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be said of the content of a file that is imported. */
final class ImportOptions {
  static final Option<String> AS =
      option("--as", "clients|touches", ImportOptions::kind)
          .means("What a CSV file has; told from its columns unless said.")
          .among(new Values.Words(List.of("clients", "touches")));
  static final Option<Map.Entry<String, String>> MAP =
      option("--map", "FIELD=COLUMN", ImportOptions::mapping)
          .means(
              "A CSV file has this field in that column, such as name=\"Full Name\"; repeatable.");
  static final Option<Boolean> CREATE_CLIENTS =
      flag("--create-clients", "Add the clients of touches who are not in the book.");
  static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means(
              "The channel of touches that name none: unless said, a call, or a visit to friends.")
          .among(FilterOptions.CHANNELS);
  static final Option<String> TAG =
      option("--tag", "T", InputText::item)
          .means("Give this tag to the clients that are added; may be repeated.")
          .among(Values.Live.TAGS);

  /** Whatever a CSV file can have, of clients or touches. */
  static final Set<String> FIELDS =
      Stream.of(ClientRow.FIELDS, TouchRow.FIELDS)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private ImportOptions() {}

  private static String kind(String word) {
    return switch (word) {
      case "clients", "touches" -> word;
      default -> throw Failure.usage("\"" + word + "\" is neither clients nor touches");
    };
  }

  private static Map.Entry<String, String> mapping(String word) {
    int at = word.indexOf('=');
    if (at < 1 || at == word.length() - 1) {
      throw Failure.usage("\"" + word + "\" is not FIELD=COLUMN, such as name=\"Full Name\"");
    }
    var field = word.substring(0, at).strip().toLowerCase(Locale.ROOT);
    if (!FIELDS.contains(field)) {
      throw Failure.usage(
          "there is no field \"" + field + "\"",
          "clients have " + String.join(",", ClientRow.FIELDS),
          "touches have " + String.join(",", TouchRow.FIELDS));
    }
    return Map.entry(field, word.substring(at + 1));
  }
}
