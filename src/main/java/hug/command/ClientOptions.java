package hug.command;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;

import hug.model.Amount;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Day;
import hug.model.Details;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Labelled;
import hug.model.Window;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The options that set the details of a client, for add and edit. */
public final class ClientOptions {
  private static final Option<String> EMAIL =
      option("--email", "E", InputText::item).means("E-mail address (repeat for several)");
  private static final Option<String> PHONE =
      option("--phone", "P", InputText::item)
          .means("Phone number (repeat for several)")
          .details(
              "It may have a label, such as \"mobile: 555-0101\". hug never suggests calling a"
                  + " number labelled fax.");
  private static final Option<String> ADDRESS =
      option("--address", "TEXT", InputText::item)
          .means("Postal address (repeat for several)")
          .details("It can be one line, such as \"Mill Lane 1, 12345 Town\".");
  private static final Option<String> WEBSITE =
      option("--website", "URL", InputText::item).means("Website (repeat for several)");
  private static final Option<Labelled> SET =
      option("--set", "FIELD=TEXT", Labelled::field)
          .means("Field of your own (repeat for several)")
          .details(
              "For example: --set parking=\"behind the mill\". An empty TEXT removes the field.");
  private static final Option<String> COMPANY =
      option("--company", "C", InputText::orNothing).means("Company they work for");
  private static final Option<List<String>> TAG =
      option("--tag", "T", InputText::tags)
          .means("Tag, such as vip (repeat for several)")
          .details("A comma separates tags: --tag vip,weddings adds two.")
          .among(Values.Live.TAGS);
  private static final Option<String> ALIAS =
      option("--alias", "A", InputText::item)
          .means("Another name to find them by (repeat for several)");
  private static final Option<LocalDate> SINCE =
      dated("--since", "DATE", Day::done)
          .means("Date they became a client")
          .details("For a new client, the default is today.");
  private static final Option<Optional<Window>> EVERY =
      option("--every", "WINDOW", ClientOptions::window)
          .means("Window of their own, such as 3m; overrides every rule")
          .details("An empty value returns the client to the rules.");
  static final Option<String> OWNER =
      option("--owner", "STAFF", InputText::orNothing)
          .means("Staff member who looks after them")
          .among(Values.Live.STAFF);
  private static final Option<Optional<Amount>> VALUE =
      option("--value", "AMOUNT", Amount::parse)
          .means("Value to the business, such as 1200 or 99.50");
  private static final Option<String> REFERRED_BY =
      option("--referred-by", "CLIENT", word -> word)
          .means("Client who referred them")
          .among(Values.Live.CLIENTS);
  private static final Option<String> NOTE =
      option("--note", "TEXT", word -> word)
          .means("Note about the client (use - to read standard input)");

  private static final Option<String> NAME =
      option("--name", "NAME", InputText::name).means("New name");
  private static final Option<String> UNEMAIL =
      option("--unemail", "E", InputText::name).means("E-mail address to remove");
  private static final Option<String> UNPHONE =
      option("--unphone", "P", InputText::name).means("Phone number to remove");
  private static final Option<String> UNADDRESS =
      option("--unaddress", "TEXT", InputText::name).means("Postal address to remove");
  private static final Option<String> UNWEBSITE =
      option("--unwebsite", "URL", InputText::name).means("Website to remove");
  private static final Option<List<String>> UNTAG =
      option("--untag", "T", InputText::tags)
          .means("Tag to remove (repeat for several)")
          .details("A comma separates tags: --untag vip,weddings removes two.")
          .among(Values.Live.TAGS);
  private static final Option<String> UNALIAS =
      option("--unalias", "A", InputText::name).means("Alias to remove");

  public static final Section OPTIONS =
      new Section(
          "About the client",
          List.of(
              EMAIL,
              PHONE,
              COMPANY,
              TAG,
              ALIAS,
              SINCE,
              EVERY,
              OWNER,
              VALUE,
              REFERRED_BY,
              NOTE,
              ADDRESS,
              WEBSITE,
              SET));

  private ClientOptions() {}

  private static Optional<Window> window(String word) {
    return word.isBlank() ? Optional.empty() : Optional.of(Window.parse(word));
  }

  /** The options that only apply to an existing client, and one more. */
  public static Option<?>[] changes(Option<?> more) {
    return new Option<?>[] {NAME, UNEMAIL, UNPHONE, UNADDRESS, UNWEBSITE, UNTAG, UNALIAS, more};
  }

  /** Whether any of the options is given. */
  public static boolean areIn(Arguments given) {
    return Stream.concat(
            OPTIONS.options().stream(),
            Stream.of(NAME, UNEMAIL, UNPHONE, UNADDRESS, UNWEBSITE, UNTAG, UNALIAS))
        .anyMatch(given::has);
  }

