package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Dates;
import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** vCards in every encoding; src/test/cases has some from real programs. */
final class CardFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static CardFile file(String text, Charset charset) {
    var source = Source.stream(new ByteArrayInputStream(text.getBytes(charset)));
    assertTrue(CardFile.fits(source), text);
    return new CardFile(source);
  }

  /** The cards of a file, or the error and line of each that is invalid. */
  private static List<Object> read(String text, Charset charset) {
    var read = new ArrayList<Object>();
    file(text, charset)
        .clients(Dates.on(TODAY), DayOrders.withoutAsking())
        .forEach(entry -> {
          try {
            read.add(entry.read());
          } catch (Failure failure) {
            read.add(entry.line() + ": " + failure.getMessage());
          }
        });
    return read;
  }

  @Test
  void the_encoding_is_detected_with_any_line_ends() {
    var text = "\n\nbegin:vcard\nversion:3.0\nfn:Zoë Müller\nnote:a long\n  note\nend:vcard";
    for (var ends : List.of("\n", "\r\n", "\r")) {
      for (var charset : List.of(UTF_8, UTF_16, Charset.forName("windows-1252"))) {
        for (var mark : charset.equals(UTF_8) ? List.of("", "\ufeff") : List.of("")) {
          var read = read(mark + text.replace("\n", ends), charset);
          assertEquals("Zoë Müller", ((ClientRow) read.getFirst()).client().name());
          assertEquals("a long note", ((ClientRow) read.getFirst()).client().note());
        }
      }
    }
  }
}
