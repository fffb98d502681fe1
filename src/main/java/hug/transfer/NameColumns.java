package hug.transfer;

import hug.model.Folded;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import hug.transfer.Meaning.Sort;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns with the name of a client, whole or in parts. */
final class NameColumns {
  private final Map<Sort, List<Column>> columns = new EnumMap<>(Sort.class);
  private final boolean isFamilyFirst;

  NameColumns(List<Column> all) {
    boolean hasGiven = has(all, Sort.GIVEN);
    boolean hasFamily = has(all, Sort.FAMILY);
    for (var column : all) {
      var sort =
          switch (column.sort()) {
            case NAME_OR_FAMILY -> hasGiven && !hasFamily ? Sort.FAMILY : Sort.NAME;
            case NAME_OR_GIVEN -> hasFamily && !hasGiven ? Sort.GIVEN : Sort.NAME;
            default -> column.sort();
          };
      if (sort.isName()) {
        columns.computeIfAbsent(sort, _ -> new ArrayList<>()).add(column);
      }
    }
    columns
        .values()
        .forEach(some -> some.sort(Comparator.comparing(column -> column.meaning().rank())));
    this.isFamilyFirst = of(Sort.FAMILY).stream().anyMatch(one -> isEastern(one.header()));
  }

  private static boolean has(List<Column> columns, Sort sort) {
    return columns.stream().anyMatch(column -> column.sort() == sort);
  }

  private List<Column> of(Sort sort) {
    return columns.getOrDefault(sort, List.of());
  }

  boolean isAny() {
    return !columns.isEmpty();
  }

  /** Reads the name: the whole one, or its parts. */
  void read(Row row, Contact contact) {
    for (var column : of(Sort.NAME)) {
      name(contact, column, row.at(column.index()));
    }
    var prefix = titles(row, contact);
    var given = joined(row, Sort.GIVEN);
    var family = joined(row, Sort.FAMILY);
    var suffix = joined(row, Sort.SUFFIX);
    if (Headers.isCourtesy(suffix)) {
      contact.add(Some.FACT, "title", suffix);
      suffix = "";
    }
    var parts = parts(given, joined(row, Sort.MIDDLE), family);
    if (parts.isEmpty()) {
      return;
    }
    contact.at(place());
    var whole = contact.text(One.NAME);
    if (whole.isEmpty()) {
      contact.put(One.NAME, (prefix + " " + parts + " " + suffix).strip());
    } else if (!hasWords(whole, given + " " + family)) {
      contact.add(Some.ALIAS, parts.replace(';', ','));
    }
  }

  private String place() {
    for (var sort : List.of(Sort.GIVEN, Sort.FAMILY, Sort.MIDDLE)) {
      for (var column : of(sort)) {
        return column.place();
      }
    }
    return "";
  }

  private String parts(String given, String middle, String family) {
    boolean isTurned = isFamilyFirst || isEastern(family);
    var parts = new StringBuilder();
    for (var part : isTurned ? List.of(family, given, middle) : List.of(given, middle, family)) {
      parts.append(parts.isEmpty() || part.isEmpty() ? "" : " ").append(part);
    }
    return parts.toString();
  }

  /** Adds the titles: a position, a fact such as Mrs, or the start of the name, such as Dr. */
  private String titles(Row row, Contact contact) {
    var prefix = "";
    for (var sort : List.of(Sort.PREFIX, Sort.TITLE)) {
      for (var column : of(sort)) {
        var title = row.at(column.index());
        contact.at(column.place());
        if (Headers.isCourtesy(title)) {
          contact.add(Some.FACT, "title", title);
        } else if (sort == Sort.PREFIX || Headers.isHonorific(title)) {
          prefix = prefix.isEmpty() ? title : prefix;
        } else {
          contact.put(One.POSITION, title);
        }
      }
    }
    return prefix;
  }

  /** Uses what can stand in for a missing name: a nickname, or the name of a customer. */
  void standIn(Row row, Contact contact) {
    for (var column : of(Sort.CLIENT)) {
      var text = row.at(column.index());
      contact.at(column.place());
      if (contact.text(One.NAME).isEmpty()) {
        contact.put(One.NAME, text);
      } else if (!isSame(contact.text(One.NAME), text)) {
        // A customer may be a company, with a person to talk to.
        if (contact.text(One.COMPANY).isEmpty()) {
          contact.put(One.COMPANY, text);
        } else if (!isSame(contact.text(One.COMPANY), text)) {
          contact.add(Some.FACT, column.header(), text);
        }
      }
    }
    for (var column : of(Sort.NICKNAME)) {
      var text = row.at(column.index());
      contact.at(column.place());
      if (contact.text(One.NAME).isEmpty()) {
        contact.put(One.NAME, text);
      } else {
        contact.add(Some.ALIAS, text);
      }
    }
  }

  private static void name(Contact contact, Column column, String text) {
    contact.at(column.place());
    var before = contact.text(One.NAME);
    if (before.isEmpty()) {
      contact.put(One.NAME, text);
    } else if (!text.isEmpty() && !isSame(before, text)) {
      if (contact.isStrict() && contact.value(One.NAME).origin().equals(column.place())) {
        throw column.hasOther(before, text);
      }
      contact.add(Some.ALIAS, text.replace(';', ','));
    }
  }

  private String joined(Row row, Sort sort) {
    var text = "";
    for (var column : of(sort)) {
      var part = row.at(column.index());
      text =
          text.isEmpty() || isSame(text, part) ? part : part.isEmpty() ? text : text + " " + part;
    }
    return text;
  }

  private static boolean isSame(String one, String other) {
    return Folded.of(one).equals(Folded.of(other));
  }

  private static boolean hasWords(String whole, String words) {
    var folded = Folded.of(whole);
    for (var word : Folded.of(words).split(" ")) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is written in a script whose readers put the family name first. */
  private static boolean isEastern(String text) {
    return !text.isEmpty()
        && switch (UnicodeScript.of(text.codePointAt(0))) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }
}
