package hug.sample;

import hug.model.Folded;
import java.util.List;

/** The clients and staff of the sample business, and what they talk about. */
final class People {
  static final List<String> STAFF = List.of("Ana", "Ben", "Chloé");
  static final List<String> KINDS = List.of("portraits", "weddings", "business", "families");
  static final String QUIET = "asked to hear from us only at New Year";
  static final List<String> NOTES =
      List.of(
          "",
          "",
          "happy with the last prints",
          "asked about a family session in spring",
          "moving house, call to get the new address",
          "wants a quote for the staff portraits",
          "daughter graduates this summer",
          "thanked us for the card",
          "back from holiday, full of plans",
          "would like the album in linen",
          "opening a second shop",
          "prefers to be called before ten",
          "left a message",
          "asked how the new studio is doing",
          "knows somebody who needs a photographer");

  /** Facts about the first clients: a text and its kind. */
  static final List<List<String>> FACTS =
      List.of(
          List.of("likes to take his time", ""),
          List.of("email", "prefers"),
          List.of("cat at the vet this week", ""),
          List.of("call", "never"),
          List.of("after six in the evening", "best time"),
          List.of("two boys, football on Saturdays", ""));

  static final List<String> PROMISES =
      List.of(
          "send the proofs",
          "a quote for the staff portraits",
          "the name of the frame maker",
          "call back about the date",
          "prints for the grandparents");
  static final List<String> COMPLAINTS =
      List.of("the album came late", "a scratch on the frame", "two prints are missing");
  static final List<String> JOBS =
      List.of("wedding album", "family session", "staff portraits", "framed prints", "headshots");
  static final List<String> TRADED =
      List.of("printing", "web design", "catering", "flowers", "bookkeeping", "a venue");
  private static final List<String> CAST =
      List.of("Jim Ferris", "Margo Lindqvist", "Alecia Moreno");
  private static final List<String> CHARACTERS =
      List.of(
          "likes to take his time",
          "always in a hurry: get to the point",
          "has a cat, Pixel, who is often ill");
  private static final List<String> FIRST =
      List.of(
          "Amara", "Bruno", "Carla", "Dmitri", "Edith", "Farid", "Greta", "Hugo", "Ines", "Jonas",
          "Keiko", "Lars", "Mina", "Nadia", "Oscar", "Paula", "Quentin", "Rosa", "Samir", "Tilda",
          "Umberto", "Vera", "Wanda", "Xavier", "Yara", "Zoë", "Anton", "Beatriz", "Cyril", "Dora");
  private static final List<String> LAST =
      List.of(
          "Abel",
          "Brandt",
          "Castillo",
          "Dubois",
          "Eriksen",
          "Fontaine",
          "Grünwald",
          "Haddad",
          "Ivanova",
          "Jensen",
          "Kowalski",
          "Lopez",
          "Marchetti",
          "Novák",
          "Okafor",
          "Petit",
          "Quist",
          "Rahman",
          "Sørensen",
          "Tanaka",
          "Usman",
          "Varga",
          "Weiss",
          "Xu",
          "Yilmaz",
          "Zamora",
          "Archer",
          "Bell",
          "Cho",
          "Doyle",
          "Engel");
  private static final List<String> TRADES =
      List.of("Bakery", "Architects", "Yoga", "Garage", "Books", "Legal", "Dental", "Joinery");

  private People() {}

  /** The name of client number {@code index}, from 0; no two are the same. */
  static String name(int index) {
    if (index < CAST.size()) {
      return CAST.get(index);
    }
    int couples = FIRST.size() * LAST.size();
    var first = FIRST.get(index % FIRST.size());
    // 30 and 31 have no common divisor, so each pair of names comes once in 930.
    var last = LAST.get(index % LAST.size());
    int round = index / couples;
    return first + (round == 0 ? " " : " " + initials(round) + " ") + last;
  }

  private static String initials(int round) {
    var initials = new StringBuilder();
    for (int left = round; left > 0; left /= 26) {
      initials.append((char) ('A' + left % 26)).append('.');
    }
    return initials.toString();
  }

  static String company(int index) {
    return LAST.get(index * 7 % LAST.size()) + " " + TRADES.get(index % TRADES.size());
  }

  static String email(String name) {
    return Folded.of(name).replace(' ', '.').replace("..", ".") + "@example.com";
  }

  /** The note about a client; empty for most. */
  static String character(int index) {
    return index < CHARACTERS.size() ? CHARACTERS.get(index) : "";
  }
}
