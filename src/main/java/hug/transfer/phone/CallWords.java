package hug.transfer.phone;

import hug.model.Folded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of a telephone system for the direction or the outcome of a call.
 *
 * @param inbound absent if it says nothing of it
 * @param answered absent if it says nothing of it
 */
record CallWords(
    Optional<Boolean> inbound, Optional<Boolean> answered, boolean isBlocked, boolean isInternal) {

  private static final List<String> BLOCKED =
      List.of("block", "gesperrt", "bloqu", "bloccat", "geblokkeerd", "spam");

  private static final List<String> INTERNAL = List.of("intern");

  private static final List<String> MISSED =
      List.of("missed", "verpasst", "entgangen", "manque", "perdid", "pers[aeio]", "gemist");

  private static final List<String> UNANSWERED =
      words(
          "voice ?mail,mailbox,anrufbeantworter,messagerie,buzon,segreteria,answering machine,"
              + "no[ _-]?answer,unanswered,not (answered|connected),"
              + "nicht (angenommen|beantwortet|erreicht|verbunden),unbeantwortet,sans reponse,"
              + "non repondu,sin respuesta,no (contestad|atendid),senza risposta,non rispost,"
              + "nessuna risposta,geen (antwoord|gehoor),niet (beantwoord|opgenomen),onbeantwoord,"
              + "busy,besetzt,occup,ocupad,bezet,in gesprek,fail,fehlgeschlagen,fehler,error,echou,"
              + "echec,fallid,fallit,mislukt,cancel,abgebrochen,annul,reject,declin,abgelehnt,"
              + "abgewiesen,rejet,refus,rechaz,rifiut,geweigerd,abandon,congestion,(hang|hung) ?up,"
              + "chanunavail,unavailable");

  private static final List<String> ANSWERED =
      words(
          "answered,complet,connect,accept,angenommen,beantwortet,verbunden,erfolgreich,"
              + "success,repondu,decroch,abouti,termin,contestad,atendid,conectad,rispost,voltooid,"
              + "verbonden,beantwoord,opgenomen");

  private static final List<String> YES = words("yes,y,true,t,ja,oui,si,wahr,vrai,x,1,ok,answer");

  private static final List<String> NO = words("no,n,false,f,nein,non,nee,falsch,faux,0");

  private static final List<String> OUT =
      words(
          "out,outbound,outgoing,dial,placed,made,sent,ausgehend,abgehend,ausgang,gewahlt,"
              + "gesendet,sortant,emis,envoye,saliente,realizad,enviad,uscita,uscente,effettuat,"
              + "inviat,uitgaand,gebeld,verzonden");

  private static final List<String> IN =
      words(
          "inbound,incoming,received,eingehend,ankommend,eingang,empfangen,entrant,recu,"
              + "recibid,entrata,arrivo,ricevut,inkomend,ontvangen,missed,verpasst,entgangen,perdid,"
              + "gemist,manque");

  private static List<String> words(String joined) {
    return List.of(joined.split(","));
  }

  /** The meaning of a word; it may be none. */
  static CallWords of(String text) {
    var folded = Folded.of(text);
    boolean isMissed = has(folded, MISSED);
    boolean isUnanswered = isMissed || has(folded, UNANSWERED) || NO.contains(folded);
    boolean isAnswered = !isUnanswered && (has(folded, ANSWERED) || YES.contains(folded));
    // "Outgoing missed" is one that was not answered.
    boolean isOut = starts(folded, OUT);
    boolean isIn = !isOut && (folded.equals("in") || starts(folded, IN) || isMissed);
    return new CallWords(
        isIn || isOut ? Optional.of(isIn) : Optional.empty(),
        isAnswered || isUnanswered ? Optional.of(isAnswered) : Optional.empty(),
        has(folded, BLOCKED),
        starts(folded, INTERNAL));
  }

  boolean isKnown() {
    return inbound.isPresent() || answered.isPresent() || isBlocked || isInternal;
  }

  private static boolean has(String folded, List<String> parts) {
    return parts.stream()
        .anyMatch(part ->
            part.chars().allMatch(Character::isLetter)
                ? folded.contains(part)
                : Pattern.compile(part).matcher(folded).find());
  }

  /** Whether one of the words of a text starts with one of some stems. */
  private static boolean starts(String folded, List<String> stems) {
    return Arrays.stream(folded.split("[^\\p{L}]+"))
        .anyMatch(word -> stems.stream().anyMatch(word::startsWith));
  }
}
