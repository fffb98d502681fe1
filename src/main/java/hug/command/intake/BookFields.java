package hug.command.intake;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Matter;
import hug.model.Step;
import hug.model.Window;
import hug.rule.Week;
import hug.store.Declaration;
import hug.store.Field;
import hug.store.FieldValues;
import hug.transfer.BookRecord;
import java.util.List;
import java.util.Optional;

/** Reads the records of an exported book, field by field, as those are declared. */
final class BookFields {
  private final BookNumbers numbers;

  BookFields(BookNumbers numbers) {
    this.numbers = numbers;
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
      case NUMBER -> numbers.own(record);
      case CLIENT -> numbers.other(record, name, "client");
      case OTHER_NUMBER -> numbers.other(record, name, name).id();
      case TOUCH_NUMBER -> numbers.after(record, name);
      case COUNT ->
          record.has(name)
              ? Optional.of((int) record.number(name, 0, Week.MOST))
              : Optional.empty();
      case AMOUNT -> record.amount(name, Amount::parse);
      case ANSWERED -> record.isTrue(name);
      case DIRECTION -> record.exact(name, BookFields::direction).equals("in");
      case NAME -> record.read(name, InputText::name);
      case STAFF, LINE -> record.read(name, InputText::orNothing);
      case NOTE -> record.read(name, InputText::note);
      case TAG -> record.find(name, InputText::item);
      case LIST -> items(record, name);
      case DAY -> record.find(name, numbers::day);
      case PAST -> record.exact(name, numbers::past);
      case WINDOW -> record.find(name, Window::parse);
      case CHANNEL -> record.find(name, Channel::parse);
      case PERSONAL_CHANNEL -> record.find(name, Step::channel);
      case EVENT -> record.exact(name, Step::event);
      case SORT -> record.exact(name, Matter.Sort::parse);
      case DERIVED -> throw new IllegalArgumentException(name);
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
      return Folded.joined(List.of(), record.texts(name).stream().map(InputText::item).toList());
    } catch (Failure failure) {
      throw failure.getMessage().startsWith(name + ": ") ? failure : failure.of(name);
    }
  }
}
