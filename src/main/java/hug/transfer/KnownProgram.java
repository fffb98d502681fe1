package hug.transfer;

import hug.model.Folded;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A program that writes CSV files of contacts, detected from the names of a few columns. */
final class KnownProgram {
  private KnownProgram() {}

  /**
   * The name of the program that a file is from, if hug knows it.
   *
   * @param columns their names, folded
   */
  static Optional<String> of(Collection<String> columns) {
    for (var line : Headers.lines("programs.txt")) {
      int colon = line.indexOf(": ");
      for (var set : line.substring(colon + 2).split(", ")) {
        if (columns.containsAll(List.of(set.split(" \\+ ")).stream().map(Folded::of).toList())) {
          return Optional.of(line.substring(0, colon));
        }
      }
    }
    return Optional.empty();
  }
}
