package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Dates;
import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with an overlong part is refused with its line before it fills the memory. */
final class BoundsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int MUCH = 6_000_000;
  private static final int SOME = 600_000;

  /** An endless text: a beginning, then a repeated part. */
  private static Source source(String beginning, String again, int times, String end) {
    var bytes = again.getBytes(UTF_8);
    var middle =
        new InputStream() {
          private long left = (long) times * bytes.length;

          @Override
          public int read() {
            left--;
            return left < 0 ? -1 : bytes[(int) (left % bytes.length)] & 0xff;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            int count = 0;
            for (; count < length && left > 0; count++) {
              int at = (int) ((bytes.length - left % bytes.length) % bytes.length);
              into[from + count] = bytes[at];
              left--;
            }
            return count == 0 ? -1 : count;
          }
        };
    return Source.stream(
        new SequenceInputStream(new SequenceInputStream(bytes(beginning), middle), bytes(end)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static Entry.Source<ClientRow> clients(ContactFile file) {
    return file.clients(Dates.on(TODAY), DayOrders.withoutAsking());
  }

  private static void read(Source source) {
    if (BookRecords.fits(source)) {
      new BookRecords(source).forEach(_ -> {});
    } else if (JsonFile.fits(source)) {
      clients(new JsonFile(source, Map.of())).forEach(_ -> {});
    } else if (CardFile.fits(source)) {
      clients(new CardFile(source)).forEach(_ -> {});
    } else if (FriendsFile.fits(source)) {
      new FriendsFile(source, TODAY).notes().forEach(_ -> {});
    } else {
      ClientTable.in(new CsvFile(source, List.of()), Dates.on(TODAY), DayOrders.withoutAsking())
          .forEach(Entry::read);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "name,note\\nJim,                 | a        | line 2: a row can have at most 16384 cells",
        "name,note\\nJim,\"               | a        | line 2: the quote that starts here is",
        "name,                            | a,       | line 1: a row can have at most 16384 cells",
        "name\\nJim                       | ,a       | line 2: a row can have at most 16384 cells",
        "BEGIN:VCARD\\nNOTE:              | a        | line 2: this property is longer than 1000000",
        "BEGIN:VCARD\\nNOTE:a             | \\n a    | line 2: this property is longer than 1000000",
        "BEGIN:VCARD                      | \\nX:a   | line 1: this card is longer than 4000000",
        "BEGIN:VCARD\\nN;QUOTED-PRINTABLE:| a=\\n    | line 2: this property is longer than 1000000",
        "{\"record\":\"                   | a        | line 1: a text or number is too long here",
        "[\\n{\"id\":                     | 1        | line 2: a text or number is too long here",
        "{\"id\":                         | [        | line 1: a text or number is too long here",
        "[                                | [        | line 1: this is not a list of objects",
        "{                                | \"a\":1, | line 1: a key appears twice in this object",
        "\\n{\"tags\":[\"a\"              | ,\"a\"   | line 2: this object is longer than 1000000",
        "### Notes:                       | \\n- a   | line 100001: a friends.md can have at most",
        "### Notes:\\n-                   | a        | line 2: a friends.md can have at most",
      })
  void overlong_parts_are_refused_with_their_line(String beginning, String again, String said) {
    var start = beginning.replace("\\n", "\n");
    var failure =
        assertThrows(
            Failure.class,
            () -> read(source(start, again.replace("\\n", "\n"), MUCH / again.length(), "\n")));
    assertEquals(Failure.Kind.REFUSED, failure.kind());
    var message = failure.getMessage();
    assertTrue(message.contains("standard input, " + said), message);
  }

  @Test
  void an_endless_stream_of_zeros_is_refused() {
    var zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };
    var failure = assertThrows(Failure.class, () -> read(Source.stream(zeros)));
    assertTrue(failure.getMessage().contains("line 1: a NUL byte"), failure::getMessage);
  }

  @Test
  void pictures_may_have_any_length() {
    var source =
        source("BEGIN:VCARD\nFN:Jim\nPHOTO;ENCODING=b:", "/9j/", MUCH / 4, "\nEND:VCARD\n");
    var names = new ArrayList<String>();
    clients(new CardFile(source)).forEach(entry -> names.add(entry.read().client().name()));
    assertEquals("[Jim]", names.toString());
    var folded =
        source("BEGIN:VCARD\nFN:Jim\nX-A;ENCODING=B:/9j", "\n /9j/", SOME, "\nEND:VCARD\n");
    clients(new CardFile(folded)).forEach(entry -> names.add(entry.read().client().name()));
    assertEquals("[Jim, Jim]", names.toString());
  }

  @Test
  void a_long_stream_can_be_read_several_times() throws Exception {
    var bytes = "name\nJim\n".repeat(SOME).getBytes(UTF_8);
    var source = Source.stream(new ByteArrayInputStream(bytes));
    for (int i = 0; i < 2; i++) {
      try (var in = source.open()) {
        assertArrayEquals(bytes, in.readAllBytes());
      }
    }
  }

  @Test
  void only_a_few_long_entries_are_read_ahead() {
    var read = new AtomicLong();
    var taken = new AtomicLong();
    var ahead =
        new ReadAhead<Long>(
            consumer -> {
              for (long i = 1; i <= 300; i++) {
                long value = i;
                read.set(i);
                consumer.accept(new Entry<>(i, () -> value));
              }
            },
            () -> read.get() * MUCH);
    ahead.forEach(entry -> {
      assertEquals(taken.incrementAndGet(), entry.read());
      assertTrue(read.get() - taken.get() < 9, () -> read + " were read, " + taken + " taken");
    });
    assertEquals(300, taken.get());
  }

  private static LocalDate yearly(String text) {
    return ForeignDay.yearly(text, TODAY, ForeignDay.Orders.UNKNOWN);
  }

  @Test
  void invalid_dates_of_other_programs_are_refused() {
    assertEquals(LocalDate.of(1904, 3, 15), yearly("3/15/0000"));
    assertEquals(LocalDate.of(1904, 3, 15), yearly("15 Mar 0001"));
    for (var day : List.of("9999-12-31", "99991231", "12/31/9999", "31 Dec 9999")) {
      assertThrows(Failure.class, () -> yearly(day), day);
    }
  }

  @Test
  void lines_may_end_in_lf_cr_or_both() throws Exception {
    try (var lines = new LineReader(new StringReader("a\r\nb\rc\n\n\r\nlonger"), 4)) {
      var all = new ArrayList<String>();
      for (var line = lines.next(); line != null; line = lines.next()) {
        all.add(line);
      }
      assertEquals("[a, b, c, , , long]", all.toString());
      assertTrue(lines.isCut());
    }
  }
}
