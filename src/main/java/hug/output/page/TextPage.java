package hug.output.page;

import hug.model.Escaped;
import hug.output.Result;
import hug.output.Tone;
import hug.output.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays documents out as text, for a terminal or the text part of a message. On a screen that is too
 * low for all of it, blank lines are dropped, figures stand two in a line, bars become sentences,
 * and courses are left out.
 *
 * @param isWhole whether tables must keep all columns, since a message cannot be widened
 */
public record TextPage(Document document, boolean isWhole) implements Result.View {
  public TextPage(Document document) {
    this(document, false);
  }

  @Override
  public String on(Viewport screen) {
    var airy = lines(screen, true);
    var close = screen.fits(airy) ? airy : lines(screen, false);
    return String.join("\n", screen.fits(close) ? close : airy) + "\n";
  }

  private List<String> lines(Viewport screen, boolean isAiry) {
    var blocks = new TextBlocks(screen, isAiry, isWhole);
    var lines = new ArrayList<String>();
    lines.add(screen.toned(Tone.HEADING, Escaped.of(document.title())));
    document.lead().forEach(line -> lines.addAll(screen.broken(Escaped.of(line))));
    for (var part : document.parts()) {
      if (isAiry) {
        lines.add("");
      }
      if (!part.heading().isEmpty()) {
        lines.add(screen.toned(Tone.HEADING, Escaped.of(part.heading())));
      }
      part.blocks().stream()
          .filter(block -> !block.isEmpty())
          .forEach(block -> lines.addAll(blocks.lines(block)));
    }
    return lines;
  }
}
