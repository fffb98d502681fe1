package hug.transfer;

import hug.model.AmbiguousDay;
import hug.model.Amount;
import hug.model.Client;
import hug.model.Dates;
import hug.model.Details;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Labelled;
import hug.model.Matter;
import hug.model.Window;
import hug.transfer.ClientRow.Trait;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import hug.transfer.Contact.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns a contact into a client. A value that cannot be read never costs the client: it is an error
 * of its own, or becomes a fact, or is left out and named.
 */
final class ContactReader {
  /** The most characters of a value in a remark about it. */
  private static final int MOST_QUOTED = 60;

  private final Contact contact;
  private final LocalDate today;
  private final DayOrders.InFile orders;
  private final List<Trait> traits = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> oddities = new ArrayList<>();

  private ContactReader(Contact contact, LocalDate today, DayOrders.InFile orders) {
    this.contact = contact;
    this.today = today;
    this.orders = orders;
    this.oddities.addAll(contact.oddities());
  }

  /** The contact as a client, whose name is empty if nothing can stand in for it. */
  static ClientRow read(Contact contact, Dates dates) {
    return read(contact, dates.today(), DayOrders.InFile.always(dates.order()));
  }

  /** The same in a file that tells the order of day and month. */
  static ClientRow read(Contact contact, LocalDate today, DayOrders.InFile orders) {
    return new ContactReader(contact, today, orders).row();
  }

  private ClientRow row() {
    var name = name();
    var company = read(contact.employer(), "company", text -> InputText.orNothing(plain(text)), "");
    var since = past("since", One.SINCE);
    var phones = labelled(Some.PHONE, "phone", Several::phones, ForeignPhone::labelled);
    var details =
        new Details(
                Map.of(),
                labelled(Some.ADDRESS, "address", List::of, Labelled::of),
                labelled(Some.WEBSITE, "website", List::of, Labelled::of),
                fields(),
                uids())
            .labelled(phones);
    var client =
        new Client(
            0,
            name,
            company.equals(name) && !contact.isStrict() ? "" : company,
            items(Some.EMAIL, "e-mail", ForeignEmail::several),
            phones.stream().map(Labelled::value).toList(),
            items(Some.TAG, "tag", ContactReader::tags),
            items(Some.ALIAS, "alias", Several::parts),
            read(One.OWNER, "owner", InputText::orNothing, ""),
            since.orElse(today),
            read(One.EVERY, "every", text -> Optional.of(Window.parse(text)), Optional.empty()),
            read(One.VALUE, "value", Amount::parse, Optional.empty()),
            Optional.empty(),
            read(
                One.NOTE,
                "note",
                text -> InputText.note(contact.isStrict() ? text : lines(text)),
                ""),
            details);
    days();
    facts();
    var lastTouch = past("last_touch", One.LAST_TOUCH);
    return new ClientRow(
        client,
        // Other programs have the day when they got to know a contact.
        contact.isStrict() ? since : Optional.empty(),
        contact.text(One.REFERRED_BY),
        lastTouch,
        List.copyOf(traits),
        id(),
        List.copyOf(faults),
        List.copyOf(oddities),
        List.copyOf(contact.unread()));
  }

  /** The id in hug's own exports; 0 for anything else that another program calls an id. */
  private long id() {
    var digits = contact.text(One.ID);
    return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
  }

  private List<String> uids() {
    return read(One.UID, "UID", text -> List.of(InputText.item(plain(text))), List.of());
  }

