package hug.transfer;

import hug.model.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The months in the languages of other programs, and the words that stand around a day and do not
 * change it. The words are compared in the form of {@link Folded}.
 */
final class MonthNames {
  /** The fewest letters of an abbreviation. */
  private static final int FEWEST = 3;

  /** The names of each month; any beginning that fits no other month is an abbreviation. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of(
              "january", "januar", "januari", "janner", "janvier", "enero", "gennaio", "janeiro"),
          List.of("february", "februar", "februari", "fevrier", "febrero", "febbraio", "fevereiro"),
          List.of("march", "marz", "mrz", "mars", "marzo", "maart", "mrt", "marco", "maerz"),
          List.of("april", "avril", "abril", "aprile"),
          List.of("may", "mai", "mayo", "maggio", "mei", "maio", "maj"),
          List.of("june", "juni", "juin", "junio", "giugno", "junho"),
          List.of("july", "juli", "juillet", "julio", "luglio", "julho"),
          List.of("august", "aout", "agosto", "augustus", "augusti"),
          List.of("september", "septembre", "septiembre", "settembre", "setembro"),
          List.of("october", "oktober", "octobre", "octubre", "ottobre", "outubro"),
          List.of("november", "novembre", "noviembre", "novembro"),
          List.of("december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"));

  private static final List<String> WEEKDAYS =
      List.of(
          ("monday tuesday wednesday thursday friday saturday sunday"
                  + " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"
                  + " lundi mardi mercredi jeudi vendredi samedi dimanche"
                  + " lunes martes miercoles jueves viernes sabado domingo"
                  + " lunedi martedi mercoledi giovedi venerdi sabato domenica"
                  + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
              .split(" "));

  /** Articles, endings of ordinals, signs of a time, and units in other scripts. */
  private static final Set<String> FILLERS = fillers();

  private MonthNames() {}

  private static Set<String> fillers() {
    var words =
        "of the on at de del d den der le el il du am um a o e er eme ere st nd rd th t z utc gmt"
            + " h uhr \u5e74 \u6708 \u65e5 \ub144 \uc6d4"
            + " \uc77c";
    var folded = new ArrayList<String>();
    for (var word : words.split(" ")) {
      folded.add(Folded.of(word));
    }
    return Set.copyOf(folded);
  }

  /** The month that a word names or abbreviates, from 1; 0 if none or more than one. */
  static int month(String word) {
    int found = 0;
    for (int i = 0; i < MONTHS.size() && word.length() >= FEWEST; i++) {
      if (isBeginning(word, MONTHS.get(i))) {
        if (found > 0) {
          return 0;
        }
        found = i + 1;
      }
    }
    return found;
  }

  /** Whether a word can be left out: a weekday, an article, the ending of an ordinal. */
  static boolean isFiller(String word) {
    return FILLERS.contains(word) || word.length() >= 2 && isBeginning(word, WEEKDAYS);
  }

  private static boolean isBeginning(String word, List<String> names) {
    for (var name : names) {
      if (name.startsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
