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

/**
 * Reads the records of an exported book, field by field, as those are declared; numbers and days
 * are checked as they are read.
 */
final class BookFields {
  /** Far more than anybody notes, and exact in every program that reads JSON. */
  private static final long HIGHEST = 999_999_999_999_999L;

  private final LocalDate today;
  private final boolean areKept;
  private final long newest;
  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Map<Long, ClientRef>> meant = new HashMap<>();
  private boolean areNew;

  /**
   * @param isEmpty whether there is no client in the book yet
   */
  BookFields(Book book, LocalDate today, boolean isEmpty) {
    this.today = today;
    this.newest = book.touches().newest();
    // Asked for at once: what comes in remembers numbers of touches before those are there.
    boolean hadTouches = book.touches().newestEver() > 0;
    this.areKept = isEmpty && !hadTouches;
  }

  /** What a record has in its fields, but for those that depend on the kind of matter. */
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

  /** Fields that are one together are there together, or not at all. */
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
      default -> throw Failure.usage(BookRecord.quoted(word) + " is neither in nor out");
    };
  }

  private static List<String> items(BookRecord record, String name) {
    try {
      // A tag could once have a comma.
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
   * The number of a record itself: hug writes those of a kind in order, so that none is there twice
   * and each can be kept.
   */
  private long own(BookRecord record) {
    long id = record.number("id", 1, HIGHEST);
    var kind = record.text("record");
    long before = last.getOrDefault(kind, 0L);
    if (id <= before) {
      throw Failure.usage(
          "id: " + id + " is not above " + before + ", the number of the " + kind + " before it");
    }
    last.put(kind, id);
    return id;
  }

  /** Notes which number a record got for its own. */
  void give(long own, long given) {
    areNew |= own != given;
  }

  /** Notes what a record is here, for those that mean it by its number. */
  void means(String kind, long own, ClientRef here) {
    meant.computeIfAbsent(kind, _ -> new HashMap<>()).put(own, here);
  }

  /** Whether some records got other numbers than their own. */
  boolean areNew() {
    return areNew;
  }

  /** What a record of another kind, whose number stands under a name in this one, is here. */
  ClientRef other(BookRecord record, String name, String kind) {
    return other(record.number(name, 1, HIGHEST), name, kind);
  }

  /** The same of a number that was read already. */
  ClientRef other(long id, String name, String kind) {
    var here = meant.getOrDefault(kind, Map.of()).get(id);
    if (here == null) {
      throw Failure.usage(name + ": there is no " + kind + " " + id + " above it in this file");
    }
    return here;
  }

  /**
   * Touches keep their numbers in a book that never had any; otherwise all there are came first.
   */
  private long after(BookRecord record, String name) {
    long after = record.number(name, 0, HIGHEST);
    return areKept ? after : newest;
  }

  LocalDate day(String text) {
    return Day.done(text, today);
  }

  /** A day on which something was done. */
  LocalDate past(String text) {
    var day = day(text);
    if (day.isAfter(today)) {
      throw Failure.usage(
          day + " is after today, " + today + " (--today takes another day for it)");
    }
    return day;
  }
}
