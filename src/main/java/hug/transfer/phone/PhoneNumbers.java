package hug.transfer.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import hug.model.Phone;
import java.util.Locale;
import java.util.Optional;

/** Phone numbers with country codes (ITU-T E.164), and how numbers without one are read. */
public final class PhoneNumbers {
  private static final String NO_COUNTRY = "ZZ";

  /** Shorter numbers without a prefix may lack the area code. */
  private static final int FEWEST_WITH_AREA = 9;

  /** Shorter numbers without a plus sign are not read as ones with a country code. */
  private static final int FEWEST_WITH_COUNTRY = 11;

  private static final String DIALLED = "00";
  private static final String DIALLED_IN_AMERICA = "011";

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final String country;
  private final String prefix;

  /**
   * @param country of numbers without a country code: two letters (ISO 3166); without one, or with
   *     one that has no numbers, such numbers are compared by their last digits
   */
  public PhoneNumbers(Optional<String> country) {
    this.country =
        country
            .map(code -> code.strip().toUpperCase(Locale.ROOT))
            .filter(library.getSupportedRegions()::contains)
            .orElse(NO_COUNTRY);
    var dialled = this.country.equals(NO_COUNTRY) ? null : prefix(this.country);
    this.prefix = dialled == null ? "" : dialled;
  }

  private String prefix(String region) {
    return library.getNddPrefixForRegion(region, true);
  }

  /** Whether the phone numbers of a country are known, by its two letters (ISO 3166). */
  public static boolean isCountry(String code) {
    return PhoneNumberUtil.getInstance()
        .getSupportedRegions()
        .contains(code.strip().toUpperCase(Locale.ROOT));
  }

  /** The number with its country code, such as +4930123456, or its digits if it is unknown. */
  public String international(String number) {
    var written = WrittenNumber.of(number);
    return international(written).orElse(written.digits());
  }

  /** The number with its country code, if that is known. */
  Optional<String> international(WrittenNumber number) {
    if (!number.isPlausible()) {
      return Optional.empty();
    }
    if (number.hasPlus()) {
      return parsed(number.text(), NO_COUNTRY).map(this::formatted);
    }
    return country.equals(NO_COUNTRY) ? dialled(number) : national(number);
  }

  private Optional<String> national(WrittenNumber number) {
    var here = parsed(number.text(), country);
    if (here.filter(library::isValidNumber).isPresent()) {
      boolean isWhole =
          !prefix.equals("0")
              || number.startsWith(prefix)
              || number.digits().length() >= FEWEST_WITH_AREA;
      return isWhole ? here.map(this::formatted) : Optional.empty();
    }
    boolean isPrefixed = prefix.isEmpty() || !prefix.equals("0") || number.startsWith(prefix);
    return dialled(number)
        .or(() -> withoutPlus(number))
        .or(() -> here.filter(one -> isPrefixed && isPossible(one)).map(this::formatted));
  }

  private boolean isPossible(PhoneNumber number) {
    return library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
  }

  /** A number that is dialled with 00 or 011 before the country code. */
  private Optional<String> dialled(WrittenNumber number) {
    if (number.startsWith(DIALLED)) {
      return parsed("+" + number.digits(), NO_COUNTRY)
          .filter(this::isPossible)
          .map(this::formatted);
    }
    return number.startsWith(DIALLED_IN_AMERICA)
        ? valid("+" + number.digits().substring(DIALLED_IN_AMERICA.length() - 1))
        : Optional.empty();
  }

  /** A number that starts with the country code. */
  private Optional<String> withoutPlus(WrittenNumber number) {
    return !number.startsWith("0") && number.digits().length() >= FEWEST_WITH_COUNTRY
        ? valid("+" + number.digits())
        : Optional.empty();
  }

  private Optional<String> valid(String text) {
    return parsed(text, NO_COUNTRY).filter(library::isValidNumber).map(this::formatted);
  }

  private Optional<PhoneNumber> parsed(String text, String region) {
    try {
      return Optional.of(library.parse(text, region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private String formatted(PhoneNumber number) {
    return library.format(number, PhoneNumberFormat.E164);
  }

  /**
   * Whether two numbers are the same: with country codes exactly, otherwise by their last digits.
   */
  public boolean isSame(String one, String other) {
    return isSame(new Candidate(WrittenNumber.of(one)), new Candidate(WrittenNumber.of(other)));
  }

  /** A number whose country code is looked up once, when it is needed. */
  final class Candidate {
    private final WrittenNumber written;
    private Optional<String> international;

    Candidate(WrittenNumber written) {
      this.written = written;
    }

    private Optional<String> whole() {
      if (international == null) {
        international = international(written);
      }
      return international;
    }
  }

  Candidate candidate(WrittenNumber number) {
    return new Candidate(number);
  }

  /** The same for numbers that are compared more than once. */
  boolean isSame(Candidate one, Candidate other) {
    var digits = one.written.digits();
    var others = other.written.digits();
    if (!Phone.own(digits).equals(Phone.own(others))) {
      return false;
    }
    if (one.written.text().equals(other.written.text())) {
      return Phone.isSame(digits, others);
    }
    if (isDialled(one.written, other.written) || isDialled(other.written, one.written)) {
      return true;
    }
    if (one.whole().isPresent() && other.whole().isPresent()) {
      return one.whole().equals(other.whole());
    }
    return Phone.isSame(digits, others) || Phone.isSame(others, digits);
  }

  /** A fast path: whether a number is written as it is dialled in the country, with a zero. */
  private boolean isDialled(WrittenNumber whole, WrittenNumber national) {
    return prefix.equals("0")
        && whole.hasPlus()
        && !national.hasPlus()
        && national.startsWith("0")
        && !national.startsWith(DIALLED)
        && whole.digits().equals(library.getCountryCodeForRegion(country) + national.digits());
  }
}
