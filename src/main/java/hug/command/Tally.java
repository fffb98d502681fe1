package hug.command;

import java.util.ArrayList;
import java.util.List;

/** What an import came to. */
record Tally(long newClients, long newTouches, long known) {

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
      lines.add(
          (added.isEmpty() ? "Nothing new: " : "")
              + known
              + (known == 1 ? " line of the file is" : " lines of the file are")
              + " in the book already.");
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
}