  /**
   * The change that the options make: it adds to lists, and replaces everything else. Any question
   * it needs is asked now, not when it is applied.
   *
   * @param id the client's own number; 0 for a new client
   */
  public static UnaryOperator<Client> said(Arguments given, long id, Session session) {
    return said(given, id, true, session);
  }

  /** The same for several clients, some of whom may not have what is to be removed. */
  public static UnaryOperator<Client> saidOfEach(Arguments given, Session session) {
    if (given.has(NAME)) {
      throw Failure.usage("--name can rename only one client", "use: hug edit CLIENT --name NAME");
    }
    var said = said(given, 0, false, session);
    return client -> {
      var after = said.apply(client);
      after.referredBy().filter(client.named()::equals).ifPresent(ClientOptions::refuseOwn);
      return after;
    };
  }

  private static UnaryOperator<Client> said(
      Arguments given, long id, boolean isOne, Session session) {
    var since = given.find(SINCE);
    if (since.isPresent() && since.get().isAfter(session.today())) {
      throw Failure.usage(
          "--since: " + since.get() + " is in the future; use today or an earlier date");
    }
    given
        .find(OWNER)
        .ifPresent(name -> StaffNames.requirePresent(name, session.book(), session.today()));
    var referrer = given.find(REFERRED_BY).map(word -> referrer(word, id, session));
    var note = given.find(NOTE).map(text -> Notes.read(text, session));
    return client -> {
      var phones = labelled(client.numbers(), given, PHONE, UNPHONE, isOne, Labelled::phone);
      return new Client(
          client.id(),
          given.find(NAME).orElse(client.name()),
          given.find(COMPANY).orElse(client.company()),
          list(client.emails(), given.all(EMAIL), UNEMAIL, given.all(UNEMAIL), isOne),
          values(phones),
          list(apart(client.tags()), given.each(TAG), UNTAG, given.each(UNTAG), isOne),
          list(client.aliases(), given.all(ALIAS), UNALIAS, given.all(UNALIAS), isOne),
          given.find(OWNER).orElse(client.owner()),
          since.orElse(client.since()),
          given.find(EVERY).orElse(client.every()),
          given.find(VALUE).orElse(client.value()),
          referrer.orElse(client.referredBy()),
          note.orElse(client.note()),
          details(client.details(), phones, given, isOne));
    };
  }

  private static Details details(
      Details before, List<Labelled> phones, Arguments given, boolean isOne) {
    return new Details(
            Map.of(),
            labelled(before.addresses(), given, ADDRESS, UNADDRESS, isOne, Labelled::parse),
            labelled(before.websites(), given, WEBSITE, UNWEBSITE, isOne, Labelled::parse),
            Details.set(before.fields(), given.all(SET)),
            before.uids())
        .labelled(phones);
  }

  private static List<String> values(List<Labelled> some) {
    return some.stream().map(Labelled::value).toList();
  }

  /** Values with optional labels, after some are added and others removed. */
  private static List<Labelled> labelled(
      List<Labelled> before,
      Arguments given,
      Option<String> more,
      Option<String> less,
      boolean isOne,
      Function<String, Labelled> reading) {
    var all = Details.joined(before, given.all(more).stream().map(reading).toList());
    var left = list(values(all), less, given.all(less), isOne);
    return all.stream().filter(one -> left.contains(one.value())).toList();
  }

  /** Splits tags from a book that is older than the rule that tags have no commas. */
  private static List<String> apart(List<String> tags) {
    return tags.stream().flatMap(tag -> InputText.tags(tag).stream()).toList();
  }

  /** A list after some values are added and others removed. */
  private static List<String> list(
      List<String> values,
      List<String> more,
      Option<?> option,
      List<String> less,
      boolean isStrict) {
    return list(Folded.joined(values, more), option, less, isStrict);
  }

  private static List<String> list(
      List<String> all, Option<?> option, List<String> less, boolean isStrict) {
    var left = new ArrayList<>(all);
    for (var gone : Folded.joined(List.of(), less)) {
      if (!left.removeIf(value -> Folded.of(value).equals(Folded.of(gone))) && isStrict) {
        throw Failure.usage(
            option.subject() + ": the client does not have \"" + gone + "\"",
            all.isEmpty() ? "there is nothing to remove" : "use one of: " + String.join(", ", all));
      }
    }
    return List.copyOf(left);
  }

  public static Optional<ClientRef> referrer(String word, long id, Session session) {
    if (word.isBlank()) {
      return Optional.empty();
    }
    var referrer = session.client(word);
    if (referrer.id() == id) {
      refuseOwn(referrer);
    }
    return Optional.of(referrer);
  }

  private static void refuseOwn(ClientRef referrer) {
    throw Failure.usage("--referred-by: " + referrer + " cannot be their own referrer");
  }
}
