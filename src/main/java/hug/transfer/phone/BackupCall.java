package hug.transfer.phone;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.transfer.LogContext;
import hug.transfer.Omitted;
import java.util.List;
import java.util.Optional;

/** A call in a backup of an Android phone. */
final class BackupCall {
  private static final String OUTGOING = "2";
  private static final String SHOWN = "1";

  private BackupCall() {}

  /**
   * The call of an element; absent if it is left out.
   *
   * @throws Failure that names an invalid attribute
   */
  static Optional<LoggedContact> of(
      BackupElement call, LogContext context, Omitted<LeftOut> leftOut) {
    var type = call.text("type");
    var presentation = call.text("presentation");
    boolean isShown = presentation.isEmpty() || presentation.equals(SHOWN);
    var person = Person.of(isShown ? call.text("number") : "", call.contactName());
    Optional<LeftOut> why =
        switch (type) {
          case "1", OUTGOING, "3", "4", "5", "7" ->
              person.party().isPresent() ? Optional.empty() : Optional.of(person.why());
          case "6" -> Optional.of(LeftOut.BLOCKED);
          case "" -> throw Failure.usage("call type: must not be empty");
          default -> Optional.of(LeftOut.OTHER);
        };
    if (why.isPresent()) {
      leftOut.add(why.get());
      return Optional.empty();
    }
    long time = call.time();
    var length =
        new CallLength(
            call.text("duration").isEmpty() ? CallLength.UNKNOWN : call.number("duration"));
    boolean isAnswered =
        switch (type) {
          case OUTGOING -> length.seconds() != 0;
          case "1", "7" -> true;
          default -> false;
        };
    var party = person.party().get();
    return Optional.of(
        new LoggedContact(
            List.of(party),
            call.day(time, context),
            Channel.CALL,
            !type.equals(OUTGOING),
            isAnswered,
            isAnswered ? length.words() : "",
            "call:" + Fingerprint.of(Person.digits(party), time, length.seconds(), type)));
  }
}
