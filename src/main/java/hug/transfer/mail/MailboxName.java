package hug.transfer.mail;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a mailbox or a label, which can say that it holds drafts or spam. */
public final class MailboxName {
  private static final Set<String> DRAFTS =
      Set.of(
          "draft",
          "drafts",
          "templates",
          "template",
          "outbox",
          "unsent",
          "unsent messages",
          "entwurf",
          "entwürfe",
          "vorlagen",
          "postausgang",
          "brouillon",
          "brouillons",
          "modèles",
          "boîte d'envoi",
          "borrador",
          "borradores",
          "plantillas",
          "bandeja de salida",
          "bozza",
          "bozze",
          "modelli",
          "posta in uscita",
          "rascunho",
          "rascunhos",
          "modelos",
          "concept",
          "concepten",
          "sjablonen",
          "postvak uit",
          "utkast",
          "mallar",
          "utkorgen",
          "kladder",
          "kladde",
          "skabeloner",
          "udbakke",
          "luonnokset",
          "szkice",
          "wersje robocze",
          "koncepty",
          "черновики",
          "下書き",
          "草稿");

  private static final Set<String> SPAM =
      Set.of(
          "spam",
          "junk",
          "junk e-mail",
          "junk email",
          "junk mail",
          "bulk mail",
          "spamverdacht",
          "unerwünscht",
          "indésirables",
          "courrier indésirable",
          "pourriel",
          "correo no deseado",
          "no deseado",
          "posta indesiderata",
          "indesiderata",
          "lixo eletrônico",
          "ongewenst",
          "ongewenste e-mail",
          "skräppost",
          "søppelpost",
          "uønsket post",
          "uønsket e-mail",
          "roskaposti",
          "wiadomości-śmieci",
          "спам",
          "迷惑メール",
          "垃圾邮件");

  private static final Pattern END = Pattern.compile("(?i)\\.(mbox|mbx|eml|sbd)$|^\\.");

  private MailboxName() {}

  /**
   * Whether a folder or a mailbox file holds drafts, messages that were not sent, or spam, by its
   * name in one of several languages: {@code Drafts}, {@code .Entwürfe}, {@code [Gmail].Spam}.
   */
  public static boolean isLeftOut(Path path) {
    return reason(path).isPresent();
  }

  /** The reason to leave out a whole mailbox. */
  static Optional<LeftOut> reason(Path path) {
    var last = path.getFileName();
    return last == null ? Optional.empty() : reason(last.toString());
  }

  /** The reason to leave out all that has a label, or that is in a mailbox of that name. */
  static Optional<LeftOut> reason(String name) {
    var composed = Normalizer.normalize(Utf7.decoded(name), Normalizer.Form.NFC);
    var whole = END.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll("");
    var last = whole.substring(1 + Math.max(whole.lastIndexOf('.'), whole.lastIndexOf('/')));
    if (DRAFTS.contains(whole) || DRAFTS.contains(last.strip())) {
      return Optional.of(LeftOut.DRAFT);
    }
    return SPAM.contains(whole) || SPAM.contains(last.strip())
        ? Optional.of(LeftOut.SPAM)
        : Optional.empty();
  }
}
