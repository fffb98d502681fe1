package hug.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person or a business to keep in touch with. Missing texts are empty.
 *
 * @param id the number in the book, or 0 before the client is stored
 * @param since the date they became a client
 * @param every the client's own window, which overrides every rule
 * @param value what they are worth, in the business's currency
 * @param referredBy the client who referred them
 * @param details labels of the phone numbers, addresses, websites and custom fields
 */
public record Client(
    long id,
    String name,
    String company,
    List<String> emails,
    List<String> phones,
    List<String> tags,
    List<String> aliases,
    String owner,
    LocalDate since,
    Optional<Window> every,
    Optional<Amount> value,
    Optional<ClientRef> referredBy,
    String note,
    Details details) {
  public Client {
    details = details.ofPhonesIn(phones);
  }

  /** A client without details. */
  public Client(
      long id,
      String name,
      String company,
      List<String> emails,
      List<String> phones,
      List<String> tags,
      List<String> aliases,
      String owner,
      LocalDate since,
      Optional<Window> every,
      Optional<Amount> value,
      Optional<ClientRef> referredBy,
      String note) {
    this(
        id,
        name,
        company,
        emails,
        phones,
        tags,
        aliases,
        owner,
        since,
        every,
        value,
        referredBy,
        note,
        Details.NONE);
  }

  /** A client with only a name and a start date. */
  public static Client named(String name, LocalDate since) {
    var none = List.<String>of();
    return new Client(
        0,
        name,
        "",
        none,
        none,
        none,
        none,
        "",
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** A copy with another number and referrer. */
  public Client as(long number, Optional<ClientRef> sender) {
    return new Client(
        number, name, company, emails, phones, tags, aliases, owner, since, every, value, sender,
        note, details);
  }

  /** A copy with other details. */
  public Client with(Details others) {
    return new Client(
        id,
        name,
        company,
        emails,
        phones,
        tags,
        aliases,
        owner,
        since,
        every,
        value,
        referredBy,
        note,
        others);
  }

  /** The phone numbers with their labels. */
  public List<Labelled> numbers() {
    var numbers = new ArrayList<Labelled>();
    for (var phone : phones) {
      numbers.add(new Labelled(details.labels().getOrDefault(phone, ""), phone));
    }
    return numbers;
  }

  /** The phone numbers to call: all except fax numbers. */
  public List<String> numbersToCall() {
    var numbers = new ArrayList<>(phones);
    numbers.removeIf(phone -> Details.FAX.equals(details.labels().get(phone)));
    return numbers;
  }

  /** The first number to call, otherwise the first e-mail address; empty if there is neither. */
  public String reach() {
    var numbers = numbersToCall();
    var all = numbers.isEmpty() ? emails : numbers;
    return all.isEmpty() ? "" : all.getFirst();
  }

  public ClientRef named() {
    return new ClientRef(id, name);
  }

  /** Whether the client has this tag, ignoring case and accents. */
  public boolean hasTag(String tag) {
    var wanted = Folded.of(tag);
    for (var own : tags) {
      if (Folded.of(own).equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
