package hug.transfer.phone;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.LogContext;
import hug.transfer.Omitted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** A message in a backup of an Android phone: an SMS, or an MMS to one or several people. */
final class BackupMessage {
  /** A message to more people was not meant for one of them. */
  private static final int MOST_PEOPLE = 5;

  private static final int MOST_ADDRESSES = 50;
  private static final int MOST_LETTERS = 1 << 14;

  /** The type of the address of the sender (OMA MMS encapsulation, 0x89). */
  private static final String FROM = "137";

  private static final String IN = "1";
  private static final String OUT = "2";

  private final LogContext context;
  private final String box;
  private final String name;
  private final long time;
  private final LocalDate day;
  private final SequencedSet<String> addresses = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private String sender = "";

  /**
   * Begins with the attributes of an element.
   *
   * @throws Failure that names an invalid one
   */
  BackupMessage(BackupElement message, LogContext context) {
    this.context = context;
    boolean isShort = message.name().equals("sms");
    this.box = message.text(isShort ? "type" : "msg_box");
    if (box.isEmpty()) {
      throw Failure.usage(
          message.name() + (isShort ? " type" : " msg_box") + ": must not be empty");
    }
    this.name = message.contactName();
    this.time = isSent() ? message.time() : 0;
    this.day = isSent() ? message.day(time, context) : context.dates().today();
    for (var address : message.text("address").split("~")) {
      add(address);
    }
    text.append(message.text(isShort ? "body" : "m_id"));
  }

  private boolean isSent() {
    return box.equals(IN) || box.equals(OUT);
  }

  private void add(String address) {
    if (!address.isBlank()
        && !address.equals("insert-address-token")
        && addresses.size() < MOST_ADDRESSES) {
      addresses.add(address.strip());
    }
  }

  /** Adds the address of a sender or a recipient. */
  void addAddress(BackupElement address) {
    var one = address.text("address");
    if (address.text("type").equals(FROM) && !one.equals("insert-address-token")) {
      sender = one;
    }
    add(one);
  }

  /** Adds a part, such as its text, which tells this message from others. */
  void addPart(BackupElement part) {
    if (text.length() < MOST_LETTERS) {
      text.append(part.text("text"));
    }
  }

  /** The contact; absent if it is left out. */
  Optional<LoggedContact> contact(Omitted<LeftOut> leftOut) {
    if (!isSent()) {
      leftOut.add(LeftOut.UNSENT);
      return Optional.empty();
    }
    boolean isInbound = box.equals(IN);
    var others = addresses.stream().filter(one -> !isMe(one)).toList();
    if (others.size() > MOST_PEOPLE) {
      leftOut.add(LeftOut.GROUP);
      return Optional.empty();
    }
    boolean hasSender = isInbound && !sender.isEmpty() && !isMe(sender);
    var parties = parties(hasSender ? List.of(sender) : others);
    if (parties.isEmpty()) {
      boolean isNobody = others.isEmpty() || others.stream().allMatch(BackupMessage::isWithheld);
      leftOut.add(isNobody ? LeftOut.WITHHELD : LeftOut.SHORT);
      return Optional.empty();
    }
    var digits = parties.stream().map(Person::digits).sorted().toList();
    var origin = "text:" + Fingerprint.of(digits, time, box, text);
    return Optional.of(new LoggedContact(parties, day, Channel.TEXT, isInbound, true, "", origin));
  }

  private boolean isMe(String address) {
    return context.isMe(party(address).orElse(Party.named(address)));
  }

  private static boolean isWithheld(String address) {
    return Person.of(address, "").why() == LeftOut.WITHHELD;
  }

  private List<Party> parties(List<String> some) {
    var parties = new ArrayList<Party>();
    for (var address : some) {
      party(address)
          .map(party ->
              addresses.size() == 1 ? new Party(party.kind(), party.address(), name) : party)
          .ifPresent(parties::add);
    }
    return parties;
  }

  private static Optional<Party> party(String address) {
    return address.indexOf('@') > 0
        ? Optional.of(Party.email(address, ""))
        : Person.of(address, "").party();
  }
}
