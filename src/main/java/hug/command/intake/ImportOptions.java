package hug.command.intake;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.command.FilterOptions;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Setting;
import hug.model.Window;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Values;
import hug.transfer.ClientTable;
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

/** The arguments of hug import. */
final class ImportOptions {
  static final Parameter<String> FILE =
      parameter("FILE", word -> word, "File or folder to import; - reads standard input")
          .among(Values.Outside.FILES);
  static final Option<String> AS =
      option("--as", "clients|touches", ImportOptions::kind)
          .means("Kind of CSV or JSON file: clients or touches")
          .defaultsTo("detected")
          .details("A CSV file with the columns client and on is read as touches.")
          .among(new Values.Words(List.of("clients", "touches")));
  static final Option<Map.Entry<String, String>> MAP =
      option("--map", "FIELD=COLUMN", ImportOptions::mapping)
          .means("Column to read FIELD from (repeat for several)")
          .details(
              "For CSV files with other column names: --map name=\"Full Name\". Several columns are"
                  + " joined: --map name=\"first_name last_name\".");
  static final Option<Boolean> CREATE_CLIENTS =
      flag("--create-clients", "Add people who have touches but are not in the book");
  static final Option<Channel> BY =
      option("--by", "CHANNEL", Channel::parse)
          .means("Channel of touches that do not name one")
          .defaultsTo("call; visit for a friends.md")
          .among(FilterOptions.CHANNELS);
  static final Option<Map.Entry<String, Channel>> CHANNEL =
      option("--channel", "WORD=CHANNEL", ImportOptions::channel)
          .means("Channel that a word in the file means (repeat for several)")
          .details(
              "For words that hug does not know: --channel pigeon=card. It knows phone, e-mail, sms,"
                  + " whatsapp, letter, zoom and the like, in several languages.");
  static final Option<List<String>> TAG =
      option("--tag", "T", InputText::tags)
          .means("Tag for the new clients (repeat for several)")
          .details(
              "Clients who are already in the book keep their tags. A comma separates tags:"
                  + " fair,2026 adds two.")
          .among(Values.Live.TAGS);

  static final Option<Boolean> NEW =
      flag("--new", "Add clients who may be known ones as new clients")
          .details(
              "Without it, hug leaves out a contact who shares only the name, or only a number or"
                  + " an e-mail address, with a client in the book.");

  /** Absent for 0d, which plans no first contacts. */
  static final Option<Optional<Window>> SPREAD =
      option("--spread", "WINDOW", ImportOptions::spread)
          .means("Time over which to spread first contacts of new clients")
          .defaultsTo("each client's window")
          .details("--spread 0d plans none.");

  static final Option<String> ME =
      option("--me", "ADDRESS", word -> InputText.name(word.strip()))
          .means("Your own e-mail address, number or name (repeat for several)")
          .defaultsTo("the setting me")
          .details("Messages of a mailbox or chat from it are outgoing.");

  static final Option<Boolean> SUBJECTS =
      option("--subjects", "yes|no", ImportOptions::yesOrNo)
          .means("Keep the subjects of e-mail as notes: yes or no")
          .defaultsTo("yes")
          .among(new Values.Words(List.of("yes", "no")));

  static final Option<Boolean> AGAIN =
      flag("--again", "Import messages, calls and meetings that were undone since, too");

  static final Option<String> COUNTRY =
      option("--country", "CC", Setting.COUNTRY::parse)
          .means("Country of phone numbers without a country code, such as GB")
          .defaultsTo("the setting country");

  /** The options for mailboxes, calendars, phone logs and chats only. */
  static final List<Option<?>> OF_LOGS = List.of(ME, SUBJECTS, AGAIN);

  /** The options that do not apply to those, of which --map does to a list of calls. */
  static final List<Option<?>> OF_TABLES = List.of(AS, BY, CHANNEL, MAP);

  static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Show what would be imported, without importing it");
  static final Option<Boolean> SKIP_ERRORS =
      flag("--skip-errors", "Leave out lines and values with errors and import the rest");
  private static final Option<Charset> ENCODING =
      option("--encoding", "NAME", ImportOptions::encoding)
          .means("Encoding of the file, such as windows-1252")
          .defaultsTo("detected")
          .details(
              "Without it, hug recognises UTF-8 and UTF-16, guesses anything else, and says what it"
                  + " guessed.");
  static final Option<Boolean> YES =
      flag("--yes", "Do not ask for confirmation")
          .details("The file is imported at once, with no preview.");

  static final Option<?>[] OPTIONS = {
    ME,
    SUBJECTS,
    AGAIN,
    COUNTRY,
    AS,
    MAP,
    CREATE_CLIENTS,
    NEW,
    BY,
    CHANNEL,
    SPREAD,
    DRY_RUN,
    SKIP_ERRORS,
    TAG,
    ENCODING,
    YES
  };

  /** The fields that a CSV file of clients or touches can have. */
  static final Set<String> FIELDS =
      Stream.of(ClientTable.FIELDS, TouchRow.FIELDS)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private ImportOptions() {}

  private static String kind(String word) {
    return switch (word) {
      case "clients", "touches" -> word;
      default ->
          throw Failure.usage(
              "\"" + word + "\" is not a kind of CSV file; choose clients or touches");
    };
  }

  private static boolean yesOrNo(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "yes", "y" -> true;
      case "no", "n" -> false;
      default -> throw Failure.usage("\"" + word + "\" is not yes or no");
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
      throw Failure.usage("\"" + word + "\" is not FIELD=COLUMN; try name=\"Full Name\"");
    }
    var field = word.substring(0, at).strip().toLowerCase(Locale.ROOT);
    if (!FIELDS.contains(field)) {
      throw Failure.usage(
          "unknown field \"" + field + "\"",
          "fields of clients: " + String.join(", ", ClientTable.FIELDS),
          "fields of touches: " + String.join(", ", TouchRow.FIELDS));
    }
    return Map.entry(field, word.substring(at + 1));
  }

  private static Map.Entry<String, Channel> channel(String word) {
    int at = word.lastIndexOf('=');
    if (at < 1 || at == word.length() - 1) {
      throw Failure.usage("\"" + word + "\" is not WORD=CHANNEL; try pigeon=card");
    }
    return Map.entry(word.substring(0, at).strip(), Channel.parse(word.substring(at + 1)));
  }

  private static Charset encoding(String word) {
    try {
      return Charset.forName(word);
    } catch (IllegalArgumentException unknown) {
      throw Failure.usage(
          "unknown encoding \"" + word + "\"; try UTF-8, UTF-16, windows-1252 or ISO-8859-1");
    }
  }

  /** The file to read, in the encoding given, if any. */
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
          "import - reads a pipe, but standard input is a terminal",
          "name a file, or use: cat contacts.csv | hug import -");
    }
    return Source.stream(session.in());
  }
}
