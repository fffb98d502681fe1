package hug.rule;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether a client can be reached by a channel, and may be. */
public final class Addressing {
  private Addressing() {}

  /**
   * Why a client is not to be reached by a channel on a day, as it follows a number of clients.
   *
   * @param open what is open of them, facts included
   */
  public static Optional<String> obstacle(
      Verdict verdict, List<Matter> open, Channel by, LocalDate day) {
    if (verdict.isQuiet(day)) {
      return Optional.of("quiet");
    }
    if (open.stream().anyMatch(matter -> matter.sort() == Matter.Sort.COMPLAINT)) {
      return Optional.of("with an open complaint");
    }
    if (open.stream().anyMatch(matter -> Facts.forbids(matter, by))) {
      return Optional.of("who asked for no " + by);
    }
    return missing(verdict.client(), by);
  }

  /** What it takes, and the client does not have. */
  public static Optional<String> missing(Client client, Channel by) {
    boolean hasAddress = !client.details().addresses().isEmpty();
    return switch (by) {
      case CALL, TEXT ->
          client.numbersToCall().isEmpty()
              ? Optional.of("without a phone number")
              : Optional.empty();
      case EMAIL -> client.emails().isEmpty() ? Optional.of("without an e-mail") : Optional.empty();
      case CARD, VISIT, MEETING, NOTE, GIFT ->
          hasAddress ? Optional.empty() : Optional.of("without an address");
      case MAILING ->
          hasAddress || !client.emails().isEmpty()
              ? Optional.empty()
              : Optional.of("without an address or e-mail");
    };
  }
}
