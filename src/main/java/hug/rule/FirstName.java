package hug.rule;

import hug.model.Client;
import hug.model.Folded;
import java.util.List;

/** The name that a client is greeted by. */
public final class FirstName {
  private static final List<String> TITLES =
      List.of("dr", "prof", "mr", "mrs", "ms", "miss", "sir", "herr", "frau", "mme", "m");

  /** Words that only the names of businesses have. */
  private static final List<String> OF_BUSINESSES =
      List.of(
          "&",
          "and",
          "und",
          "the",
          "ltd",
          "limited",
          "inc",
          "llc",
          "llp",
          "plc",
          "corp",
          "co",
          "company",
          "gmbh",
          "ag",
          "kg",
          "ug",
          "ohg",
          "gbr",
          "sarl",
          "sas",
          "srl",
          "bv",
          "oy",
          "ab",
          "studio",
          "shop",
          "salon",
          "cafe",
          "restaurant",
          "hotel",
          "school",
          "club");

  private FirstName() {}

  /** The first name of a person; the whole name of a business. */
  public static String of(Client client) {
    var name = client.name();
    int comma = name.indexOf(", ");
    if (Folded.of(name).equals(Folded.of(client.company())) || isBusiness(name)) {
      return name;
    }
    var words = (comma > 0 ? name.substring(comma + 2) : name).split(" ");
    for (var word : words) {
      if (!word.isEmpty() && !TITLES.contains(bare(word))) {
        return word;
      }
    }
    return name;
  }

  private static boolean isBusiness(String name) {
    for (var word : name.split("[ ,]+")) {
      if (OF_BUSINESSES.contains(bare(word)) || word.chars().anyMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String word) {
    var folded = word.equals("&") ? word : Folded.of(word);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
