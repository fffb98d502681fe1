package hug.transfer;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.Folded;
import java.util.HashMap;
import java.util.Map;

/** The words of other programs and languages for the channels of touches. */
public final class ChannelWords {
  /** The words for each channel, in the form of {@link Folded}, separated by commas. */
  private static final Map<Channel, String> WORDS =
      Map.of(
          Channel.CALL,
          "phone call,telephone call,called,voicemail,anruf,telefon,telefonat,telefonisch,appel,"
              + "appel telephonique,llamada,telefono,chiamata,telefonata,telefoon,telefoontje,gebeld",
          Channel.EMAIL,
          "e-mail sent,courriel,correo,correo electronico,posta elettronica",
          Channel.TEXT,
          "text message,nachricht,textnachricht,mensaje,mensaje de texto,messaggio,bericht,texto,"
              + "messenger,threema,viber,wechat,line,wa",
          Channel.VISIT,
          "in person,besuch,visite,visita,bezoek,personlich,vor ort,en personne,en persona,"
              + "di persona,persoonlijk,house call",
          Channel.MEETING,
          "google meet,video call,videocall,facetime,webex,treffen,termin,besprechung,sitzung,"
              + "videoanruf,reunion,rendez-vous,rdv,cita,riunione,incontro,appuntamento,"
              + "vergadering,afspraak",
          Channel.CARD,
          "brief,karte,postkarte,lettre,carte,carte postale,courrier,carta,tarjeta,postal,lettera,"
              + "cartolina,kaart,ansichtkaart",
          Channel.NOTE,
          "notiz,nota,notitie",
          Channel.GIFT,
          "geschenk,cadeau,regalo");

  private final Channel otherwise;
  private final Map<String, Channel> known = new HashMap<>();

  /**
   * @param otherwise the channel of touches that do not name one
   * @param own further words and their channels
   */
  public ChannelWords(Channel otherwise, Map<String, Channel> own) {
    this.otherwise = otherwise;
    WORDS.forEach((channel, words) -> {
      for (var word : words.split(",")) {
        known.put(word, channel);
      }
    });
    own.forEach((word, channel) -> known.put(Folded.of(word), channel));
  }

  /**
   * The channel that a word means.
   *
   * @throws Failure if it is unknown
   */
  public Channel of(String text) {
    if (text.isEmpty()) {
      return otherwise;
    }
    var word = Folded.of(text);
    var own = known.get(word);
    return own == null ? Channel.find(word).orElseThrow(() -> unknown(text)) : own;
  }

  private static Failure unknown(String text) {
    boolean isWord = text.indexOf(' ') < 0;
    return Failure.usage(
        "\""
            + text
            + "\" is not a channel; choose one with --channel "
            + (isWord ? text + "=CHANNEL" : "\"" + text + "=CHANNEL\"")
            + ", where CHANNEL is one of: "
            + Channel.words());
  }
}
