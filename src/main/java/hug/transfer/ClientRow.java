package hug.transfer;

import hug.model.Amount;
import hug.model.Client;
import hug.model.Dates;
import hug.model.Day;
import hug.model.Details;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Labelled;
import hug.model.Matter;
import hug.model.Window;
import hug.model.Yearless;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A client from a file.
 *
 * @param referredBy the name of the referrer; may be empty
 * @param lastTouch the day of the last contact, if the file has one
 * @param traits facts and occasions
 */
public record ClientRow(
    Client client, String referredBy, Optional<LocalDate> lastTouch, List<Trait> traits) {

  /**
   * A fact, or a yearly occasion.
   *
   * @param day of an occasion, in the year 1904 if the year is unknown
   */
  public record Trait(Matter.Sort sort, String text, Optional<LocalDate> day) {
    /** The day, with the year of {@code known} if the file has none. */
    public Optional<LocalDate> day(Optional<LocalDate> known) {
      return day.map(own ->
          own.getYear() == Yearless.YEAR && known.isPresent()
              ? own.withYear(known.get().getYear())
              : own);
    }
  }

  /** The prefix of the fact that holds the position in a company. */
  public static final String POSITION = "position: ";

  /** The columns that hug reads. */
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
          "address",
          "website",
          "fields",
          "birthday",
          "last_touch");

  /**
   * Reads a row of a CSV file.
   *
   * @throws Failure that names the column of an invalid cell
   */
  static ClientRow of(Row row, Layout layout, Dates dates) {
    row.requireFit();
    return layout == Layout.HUG ? own(row, dates) : of(layout.contact(row), dates);
  }

  /** The rows of a file as clients. */
  public static Entry.Source<ClientRow> in(CsvFile file, Dates dates) {
    var layout = Layout.of(file);
    return file.entries(row -> of(row, layout, dates));
  }

  private static ClientRow own(Row row, Dates dates) {
    var phones = labelled(texts(row, "phone"), Labelled::phone);
    var details =
        new Details(
                Map.of(),
                labelled(texts(row, "address"), Labelled::parse),
                labelled(texts(row, "website"), Labelled::parse),
                row.read(
                    "fields", _ -> texts(row, "fields").stream().map(Labelled::field).toList()))
            .labelled(phones);
    var client =
        new Client(
            0,
            row.read("name", text -> InputText.name(PlainText.of(text))),
            row.read("company", text -> InputText.orNothing(PlainText.of(text))),
            texts(row, "email"),
            phones.stream().map(Labelled::value).toList(),
            row.read("tags", _ -> tags(row.texts("tags").stream().map(PlainText::of))),
            texts(row, "aliases"),
            row.read("owner", InputText::orNothing),
            row.read("since", dates, text -> since(text, dates.today())),
            row.read(
                "every",
                text -> text.isEmpty() ? Optional.empty() : Optional.of(Window.parse(text))),
            row.read("value", Amount::parse),
            Optional.empty(),
            row.read("note", InputText::note),
            details);
    var birthday = row.text("birthday");
    var traits =
        birthday.isEmpty()
            ? List.<Trait>of()
            : List.of(
                new Trait(
                    Matter.Sort.OCCASION,
                    "birthday",
                    Optional.of(row.read("birthday", dates, ForeignDay::parse))));
    return new ClientRow(client, row.text("referred_by"), lastTouch(row, dates), traits);
  }

  /**
   * Turns a contact of another program into a client, whose name may be empty.
   *
   * @throws Failure that names the part that is invalid
   */
  static ClientRow of(Contact contact, Dates dates) {
    var today = dates.today();
    var since = contact.since();
    var phones = labelled("phone", contact.phones(), Labelled::phone);
    var details =
        new Details(
                Map.of(),
                labelled("address", contact.addresses(), Labelled::of),
                labelled("website", contact.websites(), Labelled::of),
                List.of())
            .labelled(phones);
    var client =
        new Client(
            0,
            read("name", PlainText.foreign(contact.title()), InputText::orNothing),
            read("company", PlainText.foreign(contact.employer()), InputText::orNothing),
            items("e-mail", contact.emails()),
            phones.stream().map(Labelled::value).toList(),
            read("tags", contact.tags().stream().map(PlainText::foreign), ClientRow::tags),
            items("nickname", contact.aliases()),
            read("owner", contact.owner(), InputText::orNothing),
            Optional.of(since.isEmpty() ? today : read("since", since, day -> day(day, dates)))
                .filter(day -> !day.isAfter(today) && day.getYear() != Yearless.YEAR)
                .orElse(today),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            read("note", contact.note().replace("\r\n", "\n").replace('\r', '\n'), InputText::note),
            details);
    var traits = new ArrayList<Trait>();
    contact
        .days()
        .forEach((text, day) ->
            traits.add(
                new Trait(
                    Matter.Sort.OCCASION,
                    read(text, text, InputText::name),
                    Optional.of(read(text, day, date -> day(date, dates))))));
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
            .map(text -> read("last contact", text, day -> day(day, dates)))
            .filter(day -> !day.isAfter(today) && day.getYear() != Yearless.YEAR);
    return new ClientRow(client, contact.referredBy(), lastTouch, List.copyOf(traits));
  }

  private static LocalDate day(String text, Dates dates) {
    return dates.read(text, ForeignDay::parse);
  }

  static <S, T> T read(String what, S value, Function<S, T> reading) {
    try {
      return reading.apply(value);
    } catch (Failure failure) {
      throw failure.of(what);
    }
  }

  private static List<Labelled> labelled(List<String> texts, Function<String, Labelled> reading) {
    return Details.joined(List.of(), texts.stream().map(reading).toList());
  }

  private static List<Labelled> labelled(
      String what, List<Labelled> values, BiFunction<String, String, Labelled> making) {
    var all = new ArrayList<Labelled>();
    for (var one : values) {
      for (var text : items(what, List.of(one.value()))) {
        var label =
            read(what, PlainText.foreign(one.label()).replace(';', ','), InputText::orNothing);
        all.add(making.apply(label, text));
      }
    }
    return Details.joined(List.of(), all);
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
                .map(value -> InputText.item(PlainText.foreign(value).replace(';', ',')))
                .distinct()
                .toList());
  }

  /** The columns of a file that hug ignores. */
  public static List<String> unused(CsvFile file) {
    var read = new ArrayList<>(FIELDS);
    for (var column : Contact.LAST_TOUCH) {
      read.add(Folded.of(column));
    }
    return file.unused(read);
  }

  /** Whether the columns of a file are those of clients. */
  public static boolean fits(CsvFile file) {
    return file.has("name") || Layout.of(file) != Layout.HUG;
  }

  private static List<String> texts(Row row, String column) {
    return row.read(
        column,
        _ ->
            row.texts(column).stream()
                .map(text -> InputText.item(PlainText.of(text)))
                .distinct()
                .toList());
  }

  private static Optional<LocalDate> lastTouch(Row row, Dates dates) {
    for (var column : Contact.LAST_TOUCH) {
      if (!row.cell(column).isEmpty()) {
        return Optional.of(row.read(Folded.of(column), dates, text -> since(text, dates.today())));
      }
    }
    return Optional.empty();
  }

  private static LocalDate since(String text, LocalDate today) {
    var since = text.isEmpty() ? today : Day.done(ForeignDay.withoutTime(text), today);
    if (since.isAfter(today)) {
      throw Failure.usage(since + " is in the future");
    }
    return since;
  }
}
