package hug.transfer;

import hug.model.Failure;
import hug.model.InputText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** E-mail addresses as other programs write them. */
final class ForeignEmail {
  private static final Pattern BETWEEN = Pattern.compile("[,;|\\s<>()\\[\\]\"\u2018\u2019]+");
  private static final Pattern SCHEME =
      Pattern.compile("^(?:mailto|smtp|e-?mail):", Pattern.CASE_INSENSITIVE);

  /** After an address: the rest of a link, or the end of a sentence. */
  private static final Pattern REST = Pattern.compile("\\?.*$|[.:']+$");

  private ForeignEmail() {}

  /** The addresses in a text, without the names beside them; the text itself if it has none. */
  static List<String> several(String text) {
    var emails = new ArrayList<String>();
    for (var word : BETWEEN.split(text)) {
      var email = REST.matcher(SCHEME.matcher(word).replaceFirst("")).replaceFirst("");
      if (email.indexOf('@') > 0) {
        emails.add(email.startsWith("'") ? email.substring(1) : email);
      }
    }
    return emails.isEmpty() ? Several.parts(text) : emails;
  }

  /**
   * One address.
   *
   * @throws Failure if it has no @
   */
  static String of(String text) {
    if (text.indexOf('@') < 0) {
      throw Failure.usage("\"" + text + "\" is not an e-mail address; write it as ida@example.com");
    }
    return InputText.item(text.replace(';', ','));
  }
}
