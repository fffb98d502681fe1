package hug.transfer;

import hug.model.Amount;
import hug.model.Client;
import hug.model.Day;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Matter;
import hug.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A client as a file has them.
 *
 * @param referredBy the name of the client who sent them; empty if none
 * @param lastTouch the day of the last contact, if the file knows one
 * @param traits what else the file knows of them
 */
public record ClientRow(
    Client client, String referredBy, Optional<LocalDate> lastTouch, List<Trait> traits) {

  /**
   * A fact, or a day that comes every year.
   *
   * @param day of an occasion; of the year 1904 where none is known
   */
  public record Trait(Matter.Sort sort, String text, Optional<LocalDate> day) {
    /** Its day, in the year that is known where the file has none. */
    public Optional<LocalDate> day(Optional<LocalDate> known) {
      return day.map(own ->
          own.getYear() == ForeignDay.NO_YEAR && known.isPresent()
              ? own.withYear(known.get().getYear())
              : own);
    }
  }

  private static final Pattern BLANKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern FIXED_BLANKS = Pattern.compile("[\\u00a0\\u202f]");

  /** How the fact begins that says what somebody does in their company. */
  public static final String POSITION = "position: ";

  /** The columns that are read. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "company",
          "email",
          "phone",
          "tags",
          "aliases",
          "owner",
          "since",
          "every",
          "value",
          "referred_by",
          "note",
          "last_touch");

  /**
   * Reads a row of a CSV.
   *
   * @throws Failure that names the column, if a cell is wrong
   */
  static ClientRow of(Row row, Layout layout, LocalDate today) {
    row.requireFit();
    return layout == Layout.HUG ? own(row, today) : of(layout.contact(row), today);
  }

  /** The rows of a file, as clients. */
  public static Entry.Source<ClientRow> in(CsvFile file, LocalDate today) {
    var layout = Layout.of(file);
    return file.entries(row -> of(row, layout, today));
  }

  private static ClientRow own(Row row, LocalDate today) {
    var client =
        new Client(
            0,
            row.read("name", text -> InputText.name(plain(text))),
            row.read("company", text -> InputText.orNothing(plain(text))),
            texts(row, "email"),
            texts(row, "phone"),
            row.read("tags", _ -> tags(row.texts("tags").stream().map(ClientRow::plain))),
            texts(row, "aliases"),
            row.read("owner", InputText::orNothing),
            row.read("since", text -> since(text, today)),
            row.read(
                "every",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(Window.parse(text))),
            row.read("value", Amount::parse),
            Optional.empty(),
            row.read("note", InputText::note));
    return new ClientRow(client, row.text("referred_by"), lastTouch(row, today), List.of());
  }

  /**
   * Makes a client of what another program knows; one without a name where it names nobody.
   *
   * @throws Failure that says which part of it cannot be taken
   */
  static ClientRow of(Contact contact, LocalDate today) {
    var since = contact.since();
    var client =
        new Client(
            0,
            read("name", foreign(contact.title()), InputText::orNothing),
            read("company", foreign(contact.employer()), InputText::orNothing),
            items("e-mail", contact.emails()),
            items("phone", contact.phones()),
            read("tags", contact.tags().stream().map(ClientRow::foreign), ClientRow::tags),
            items("nickname", contact.aliases()),
            read("owner", contact.owner(), InputText::orNothing),
            Optional.of(since.isEmpty() ? today : read("since", since, ForeignDay::parse))
                .filter(day -> !day.isAfter(today))
                .orElse(today),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            read(
                "note", contact.note().replace("\r\n", "\n").replace('\r', '\n'), InputText::note));
    var traits = new ArrayList<Trait>();
    contact
        .days()
        .forEach((text, day) ->
            traits.add(
                new Trait(
                    Matter.Sort.OCCASION,
                    read(text, text, InputText::name),
                    Optional.of(read(text, day, ForeignDay::parse)))));
    var facts = new ArrayList<>(contact.facts());
    if (!contact.position().isBlank()) {
      facts.addFirst(POSITION + contact.position());
    }
    for (var fact : facts) {
      traits.add(
          new Trait(Matter.Sort.FACT, read("fact", fact, InputText::note), Optional.empty()));
    }
    var lastTouch =
        Optional.of(contact.lastTouch())
            .filter(text -> !text.isEmpty())
            .map(text -> read("last contact", text, ForeignDay::parse))
            .filter(day -> !day.isAfter(today) && day.getYear() != ForeignDay.NO_YEAR);
    return new ClientRow(client, contact.referredBy(), lastTouch, List.copyOf(traits));
  }

  /**
   * The same of a text by another program, in which a blank that keeps words together is a blank.
   */
  private static String foreign(String text) {
    return FIXED_BLANKS.matcher(plain(text)).replaceAll(" ");
  }

  /**
   * One line, without what nobody sees: phones put marks for directions around numbers, and web
   * pages places where a word may be broken. Other controls are for {@link InputText} to refuse.
   */
  static String plain(String text) {
    return Escaped.isPlain(text)
        ? text
        : Escaped.withoutMarks(BLANKS.matcher(text).replaceAll(" "));
  }

  private static <S, T> T read(String what, S value, Function<S, T> reading) {
    try {
      return reading.apply(value);
    } catch (Failure failure) {
      throw failure.of(what);
    }
  }

  private static List<String> tags(Stream<String> texts) {
    return texts
        .flatMap(text -> InputText.tags(text.replace(';', ',')).stream())
        .distinct()
        .toList();
  }

  private static List<String> items(String what, List<String> values) {
    return read(
        what,
        values,
        all ->
            all.stream()
                .map(value -> InputText.item(foreign(value).replace(';', ',')))
                .distinct()
                .toList());
  }

  /** The columns of a file that are not read. */
  public static List<String> unused(CsvFile file) {
    var read = new ArrayList<>(FIELDS);
    for (var column : Contact.LAST_TOUCH) {
      read.add(Folded.of(column));
    }
    return file.unused(read);
  }

  /** Whether a file with these columns is one of clients. */
  public static boolean fits(CsvFile file) {
    return file.has("name") || Layout.of(file) != Layout.HUG;
  }

  private static List<String> texts(Row row, String column) {
    return row.read(
        column,
        _ ->
            row.texts(column).stream()
                .map(text -> InputText.item(plain(text)))
                .distinct()
                .toList());
  }

  private static Optional<LocalDate> lastTouch(Row row, LocalDate today) {
    for (var column : Contact.LAST_TOUCH) {
      if (!row.cell(column).isEmpty()) {
        return Optional.of(row.read(Folded.of(column), text -> since(text, today)));
      }
    }
    return Optional.empty();
  }

  private static LocalDate since(String text, LocalDate today) {
    var since = text.isEmpty() ? today : Day.done(ForeignDay.withoutTime(text), today);
    if (since.isAfter(today)) {
      throw Failure.usage(since + " is yet to come");
    }
    return since;
  }
}
