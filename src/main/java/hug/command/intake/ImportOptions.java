package hug.command.intake;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.command.FilterOptions;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Window;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Values;
import hug.transfer.ClientRow;
import hug.transfer.Source;
import hug.transfer.TouchRow;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be said of a file that is imported, and of what is done with it. */
final class ImportOptions {
  static final Parameter<String> FILE =
      parameter("FILE", word -> word, "Any of these files, whatever its name; - is standard input")
          .among(Values.Outside.FILES);
  static final Option<String> AS =
      option("--as", "clients|touches", ImportOptions::kind)
          .means("What a CSV file has; told from its columns unless said")
          .among(new Values.Words(List.of("clients", "touches")));
  static final Option<Map.Entry<String, String>> MAP =
      option("--map", "FIELD=COLUMN", ImportOptions::mapping)
          .means(
              "A CSV file has this field in that column, such as name=\"Full Name\"; repeatable");
  static final Option<Boolean> CREATE_CLIENTS =
      flag("--create-clients", "Add the clients of touches who are not in the book");
  static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means(
              "The channel of touches that name none: unless said, a call, or a visit to friends")
          .among(FilterOptions.CHANNELS);
  static final Option<List<String>> TAG =
      option("--tag", "T", InputText::tags)
          .means("Give the clients that are added this tag, or several: fair,2026")
          .among(Values.Live.TAGS);

  /** Absent for none. */
  static final Option<Optional<Window>> SPREAD =
      option("--spread", "WINDOW", ImportOptions::spread)
          .means(
              "Spread the first hugs of new clients over this time (default: the window of each"
                  + " client; 0d plans none)");

  static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be done, and do nothing");
  static final Option<Boolean> SKIP_ERRORS =
      flag("--skip-errors", "Leave bad lines out, and import the rest");
  private static final Option<Charset> ENCODING =
      option("--encoding", "NAME", ImportOptions::encoding)
          .means("The file is in this encoding, such as windows-1252; told by itself unless said");
  static final Option<Boolean> YES =
      flag("--yes", "Do not ask, at a terminal, after showing what would be done");

  static final Option<?>[] OPTIONS = {
    AS, MAP, CREATE_CLIENTS, BY, SPREAD, DRY_RUN, SKIP_ERRORS, TAG, ENCODING, YES
  };

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

  private static Optional<Window> spread(String word) {
    return word.strip().matches("0[dwmyDWMY]?")
        ? Optional.empty()
        : Optional.of(Window.parse(word));
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

  private static Charset encoding(String word) {
    try {
      return Charset.forName(word);
    } catch (IllegalArgumentException unknown) {
      throw Failure.usage(
          "\"" + word + "\" is no encoding; there are UTF-8, UTF-16, windows-1252, ISO-8859-1 ...");
    }
  }

  /** The text that is meant, in the encoding that was said. */
  static Source source(Arguments given, Session session) {
    var source = named(given, session);
    given.find(ENCODING).ifPresent(source::in);
    source.watched(part -> session.progress().show("Reading " + source.name() + ": ", part, "%"));
    return source;
  }

  private static Source named(Arguments given, Session session) {
    var name = given.get(FILE);
    if (!name.equals("-")) {
      return Source.file(name);
    }
    if (session.person().types()) {
      throw Failure.usage(
          "import - reads what another program writes, and here is none",
          "name a file, or say: ... | hug import -");
    }
    return Source.stream(session.in());
  }
}
