package hug.command.export;

import static hug.syntax.Option.option;

import hug.command.Mapped;
import hug.command.Session;
import hug.model.Client;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.Yearless;
import hug.rule.CardUid;
import hug.syntax.Option;
import hug.syntax.Values;
import hug.transfer.CardText;
import hug.transfer.ClientRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients as vCards, with everything that a vCard has a property for. */
final class ClientCards {
  static final Option<String> VERSION =
      option("--vcard-version", "VERSION", ClientCards::version)
          .means("Version of the vCards: 4.0, or 3.0 for older phones")
          .defaultsTo("4.0")
          .details("The version 3.0 is the same as --format vcard3.")
          .among(new Values.Words(List.of("4.0", "3.0")))
          .orElse("4.0");

  private ClientCards() {}

  private static String version(String word) {
    return switch (word) {
      case "3", "3.0" -> "3.0";
      case "4", "4.0" -> "4.0";
      default -> throw Failure.usage("\"" + word + "\" is not a vCard version; choose 4.0 or 3.0");
    };
  }

  /** Birthdays by client id. */
  static Map<Long, LocalDate> birthdays(Session session) {
    var birthdays = new HashMap<Long, LocalDate>();
    for (var day : session.evaluator().matters(Matter.Sort.OCCASION, true)) {
      if (Folded.of(day.text()).equals("birthday")) {
        birthdays.putIfAbsent(day.client().id(), day(day));
      }
    }
    return birthdays;
  }

  /** The date, without a year if it was still to come when it was recorded. */
  private static LocalDate day(Matter occasion) {
    var day = occasion.day().orElse(occasion.on());
    return day.isAfter(occasion.on()) ? day.withYear(Yearless.YEAR) : day;
  }

  /**
   * The vCards, made lazily.
   *
   * @param areOld whether to write version 3.0
   */
  static Iterable<String> of(Session session, Iterable<Long> numbers, boolean areOld) {
    var days = new HashMap<Long, Map<String, LocalDate>>();
    for (var day : session.evaluator().matters(Matter.Sort.OCCASION, true)) {
      days.computeIfAbsent(day.client().id(), _ -> new HashMap<>())
          .putIfAbsent(Folded.of(day.text()), day(day));
    }
    var positions = new HashMap<Long, String>();
    for (var fact : session.evaluator().matters(Matter.Sort.FACT, true)) {
      if (fact.text().startsWith(ClientRow.POSITION)) {
        positions.put(fact.client().id(), fact.text().substring(ClientRow.POSITION.length()));
      }
    }
    var book = session.book().beginning();
    return new Mapped<>(
        session.evaluator().verdicts(numbers),
        verdict -> {
          var client = verdict.client();
          var own = days.getOrDefault(client.id(), Map.of());
          return CardText.of(
              client,
              uid(client, book),
              Optional.ofNullable(positions.get(client.id())),
              Optional.ofNullable(own.get("birthday")),
              Optional.ofNullable(own.get("anniversary")),
              areOld);
        });
  }

  /** The name of the card in the address book that the client came from, or one of hug's own. */
  private static String uid(Client client, String book) {
    var known = client.details().uids();
    return known.isEmpty() ? "urn:uuid:" + CardUid.of(book, client.id()) : known.getFirst();
  }
}