  /**
   * The name: one that hug would refuse is mended, or else the next title stands in for it. A name
   * that somebody typed is an error instead.
   */
  private String name() {
    for (var title : contact.titles()) {
      var name = name(title);
      if (!name.isEmpty() || contact.isStrict() && !faults.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  private String name(Value title) {
    try {
      return InputText.orNothing(plain(title.text()));
    } catch (Failure failure) {
      if (contact.isStrict()) {
        faults.add(place(title, "name") + ": " + failure.getMessage());
        return "";
      }
      var mended = InputText.mendedName(plain(title.text()));
      if (!mended.isEmpty()) {
        oddities.add("name " + quoted(title.text()) + ": shortened to " + quoted(mended));
      }
      return mended;
    }
  }

  private List<Labelled> labelled(
      Some what,
      String word,
      Function<String, List<String>> splitting,
      BiFunction<String, String, Labelled> making) {
    var all = new ArrayList<Labelled>();
    for (var value : contact.all(what)) {
      for (var text : parts(what, value, splitting)) {
        read(
                new Value(value.label(), plain(text), value.origin()),
                word,
                one ->
                    Optional.of(
                        making.apply(
                            InputText.orNothing(plain(value.label()).replace(';', ',')),
                            what == Some.PHONE ? one : InputText.item(one.replace(';', ',')))),
                Optional.<Labelled>empty())
            .ifPresent(all::add);
      }
    }
    return Details.joined(List.of(), all);
  }

  /** The parts of a value, without placeholders such as NULL or n/a for a number or an address. */
  private List<String> parts(Some what, Value value, Function<String, List<String>> splitting) {
    var parts = new ArrayList<>(splitting.apply(value.text()));
    if (what == Some.PHONE || what == Some.EMAIL) {
      parts.removeIf(part -> !contact.isValue(part.strip()));
    }
    return parts;
  }

  private List<Labelled> fields() {
    var all = new ArrayList<Labelled>();
    for (var value : contact.all(Some.FIELD)) {
      read(
              value,
              "fields",
              text ->
                  value.label().isEmpty()
                      ? Several.parts(plain(text)).stream().map(Labelled::field).toList()
                      : List.of(Labelled.field(value.label() + "=" + plain(text))),
              List.<Labelled>of())
          .forEach(all::add);
    }
    return Details.set(List.of(), all);
  }

  private List<String> items(Some what, String word, Function<String, List<String>> splitting) {
    var all = new ArrayList<String>();
    for (var value : contact.all(what)) {
      for (var text : parts(what, value, splitting)) {
        var item =
            read(
                new Value("", plain(text), value.origin()),
                word,
                one ->
                    what == Some.EMAIL && !contact.isStrict()
                        ? ForeignEmail.of(one)
                        : InputText.item(one.replace(';', ',')),
                "");
        boolean isKnown =
            all.contains(item)
                || what == Some.EMAIL && all.stream().anyMatch(item::equalsIgnoreCase);
        if (!item.isEmpty() && !isKnown) {
          all.add(item);
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<String> tags(String text) {
    return Stream.of(text.split("[;,]")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
  }

  private Optional<LocalDate> past(String word, One what) {
    return read(
        what,
        word,
        text ->
            ForeignDay.isNone(text)
                ? Optional.empty()
                : Optional.of(
                    ForeignDay.past(text, today, orders.at(contact.value(what).origin()))),
        Optional.empty());
  }

  private void days() {
    for (var value : contact.all(Some.DAY)) {
      if (!ForeignDay.isNone(value.text())) {
        var name = value.label().isEmpty() ? "occasion" : value.label();
        read(
                value,
                name,
                text ->
                    Optional.of(
                        new Trait(
                            Matter.Sort.OCCASION,
                            InputText.name(plain(name)),
                            Optional.of(
                                ForeignDay.yearly(text, today, orders.at(value.origin()))))),
                Optional.<Trait>empty())
            .ifPresent(traits::add);
      }
    }
  }

  private void facts() {
    var position = contact.value(One.POSITION);
    if (!position.text().isEmpty()) {
      fact(position, ClientRow.POSITION + position.text());
    }
    for (var value : contact.all(Some.FACT)) {
      fact(value, value.label().isEmpty() ? value.text() : value.label() + ": " + value.text());
    }
  }

  private void fact(Value value, String text) {
    try {
      traits.add(trait(text));
    } catch (Failure failure) {
      var what = value.label().isEmpty() ? "fact" : value.label();
      oddities.add(what + ": " + failure.getMessage() + "; left out");
    }
  }

  private static Trait trait(String fact) {
    return new Trait(Matter.Sort.FACT, InputText.note(lines(fact)), Optional.empty());
  }

  private <T> T read(One what, String word, Function<String, T> reading, T otherwise) {
    var value = contact.value(what);
    boolean canLack = what == One.VALUE || what == One.EVERY || what == One.OWNER;
    return canLack && !contact.isValue(value.text())
        ? otherwise
        : read(value, word, reading, otherwise);
  }

  private <T> T read(Value value, String word, Function<String, T> reading, T otherwise) {
    if (value.text().isEmpty()) {
      return otherwise;
    }
    try {
      return reading.apply(value.text());
    } catch (Failure failure) {
      refuse(value, word, failure);
      return otherwise;
    }
  }

  private void refuse(Value value, String word, Failure failure) {
    boolean isGuess = failure instanceof AmbiguousDay && !value.origin().isEmpty();
    if (contact.isStrict() || isGuess) {
      faults.add(place(value, word) + ": " + failure.getMessage());
      return;
    }
    try {
      traits.add(trait(word + ": " + value.text()));
      var day = ForeignDay.serial(value.text());
      oddities.add(
          word
              + " "
              + quoted(value.text())
              + day.map(one -> ", a spreadsheet's number for " + one).orElse("")
              + ": kept as a fact");
    } catch (Failure unreadable) {
      oddities.add(word + ": " + unreadable.getMessage() + "; left out");
    }
  }

  private static String place(Value value, String word) {
    return value.origin().isEmpty() ? word : value.origin();
  }

  private static String quoted(String text) {
    return "\""
        + (text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "..." : text)
        + "\"";
  }

  private String plain(String text) {
    return contact.isStrict() ? PlainText.of(text) : PlainText.foreign(text);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
