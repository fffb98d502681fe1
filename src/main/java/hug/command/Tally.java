package hug.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import came to.
 *
 * @param known how many lines were left out because the book has them
 * @param areTouches whether those lines are touches, which the book has whole; of clients it has
 *     the names
 */
record Tally(long newClients, long newTouches, long known, boolean areTouches) {

  List<String> inWords(String verb, Faults faults) {
    var lines = new ArrayList<String>();
    var added = new ArrayList<String>();
    if (newTouches > 0) {
      added.add(newTouches == 1 ? "1 touch" : newTouches + " touches");
    }
    if (newClients > 0) {
      added.add(newClients == 1 ? "1 client" : newClients + " clients");
    }
    if (!added.isEmpty()) {
      lines.add(verb + " " + String.join(" and ", added) + ".");
    }
    if (known > 0) {
      lines.add((added.isEmpty() ? "Nothing new: " : "") + knownInWords());
    }
    if (lines.isEmpty()) {
      lines.add("There is nothing to import in that file.");
    }
    if (!faults.lines().isEmpty()) {
      lines.add("Left out " + faults.lines().size() + " that are not right:");
      lines.addAll(faults.lines());
    }
    return lines;
  }

  private String knownInWords() {
    if (areTouches) {
      return known + (known == 1 ? " touch is" : " touches are") + " in the book already.";
    }
    return known == 1
        ? "1 client of that name is in the book already, and was left as it is."
        : known + " clients of those names are in the book already, and were left as they are.";
  }
}
