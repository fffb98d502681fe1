package hug.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jline.utils.Colors;
import org.junit.jupiter.api.Test;

/** Colours by their contrast (WCAG 2), of which 4.58 is the most that black and white allow. */
final class ToneTest {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[38;5;(\\d+)m");
  private static final double ENOUGH = 4;

  @Test
  void every_colour_can_be_read_on_black_and_on_white() {
    var colours =
        Arrays.stream(Tone.values())
            .flatMap(tone -> COLOUR.matcher(tone.of("")).results())
            .map(found -> Colors.rgbColor(Integer.parseInt(found.group(1))))
            .toList();

    assertEquals(5, colours.size());
    for (int colour : colours) {
      double light = luminance(colour);
      assertTrue((1 + 0.05) / (light + 0.05) > ENOUGH, "on white: " + colour);
      assertTrue((light + 0.05) / 0.05 > ENOUGH, "on black: " + colour);
    }
  }

  @Test
  void no_two_tones_look_alike() {
    var looks = Arrays.stream(Tone.values()).map(tone -> tone.of("x")).toList();

    assertEquals(looks.size(), new HashSet<>(looks).size());
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int level) {
    double part = level / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
