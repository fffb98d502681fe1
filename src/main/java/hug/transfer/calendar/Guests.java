package hug.transfer.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Folded;
import hug.model.Party;
import hug.transfer.LogContext;
import java.net.URLDecoder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of an event, other than the user. */
final class Guests {
  private static final String MAIL = "mailto:";
  private static final int LONGEST = 320;
  private static final Set<String> THINGS = Set.of("ROOM", "RESOURCE");

  private final LogContext context;
  private final Map<String, Party> parties = new LinkedHashMap<>();

  /** The keys of people who declined, rooms and things. */
  private final Set<String> absent = new HashSet<>();

  private int declined;
  private boolean isDeclined;
  private boolean isInbound;

  Guests(Component event, LogContext context) {
    this.context = context;
    for (var attendee : event.all("ATTENDEE")) {
      take(attendee);
    }
    event.first("ORGANIZER").ifPresent(this::takeOrganizer);
  }

  private void take(Property attendee) {
    boolean isThing = THINGS.contains(attendee.parameter("CUTYPE").toUpperCase(Locale.ROOT));
    boolean hasDeclined = attendee.parameter("PARTSTAT").equalsIgnoreCase("DECLINED");
    var known = party(attendee);
    if (known.isEmpty()) {
      return;
    }
    var party = known.get();
    if (context.isMe(party)) {
      isDeclined |= hasDeclined;
    } else if (isThing || hasDeclined) {
      declined += absent.add(key(party)) && !isThing ? 1 : 0;
    } else {
      parties.putIfAbsent(key(party), party);
    }
  }

  private void takeOrganizer(Property organizer) {
    party(organizer)
        .filter(party -> !context.isMe(party))
        .ifPresent(party -> {
          isInbound = true;
          if (!absent.contains(key(party))) {
            parties.putIfAbsent(key(party), party);
          }
        });
  }

  private static String key(Party party) {
    return Folded.of(party.address());
  }

  /** The person that a property means; absent if it has neither an address nor a name. */
  private static Optional<Party> party(Property person) {
    var name = person.parameter("CN");
    var address = address(person);
    if (address.isEmpty()) {
      return name.isEmpty() || name.length() > LONGEST
          ? Optional.empty()
          : Optional.of(Party.named(name));
    }
    boolean isName = !name.equalsIgnoreCase(address) && name.length() <= LONGEST;
    return Optional.of(Party.email(address, isName ? name : ""));
  }

  private static String address(Property person) {
    var value = person.value().strip();
    boolean isMail = value.regionMatches(true, 0, MAIL, 0, MAIL.length());
    var address =
        isMail
            ? decoded(value.substring(MAIL.length()).replaceFirst("\\?.*", ""))
            : person.parameter("EMAIL").isEmpty() ? value : person.parameter("EMAIL");
    var plain = address.strip().replaceFirst("(?i)^mailto:", "");
    boolean isAddress =
        plain.indexOf('@') > 0
            && plain.indexOf('/') < 0
            && plain.length() <= LONGEST
            && plain.chars().noneMatch(letter -> letter <= ' ');
    return isAddress ? plain : "";
  }

  /** An address without the escapes of a URI (RFC 6068). */
  private static String decoded(String address) {
    try {
      return address.indexOf('%') < 0
          ? address
          : URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return address;
    }
  }

  List<Party> parties() {
    return List.copyOf(parties.values());
  }

  /** Whether the user said that they would not come. */
  boolean isDeclined() {
    return isDeclined;
  }

  /** Whether somebody else invited. */
  boolean isInbound() {
    return isInbound;
  }

  /** The number of people who said that they would not come. */
  int declined() {
    return declined;
  }
}
