package hug.command.intake;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Matter;
import hug.model.Purpose;
import hug.model.Step;
import hug.model.Window;
import hug.rule.Week;
import hug.store.Book;
import hug.store.Declaration;
import hug.store.Field;
import hug.store.FieldValues;
import hug.transfer.BookRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the declared fields of the records in an exported book, and checks numbers and dates. */
final class BookFields {
  /** The highest id: still exact in programs that read JSON numbers as doubles. */
  private static final long HIGHEST = 999_999_999_999_999L;

  private final LocalDate today;
  private final boolean areKept;
  private final long newest;
  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Map<Long, ClientRef>> meant = new HashMap<>();
  private boolean areNew;

  /**
   * @param isEmpty whether the book has no clients yet
   */
  BookFields(Book book, LocalDate today, boolean isEmpty) {
    this.today = today;
    this.newest = book.touches().newest();
    // Looked up now: records refer to touches that are written only later.
    boolean hadTouches = book.touches().newestEver() > 0;
    this.areKept = isEmpty && !hadTouches;
  }

  /** The values of the fields, except those that depend on the kind of matter. */
  FieldValues of(Declaration<?> declaration, BookRecord record) {
    var values = new FieldValues(declaration.word());
    for (var field : declaration.fields()) {
      if (!field.export().isEmpty()
          && !field.is(Field.Trait.BY_KIND)
          && isThere(declaration, field, record)) {
        field.put(values, value(field, record));
      }
    }
    return values;
  }

  /** The fields of one group are all present or all absent. */
  private static boolean isThere(Declaration<?> declaration, Field<?> field, BookRecord record) {
    return !field.isPart()
        || declaration.fields().stream()
            .anyMatch(part -> part.member().equals(field.member()) && record.has(part.export()));
  }

  private Object value(Field<?> field, BookRecord record) {
    var name = field.export();
    if (field.is(Field.Trait.REQUIRED)) {
      record.require(name);
    }
    return switch (field.type()) {
      case NUMBER -> own(record);
      case CLIENT ->
          field.is(Field.Trait.OPTIONAL)
              ? Optional.of(name).filter(record::has).map(_ -> other(record, name, "client"))
              : other(record, name, "client");
      case OTHER_NUMBER -> other(record, name, name).id();
      case TOUCH_NUMBER ->
          field.is(Field.Trait.OPTIONAL) && !record.has(name)
              ? Optional.empty()
              : after(record, name);
      case COUNT ->
          record.has(name)
              ? Optional.of((int) record.number(name, 0, Week.MOST))
              : Optional.empty();
      case AMOUNT -> record.amount(name, Amount::parse);
      case ANSWERED, FLAG -> record.isTrue(name);
      case DIRECTION -> record.exact(name, BookFields::direction).equals("in");
      case NAME -> record.read(name, InputText::name);
      case STAFF, LINE -> record.read(name, InputText::orNothing);
      case NOTE -> record.read(name, InputText::note);
      case TAG -> record.find(name, InputText::item);
      case LIST -> items(record, name);
      case DAY -> record.find(name, this::day);
      case PAST -> record.exact(name, this::past);
      case WINDOW -> record.find(name, Window::parse);
      case CHANNEL -> record.find(name, Channel::parse);
      case PERSONAL_CHANNEL -> record.find(name, Step::channel);
      case EVENT -> record.exact(name, Step.Event::parse);
      case PURPOSE -> record.find(name, Purpose::parse);
      case SORT -> record.exact(name, Matter.Sort::parse);
      case DERIVED, SUBJECT -> throw new IllegalArgumentException(name);
    };
  }

  private static String direction(String word) {
    return switch (word) {
      case "in", "out" -> word;
      default ->
          throw Failure.usage(BookRecord.quoted(word) + " is not a direction; choose in or out");
    };
  }

  private static List<String> items(BookRecord record, String name) {
    try {
      // Older books have tags with commas.
      Function<String, List<String>> reading =
          name.equals("tags") ? InputText::tags : text -> List.of(InputText.item(text));
      return Folded.joined(
          List.of(),
          record.texts(name).stream().flatMap(text -> reading.apply(text).stream()).toList());
    } catch (Failure failure) {
      throw failure.getMessage().startsWith(name + ": ") ? failure : failure.of(name);
    }
  }

  /**
   * The id of a record. Exports list each kind in the order of ids, so a smaller one is an error.
   */
  private long own(BookRecord record) {
    long id = record.number("id", 1, HIGHEST);
    var kind = record.text("record");
    long before = last.getOrDefault(kind, 0L);
    if (id <= before) {
      throw Failure.usage(
          "id: " + id + " is not greater than " + before + ", the id of the " + kind + " before");
    }
    last.put(kind, id);
    return id;
  }

  /** Remembers whether a record got another id than its own. */
  void give(long own, long given) {
    areNew |= own != given;
  }

  /** Remembers what an id in the file stands for in this book. */
  void means(String kind, long own, ClientRef here) {
    meant.computeIfAbsent(kind, _ -> new HashMap<>()).put(own, here);
  }

  /** Whether some records got other ids than their own. */
  boolean areNew() {
    return areNew;
  }

  /** The client or record that the id in a field stands for. */
  ClientRef other(BookRecord record, String name, String kind) {
    return other(record.number(name, 1, HIGHEST), name, kind);
  }

  /** The client or record that an id in the file stands for. */
  ClientRef other(long id, String name, String kind) {
    var here = meant.getOrDefault(kind, Map.of()).get(id);
    if (here == null) {
      throw Failure.usage(name + ": no " + kind + " " + id + " earlier in this file");
    }
    return here;
  }

  /** The newest touch before a record: ids are kept only in a book that never had touches. */
  private long after(BookRecord record, String name) {
    long after = record.number(name, 0, HIGHEST);
    return areKept ? after : newest;
  }

  LocalDate day(String text) {
    return Day.done(text, today);
  }

  /** A day in the past, or today. */
  LocalDate past(String text) {
    var day = day(text);
    if (day.isAfter(today)) {
      throw Failure.usage(day + " is in the future; if today is not " + today + ", use --today");
    }
    return day;
  }
}
