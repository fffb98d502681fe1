package hug.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person or a business that hug keeps in touch with. An absent text is empty.
 *
 * @param id the number in the book; 0 before the client is there
 * @param since the day they became a client
 * @param every the client's own window, which beats every rule
 * @param value what they are worth, in the currency of the business
 * @param referredBy the client who sent them
 * @param details of the numbers only labels, and what else is known
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

  /** Someone of whom nothing else is known. */
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

  /** Someone of whom only the name is known. */
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

  /** The same under a number, and sent by somebody. */
  public Client as(long number, Optional<ClientRef> sender) {
    return new Client(
        number, name, company, emails, phones, tags, aliases, owner, since, every, value, sender,
        note, details);
  }

  /** The same, with other details. */
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

  /** The phone numbers, with what they are. */
  public List<Labelled> numbers() {
    var numbers = new ArrayList<Labelled>();
    for (var phone : phones) {
      numbers.add(new Labelled(details.labels().getOrDefault(phone, ""), phone));
    }
    return numbers;
  }

  /** The phone numbers at which somebody answers. */
  public List<String> numbersToCall() {
    var numbers = new ArrayList<>(phones);
    numbers.removeIf(phone -> Details.FAX.equals(details.labels().get(phone)));
    return numbers;
  }

  /** The first number to call or, where there is none, the first e-mail; empty without either. */
  public String reach() {
    var numbers = numbersToCall();
    var all = numbers.isEmpty() ? emails : numbers;
    return all.isEmpty() ? "" : all.getFirst();
  }

  public ClientRef named() {
    return new ClientRef(id, name);
  }

  /** Whether the client has this tag; case and accents do not matter. */
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
