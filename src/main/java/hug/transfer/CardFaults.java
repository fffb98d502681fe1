package hug.transfer;

import java.util.ArrayList;
import java.util.List;

/** The lines of a file of vCards that are missing, or do not belong to a card. */
final class CardFaults {
  /** Lines of one kind. */
  private static final class Lines {
    private long count;
    private long first;

    void add(long line) {
      first = count == 0 ? line : first;
      count++;
    }
  }

  private final Lines endless = new Lines();
  private final Lines headless = new Lines();
  private final Lines stray = new Lines();

  /** Records that the card on a line has no last line. */
  void lackEnd(long line) {
    endless.add(line);
  }

  /** Records that the card on a line has no first line. */
  void lackBeginning(long line) {
    headless.add(line);
  }

  /** Records a line outside cards. */
  void leaveOut(long line) {
    stray.add(line);
  }

  /** Remarks about the file. */
  List<String> words() {
    var words = new ArrayList<String>();
    if (endless.count > 0) {
      words.add(
          (endless.count == 1 ? "1 card has" : endless.count + " cards have")
              + " no END:VCARD"
              + where(endless)
              + "; read up to the next card or the end of the file.");
    }
    if (headless.count > 0) {
      words.add(
          (headless.count == 1 ? "1 card has" : headless.count + " cards have")
              + " no BEGIN:VCARD"
              + where(headless)
              + "; read from the first property.");
    }
    if (stray.count > 0) {
      words.add(
          "Left out "
              + (stray.count == 1 ? "1 line" : stray.count + " lines")
              + " outside cards"
              + where(stray)
              + ".");
    }
    return words;
  }

  private static String where(Lines lines) {
    return lines.count == 1
        ? " (line " + lines.first + ")"
        : " (the first: line " + lines.first + ")";
  }
}
