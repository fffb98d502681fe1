package hug.output;

import hug.model.Escaped;
import hug.output.Sections.Density;
import java.util.ArrayList;
import java.util.List;

/**
 * A list for people: a title line, lines under headings, and pointers to other commands below. On a
 * screen that is too low for all of it, it uses fewer lines.
 *
 * @param left the left end of the title line
 * @param right the right end of the title line
 * @param isAlwaysAiry whether each note has its own line, even on a low screen
 * @param more pointers to other commands
 */
public record Overview(
    String left, String right, Sections sections, boolean isAlwaysAiry, List<Pointer> more)
    implements Result.View {
  /** A pointer to what another command shows. */
  public record Pointer(String words, String command) {}

  private static final int WIDEST = 120;
  private static final int GAP = 2;

  @Override
  public String on(Viewport screen) {
    var airy = page(screen, Density.AIRY);
    if (screen.fits(airy) || isAlwaysAiry) {
      return text(airy);
    }
    for (var density : List.of(Density.CLOSE, Density.CLOSEST)) {
      var page = page(screen, density);
      if (screen.fits(page)) {
        return text(page);
      }
    }
    return text(airy);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private List<String> page(Viewport screen, Density density) {
    var page = new ArrayList<String>();
    page.add(top(screen));
    if (density == Density.AIRY) {
      page.add("");
    }
    page.addAll(sections.laidOut(screen, density));
    page.addAll(pointers(screen));
    return page;
  }

  private String top(Viewport screen) {
    var start = Escaped.of(left);
    var end = Escaped.of(right);
    int blank = Math.min(screen.width(), WIDEST) - Columns.of(start) - Columns.of(end);
    var heading = screen.toned(Tone.HEADING, screen.fitted(start));
    if (screen.width() > 0 && blank < GAP) {
      return heading + (end.isEmpty() ? "" : "\n" + screen.fitted(end));
    }
    return heading + (end.isEmpty() ? "" : " ".repeat(Math.max(GAP, blank)) + end);
  }

  /** The pointers, as many per line as fit. */
  private List<String> pointers(Viewport screen) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int width = 0;
    for (var pointer : more) {
      if (pointer.command().isEmpty()) {
        lines.addAll(screen.broken(pointer.words()));
        continue;
      }
      int columns = Columns.of(pointer.words() + pointer.command());
      if (width > 0
          && screen.width() > 0
          && width + screen.dot().length() + columns > screen.width()) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      if (width > 0) {
        line.append(screen.dot());
        width += screen.dot().length();
      }
      line.append(pointer.words()).append(screen.toned(Tone.DIMMED, pointer.command()));
      width += columns;
    }
    if (width > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
