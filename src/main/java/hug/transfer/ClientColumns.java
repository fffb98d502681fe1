package hug.transfer;

import hug.model.Folded;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import hug.transfer.Meaning.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns of a CSV file of clients, which turn a row into a contact. */
final class ClientColumns {
  /** Google's separator of values in a cell. */
  private static final String SEVERAL = ":::";

  private final List<Column> others = new ArrayList<>();
  private final Set<Integer> read = new HashSet<>();
  private final NameColumns names;
  private final PlaceColumns places;
  private final BirthColumns birth;
  private final boolean isForeign;
  private final boolean isOwn;

  /**
   * @param columns those with a meaning
   * @param isForeign whether another program wrote them
   * @param isOwn whether hug wrote them
   */
  private ClientColumns(List<Column> columns, boolean isForeign, boolean isOwn) {
    this.isForeign = isForeign;
    this.isOwn = isOwn;
    var all = BirthColumns.resolved(columns);
    this.names = new NameColumns(all);
    this.places = new PlaceColumns(all);
    this.birth = new BirthColumns(all);
    for (var column : all) {
      read.add(column.index());
      var sort = column.sort();
      if (!sort.isName() && !sort.isPlace() && !birth.has(column)) {
        others.add(column);
      }
    }
    others.sort(
        Comparator.<Column>comparingInt(column -> column.meaning().order())
            .thenComparingInt(column -> column.meaning().rank()));
  }

  /** The columns of a file. */
  static ClientColumns of(CsvFile file) {
    boolean isOwn =
        file.hasColumn("id") && file.hasColumn("aliases") && file.hasColumn("referred_by");
    return new ClientColumns(Column.in(file), file.program().isPresent(), isOwn);
  }

  /** The columns of a card that hug has written. */
  static ClientColumns ofCard(List<Column> columns) {
    return new ClientColumns(columns, false, true);
  }

  /** The numbers of the columns that are read. */
  Set<Integer> read() {
    return read;
  }

  /** Whether a client can be named from them. */
  boolean canName() {
    return names.isAny()
        || others.stream()
            .anyMatch(column ->
                column.sort() == Sort.COMPANY
                    || column.sort() == Sort.EMAIL
                    || column.sort() == Sort.PHONE);
  }

  /** Whether they have no way to reach a client. */
  boolean saysLittle() {
    return !places.isAny()
        && others.stream()
            .noneMatch(column -> column.sort() == Sort.EMAIL || column.sort() == Sort.PHONE);
  }

  /** Reads a row. */
  Contact contact(Row row) {
    var contact = isForeign ? Contact.foreign() : isOwn ? Contact.own() : Contact.typed();
    names.read(row, contact);
    boolean hasFax = false;
    for (var column : others) {
      boolean isFax = column.isFax(row);
      hasFax |= isFax;
      read(isFax ? null : column, row, contact);
    }
    // The first number is the one to call.
    for (int i = 0; hasFax && i < others.size(); i++) {
      read(others.get(i).isFax(row) ? others.get(i) : null, row, contact);
    }
    places.read(row, contact);
    birth.read(row, contact);
    names.standIn(row, contact);
    return contact;
  }

  private void read(Column column, Row row, Contact contact) {
    var text = column == null ? "" : row.at(column.index());
    if (!text.isEmpty()) {
      read(column, text, row, contact.at(column.place()));
    }
  }

  private void read(Column column, String text, Row row, Contact contact) {
    switch (column.sort()) {
      case ID -> one(contact, One.ID, column, CellText.unquoted(text));
      case UID -> one(contact, One.UID, column, text);
      case COMPANY -> one(contact, One.COMPANY, column, text);
      case POSITION -> one(contact, One.POSITION, column, text);
      case OWNER -> one(contact, One.OWNER, column, text);
      case SINCE -> one(contact, One.SINCE, column, CellText.unquoted(text));
      case LAST_TOUCH -> one(contact, One.LAST_TOUCH, column, CellText.unquoted(text));
      case EVERY -> one(contact, One.EVERY, column, CellText.unquoted(text));
      case VALUE -> one(contact, One.VALUE, column, CellText.unquoted(text));
      case REFERRED_BY -> one(contact, One.REFERRED_BY, column, text);
      case NOTE -> one(contact, One.NOTE, column, text);
      case EMAIL -> emails(contact, text);
      case PHONE ->
          several(contact, Some.PHONE, column.label(row), isOwn ? text : CellText.number(text));
      case TAG -> tags(contact, text);
      case ALIAS -> several(contact, Some.ALIAS, "", text);
      case WEBSITE -> {
        for (var website : isForeign ? List.of(text) : Several.parts(text)) {
          several(contact, Some.WEBSITE, column.label(row), website);
        }
      }
      case FIELDS -> contact.add(Some.FIELD, text);
      case DAY -> {
        var name = column.subject(row).toLowerCase(Locale.ROOT);
        contact.add(Some.DAY, name, CellText.unquoted(text));
      }
      case FACT -> contact.add(Some.FACT, column.subject(row), CellText.unquoted(text));
      case PHOTO -> contact.leaveOut("photo");
      default -> {}
    }
  }

  /**
   * Sets a value; a different one in a second column is kept as a fact.
   *
   * @throws Failure if both columns have the same name, in a file that somebody typed for hug, and
   *     it is no note
   */
  private void one(Contact contact, One what, Column column, String text) {
    var before = contact.value(what);
    if (before.text().isEmpty()) {
      contact.put(what, text);
    } else if (!Folded.of(before.text()).equals(Folded.of(text))) {
      if (!isForeign && what != One.NOTE && before.origin().equals(column.place())) {
        throw column.hasOther(before.text(), text);
      }
      contact.add(Some.FACT, column.header(), text);
    }
  }

  private static void several(Contact contact, Some what, String label, String text) {
    for (var part : text.split(SEVERAL)) {
      contact.add(what, label, part);
    }
  }

  private void emails(Contact contact, String text) {
    for (var part : (isForeign ? CellText.unquoted(text) : text).split(SEVERAL)) {
      // Internal addresses of Exchange are paths, which are useless outside.
      if (isForeign && part.startsWith("/")) {
        contact.leaveOut("internal address of Exchange");
      } else {
        contact.add(Some.EMAIL, part);
      }
    }
  }

  /** Labels and categories, except Google's own, which have an asterisk. */
  private void tags(Contact contact, String text) {
    for (var part : text.split(SEVERAL)) {
      if (!isForeign) {
        contact.add(Some.TAG, part);
      } else if (!part.strip().startsWith("*")) {
        contact.add(Some.TAG, part.replace("\"", ""));
      }
    }
  }
}
