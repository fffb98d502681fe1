package hug.transfer.mail;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.Omitted;
import hug.transfer.mail.Known.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the head of a message into a contact, or counts why it is not one. */
final class MessageReader {
  private static final int MOST_RECIPIENTS = 5;
  private static final List<Field> RECIPIENTS = List.of(Field.TO, Field.CC, Field.BCC);

  /** Fields in which a server names the recipient, who can be missing from the others. */
  private static final List<Field> ENVELOPE =
      List.of(
          Field.DELIVERED_TO,
          Field.X_ORIGINAL_TO,
          Field.ENVELOPE_TO,
          Field.X_DELIVERED_TO,
          Field.APPARENTLY_TO);

  private final LogContext context;
  private final Known known;
  private final MessageDay days;
  private final Omitted<LeftOut> tally = new Omitted<>(LeftOut.class);

  MessageReader(LogContext context) {
    this.context = context;
    this.known = new Known(context);
    this.days = new MessageDay(context);
  }

  Omitted<LeftOut> tally() {
    return tally;
  }

  /**
   * The contact of a message; absent if it was left out.
   *
   * @param name of its file, if it is alone there; empty otherwise
   */
  Optional<Entry<LoggedContact>> entry(MessageHead head, String name) {
    var reason = Bulk.reason(head);
    if (reason.isPresent()) {
      tally.add(reason.get());
      return Optional.empty();
    }
    var from = known.in(head.text(Field.FROM));
    if (from.stream().anyMatch(sender -> Bulk.isOfSystem(sender.party().address()))) {
      tally.add(LeftOut.BOUNCE);
      return Optional.empty();
    }
    var recipients = recipients(head);
    if (recipients.size() > MOST_RECIPIENTS || RECIPIENTS.stream().anyMatch(head::isCut)) {
      tally.add(LeftOut.BULK);
      return Optional.empty();
    }
    boolean isFromMe = from.stream().anyMatch(Person::isMe);
    var parties = isFromMe ? others(recipients) : senders(from, recipients, head);
    return parties.isEmpty()
        ? Optional.empty()
        : Optional.of(entry(head, parties, !isFromMe, name));
  }

  private Map<String, Person> recipients(MessageHead head) {
    var recipients = new LinkedHashMap<String, Person>();
    for (var field : RECIPIENTS) {
      if (head.has(field)) {
        for (var person : known.in(head.text(field))) {
          recipients.putIfAbsent(person.party().address().toLowerCase(Locale.ROOT), person);
        }
      }
    }
    return recipients;
  }

  private static List<Party> others(Map<String, Person> recipients) {
    return recipients.values().stream()
        .filter(person -> !person.isMe())
        .map(Person::party)
        .toList();
  }

  private List<Party> senders(List<Person> from, Map<String, Person> recipients, MessageHead head) {
    boolean isToMe =
        recipients.values().stream().anyMatch(Person::isMe)
            || ENVELOPE.stream()
                .filter(head::has)
                .anyMatch(field -> known.in(head.text(field)).stream().anyMatch(Person::isMe));
    if (!isToMe || from.isEmpty()) {
      tally.add(LeftOut.OF_OTHERS);
      return List.of();
    }
    return List.of(from.getFirst().party());
  }

  private Entry<LoggedContact> entry(
      MessageHead head, List<Party> parties, boolean isInbound, String name) {
    var day = days.of(head, name);
    var subject = Subject.of(head.text(Field.SUBJECT));
    if (day.isEmpty()) {
      var which = context.hasSubjects() && !subject.isEmpty() ? "\"" + subject + "\"" : "a message";
      return broken(head.line(), name, which + " has no date that hug can read");
    }
    var contact =
        new LoggedContact(
            parties,
            day.get(),
            Channel.EMAIL,
            isInbound,
            true,
            context.hasSubjects() ? subject : "",
            Origin.of(head));
    return new Entry<>(head.line(), () -> contact);
  }

  /** An entry that cannot be read, with the name of its file if it is alone there. */
  static Entry<LoggedContact> broken(long line, String name, String why) {
    return new Entry<>(
        line,
        () -> {
          var failure = Failure.usage(why);
          throw name.isEmpty() ? failure : failure.of(name);
        });
  }
}
