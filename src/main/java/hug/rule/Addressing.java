package hug.rule;

import hug.model.Channel;
import hug.model.Client;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides whether a client can and may be reached by a channel. */
public final class Addressing {
  private Addressing() {}

  /**
   * Why a client should not be reached by a channel on a day, worded to follow a count of clients.
   *
   * @param open their open matters, including facts
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

  /** The contact detail that the channel needs and the client lacks. */
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
