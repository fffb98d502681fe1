package hug.model;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A setting of a book. */
public enum Setting {
  DATE_ORDER("3/4/2026 is 3 April (dmy) or 4 March (mdy)", "none, so such dates are refused") {
    @Override
    public String parse(String word) {
      var order = word.toLowerCase(Locale.ROOT);
      return switch (order) {
        case "dmy", "mdy" -> order;
        default -> throw notOne(word, "choose dmy (day first) or mdy (month first)");
      };
    }
  },

  COUNTRY("Country of phone numbers without a country code, in imports", "none") {
    @Override
    public String parse(String word) {
      var code = word.toUpperCase(Locale.ROOT);
      if (!COUNTRIES.contains(code)) {
        throw notOne(word, "use a two-letter country code, such as GB, DE or US");
      }
      return code;
    }
  },

  CURRENCY("Currency of all amounts, such as EUR or $", "none") {
    @Override
    public String parse(String word) {
      var currency = InputText.name(word);
      if (currency.length() > LONGEST || currency.chars().anyMatch(Character::isDigit)) {
        throw notOne(word, "use a code or a symbol, such as EUR or $");
      }
      return currency;
    }
  },

  ME("Your own e-mail addresses, so that hug import knows your mail", "none") {
    @Override
    public String parse(String word) {
      var mine = new ArrayList<String>();
      for (var one : word.split("[,;]")) {
        if (!one.isBlank()) {
          mine.add(InputText.name(one.strip()));
        }
      }
      if (mine.isEmpty()) {
        throw Failure.usage(
            "me needs your e-mail address, such as ida@studio.example",
            "to clear it: hug config me --unset");
      }
      return String.join(", ", mine);
    }
  },

  FIRST_WEEKDAY("First day of the week (not used yet)", "monday") {
    @Override
    public String parse(String word) {
      for (var day : DayOfWeek.values()) {
        var name = day.name().toLowerCase(Locale.ROOT);
        if (word.length() >= 3 && name.startsWith(word.toLowerCase(Locale.ROOT))) {
          return name;
        }
      }
      throw notOne(word, "choose a weekday, such as monday or sunday");
    }
  },

  SYNC("Sync a shared book after each change (auto), or with hug sync (hand)", "hand") {
    @Override
    public String parse(String word) {
      var when = word.toLowerCase(Locale.ROOT);
      if (!when.equals("auto") && !when.equals("hand")) {
        throw Failure.usage("\"" + word + "\" is not valid; choose auto or hand");
      }
      return when;
    }
  };

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST = 5;

  private final String meaning;
  private final String otherwise;

  Setting(String meaning, String otherwise) {
    this.meaning = meaning;
    this.otherwise = otherwise;
  }

  /**
   * Parses a value into its stored form.
   *
   * @throws Failure if it is not valid
   */
  public abstract String parse(String word);

  /**
   * Finds the setting with that name.
   *
   * @throws Failure if there is no such setting
   */
  public static Setting named(String name) {
    for (var setting : values()) {
      if (setting.toString().equalsIgnoreCase(name)) {
        return setting;
      }
    }
    throw Failure.usage(
        "unknown setting \"" + name + "\"; choose one of: " + String.join(", ", names()));
  }

  public static List<String> names() {
    var names = new ArrayList<String>();
    for (var setting : values()) {
      names.add(setting.toString());
    }
    return names;
  }

  /** The effect of the setting. */
  public String meaning() {
    return meaning;
  }

  /** The default, in words. */
  public String otherwise() {
    return otherwise;
  }

  Failure notOne(String word, String wayOut) {
    return Failure.usage("\"" + word + "\" is not a " + this + "; " + wayOut);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
