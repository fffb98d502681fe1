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

/** What can be said of a client, when adding and when editing. */
public final class ClientOptions {
  private static final Option<String> EMAIL =
      option("--email", "E", InputText::item).means("An e-mail address; may be repeated");
  private static final Option<String> PHONE =
      option("--phone", "P", InputText::item)
          .means(
              "A phone number, such as 555-0101 or \"mobile: 555-0101\"; may be repeated. hug never"
                  + " suggests calling a fax");
  private static final Option<String> ADDRESS =
      option("--address", "TEXT", InputText::item)
          .means("A postal address, such as \"Mill Lane 1, 12345 Town\"; may be repeated");
  private static final Option<String> WEBSITE =
      option("--website", "URL", InputText::item).means("A website; may be repeated");
  private static final Option<Labelled> SET =
      option("--set", "FIELD=TEXT", Labelled::field)
          .means("A field of your own; an empty text removes it. May be repeated");
  private static final Option<String> COMPANY =
      option("--company", "C", InputText::orNothing).means("Where they work");
  private static final Option<List<String>> TAG =
      option("--tag", "T", InputText::tags)
          .means("A tag, such as vip, or several: vip,family. May be repeated")
          .among(Values.Live.TAGS);
  private static final Option<String> ALIAS =
      option("--alias", "A", InputText::item)
          .means("Another name to find them by; may be repeated");
  private static final Option<LocalDate> SINCE =
      dated("--since", "DATE", Day::done)
          .means("The day they became a client; of a new one, today unless said");
  private static final Option<Optional<Window>> EVERY =
      option("--every", "WINDOW", ClientOptions::window)
          .means("Their own window, which beats every rule");
  static final Option<String> OWNER =
      option("--owner", "STAFF", InputText::orNothing)
          .means("The member of staff who looks after them")
          .among(Values.Live.STAFF);
  private static final Option<Optional<Amount>> VALUE =
      option("--value", "AMOUNT", Amount::parse)
          .means("What they are worth to the business, such as 1200 or 99.50");
  private static final Option<String> REFERRED_BY =
      option("--referred-by", "CLIENT", word -> word)
          .means("The client who sent them")
          .among(Values.Live.CLIENTS);
  private static final Option<String> NOTE =
      option("--note", "TEXT", word -> word)
          .means("What to know about them; - reads it from standard input");

  private static final Option<String> NAME =
      option("--name", "NAME", InputText::name).means("The new name");
  private static final Option<String> UNEMAIL =
      option("--unemail", "E", InputText::name).means("Take an e-mail address away");
  private static final Option<String> UNPHONE =
      option("--unphone", "P", InputText::name).means("Take a phone number away");
  private static final Option<String> UNADDRESS =
      option("--unaddress", "TEXT", InputText::name).means("Take a postal address away");
  private static final Option<String> UNWEBSITE =
      option("--unwebsite", "URL", InputText::name).means("Take a website away");
  private static final Option<List<String>> UNTAG =
      option("--untag", "T", InputText::tags)
          .means("Take a tag away, or several: vip,family")
          .among(Values.Live.TAGS);
  private static final Option<String> UNALIAS =
      option("--unalias", "A", InputText::name).means("Take an alias away");

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

  /** What can be changed of a client who is there already, and one option more. */
  public static Option<?>[] changes(Option<?> more) {
    return new Option<?>[] {NAME, UNEMAIL, UNPHONE, UNADDRESS, UNWEBSITE, UNTAG, UNALIAS, more};
  }

  /** Whether anything was said of the client. */
  public static boolean areIn(Arguments given) {
    return Stream.concat(
            OPTIONS.options().stream(),
            Stream.of(NAME, UNEMAIL, UNPHONE, UNADDRESS, UNWEBSITE, UNTAG, UNALIAS))
        .anyMatch(given::has);
  }

  /**
   * What was said of a client, put into whatever they are by then: lists grow, all else is
   * replaced. Who has to be asked for it is asked now.
   *
   * @param id the client's own number; 0 if there is none yet
   */
  public static UnaryOperator<Client> said(Arguments given, long id, Session session) {
    return said(given, id, true, session);
  }

  /** The same of each of several clients: what one of them never had need not be taken away. */
  public static UnaryOperator<Client> saidOfEach(Arguments given, Session session) {
    if (given.has(NAME)) {
      throw Failure.usage("--name is for one client", "use: hug edit CLIENT --name NAME");
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
      throw Failure.usage("--since: " + since.get() + " is yet to come");
    }
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
            Details.set(before.fields(), given.all(SET)))
        .labelled(phones);
  }

  private static List<String> values(List<Labelled> some) {
    return some.stream().map(Labelled::value).toList();
  }

  /** Values that may have labels: some more, and others no longer. */
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

  /** Tags of a book that is older than the rule that none has a comma. */
  private static List<String> apart(List<String> tags) {
    return tags.stream().flatMap(tag -> InputText.tags(tag).stream()).toList();
  }

  /** A list that grew by some values, and lost others. */
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
            option.subject() + ": there is no \"" + gone + "\"",
            all.isEmpty() ? "there is none at all" : "there is " + String.join(", ", all));
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
    throw Failure.usage("--referred-by: " + referrer + " cannot have sent themselves");
  }
}
