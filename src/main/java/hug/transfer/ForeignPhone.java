package hug.transfer;

import hug.model.Details;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Labelled;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A phone number as other programs write it. */
final class ForeignPhone {
  /** The errors that spreadsheets write into cells, in English and German. */
  private static final Set<String> ERRORS =
      Set.of(
          "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#BEZUG!", "#WERT!",
          "#ZAHL!");

  /** In front of a number in a link. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "^(?:tel|callto|phone|sms):(?://)?\\s*(?=[+(\\p{Nd}])", Pattern.CASE_INSENSITIVE);

  private static final Pattern EXTENSION = Pattern.compile(";ext=(?=\\p{Nd})");

  /** Parameters of a link other than the extension, such as the context. */
  private static final Pattern PARAMETERS =
      Pattern.compile(";(?:phone-context|isub|postd|verstat)=[^;]*");

  /** 4.47000E+11, as spreadsheets shorten a number. */
  private static final Pattern SHORTENED =
      Pattern.compile("([0-9])(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})");

  /** 15550101.0, as programs write a number that has become a decimal one. */
  private static final Pattern DECIMAL = Pattern.compile("(\\+?[0-9]{5,})\\.0");

  private ForeignPhone() {}

  /**
   * The number as a person would write it, with its label, which may stand in front.
   *
   * @throws Failure if it is not a short text in one line, or has lost digits
   */
  static Labelled labelled(String label, String text) {
    var plain = InputText.item(of(text).replace(';', ','));
    var phone = label.isEmpty() ? Labelled.phone(plain) : Labelled.phone(label, plain);
    return new Labelled(usual(phone.label()), InputText.item(of(phone.value())));
  }

  /** The label that a letter stands for. */
  private static String usual(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "m", "c", "mob", "cell" -> "mobile";
      case "w", "o", "office" -> "work";
      case "h" -> "home";
      case "f" -> Details.FAX;
      case "t", "tel", "phone" -> "";
      default -> label;
    };
  }

  /**
   * The number as a person would write it.
   *
   * @throws Failure if a spreadsheet has eaten digits, as in 4.47000E+11
   */
  private static String of(String text) {
    var number = SCHEME.matcher(text.strip()).replaceFirst("");
    number = PARAMETERS.matcher(EXTENSION.matcher(number).replaceFirst(" ext. ")).replaceAll("");
    var decimal = DECIMAL.matcher(number);
    if (decimal.matches()) {
      return decimal.group(1);
    }
    if (ERRORS.contains(number.toUpperCase(Locale.ROOT))) {
      throw Failure.usage(
          "\"" + text + "\" is an error of a spreadsheet; type the number there and save it again");
    }
    var shortened = SHORTENED.matcher(number);
    if (!shortened.matches()) {
      return number;
    }
    var decimals = shortened.group(2) == null ? "" : shortened.group(2);
    if (decimals.length() != Integer.parseInt(shortened.group(3))) {
      throw Failure.usage(
          "\""
              + text
              + "\" has lost digits in a spreadsheet; format the column as text and type the number"
              + " again");
    }
    return shortened.group(1) + decimals;
  }
}
