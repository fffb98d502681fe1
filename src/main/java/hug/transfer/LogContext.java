package hug.transfer;

import hug.model.Dates;
import hug.model.Folded;
import hug.model.Party;
import hug.model.Phone;
import java.time.ZoneId;
import java.util.List;

/**
 * The context in which mailboxes, calendars and phone logs are read.
 *
 * @param me the user's own e-mail addresses, phone numbers and names
 * @param hasSubjects whether the subjects of messages become notes
 * @param orders of day and month in the file
 * @param zone of local days
 */
public record LogContext(
    List<String> me, boolean hasSubjects, Dates dates, DayOrders orders, ZoneId zone) {

  /** Whether a person is the user. */
  public boolean isMe(Party party) {
    for (var mine : me) {
      boolean isSame =
          party.kind() == Party.Kind.PHONE && Phone.isWhole(mine)
              ? Phone.isSame(Phone.digits(party.address()), Phone.digits(mine))
              : Folded.of(mine).equals(Folded.of(party.address()));
      if (isSame) {
        return true;
      }
    }
    return false;
  }
}
