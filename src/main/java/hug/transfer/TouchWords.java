package hug.transfer;

import hug.model.Failure;
import hug.model.Folded;

/** Words of other programs and languages for the direction of a touch, and for yes and no. */
final class TouchWords {
  private TouchWords() {}

  /**
   * Whether the client made the touch.
   *
   * @throws Failure if the word is unknown
   */
  static boolean isInbound(String text) {
    return switch (Folded.of(text)) {
      case "", "out", "outbound", "outgoing", "sent", "made" -> false;
      case "in", "inbound", "incoming", "received" -> true;
      case "ausgehend", "ausgang", "gesendet", "sortant", "sortante", "envoye" -> false;
      case "eingehend", "eingang", "empfangen", "entrant", "recu" -> true;
      case "saliente", "enviado", "in uscita", "uscente", "inviato", "uitgaand", "verzonden" ->
          false;
      case "entrante", "recibido", "in entrata", "ricevuto", "inkomend", "ontvangen" -> true;
      default -> throw Failure.usage("\"" + text + "\" is not a direction; choose in or out");
    };
  }

  /**
   * Whether it means yes; so does an empty text.
   *
   * @throws Failure if the word is unknown
   */
  static boolean isTrue(String text) {
    return switch (Folded.of(text)) {
      case "", "true", "yes", "y", "t", "1", "x", "wahr", "ja", "vrai", "oui" -> true;
      case "verdadero", "si", "vero", "waar", "verdadeiro" -> true;
      case "false", "no", "n", "f", "0", "falsch", "nein", "faux", "non" -> false;
      case "falso", "onwaar", "nee" -> false;
      default -> throw Failure.usage("\"" + text + "\" is not true or false");
    };
  }
}
