package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.model.Failure;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Output in UTF-8 to readers that may be gone, and disks that may be full. */
final class SinkTest {
  /** Every way to write and end. */
  private static final List<Consumer<Sink>> WAYS =
      List.of(
          Sink::flush,
          Sink::close,
          sink -> sink.write("x".repeat(20_000)),
          sink -> sink.write(new Spool()));

  /** A stream on which everything fails. */
  private static OutputStream broken(String message) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(message);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        throw new IOException(message);
      }

      @Override
      public void flush() throws IOException {
        throw new IOException(message);
      }

      @Override
      public void close() throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void a_reader_who_is_gone_ends_it_silently() {
    for (var way : WAYS) {
      var sink = new Sink(broken("Broken pipe"), "standard output");
      assertThrows(Sink.ReaderGone.class, () -> way.accept(sink));
    }
  }

  @Test
  void a_full_disk_is_an_error_that_names_the_output() {
    for (var way : WAYS) {
      var sink = new Sink(broken("No space left on device"), "clients.csv");
      var failure = assertThrows(Failure.class, () -> way.accept(sink));
      assertEquals("cannot write to clients.csv: No space left on device", failure.getMessage());
    }
  }

  @Test
  void a_command_that_is_done_does_not_fail_for_its_words() {
    for (var way : WAYS) {
      assertDoesNotThrow(() -> way.accept(Sink.forWords(broken("No space left on device"))));
    }
  }

  @Test
  void nothing_is_lost_or_cut_however_it_is_written() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var wanted = new StringBuilder();
    try (var sink = new Sink(bytes, "test")) {
      for (int i = 0; i < 9_000; i++) {
        // The second half of each flower would be at every place of the buffer.
        var text = "🌷" + "x".repeat(i % 3);
        wanted.append(text).append(text).append(text).append(text);
        sink.write(text.toCharArray(), 0, text.length());
        sink.write("<" + text + ">", 1, text.length());
        sink.append(text);
        for (char half : text.toCharArray()) {
          sink.write(half);
        }
      }
    }
    assertEquals(wanted.toString(), bytes.toString(UTF_8));
  }

  @Test
  void a_flush_passes_on_everything_in_order() {
    var bytes = new ByteArrayOutputStream();
    var sink = new Sink(new BufferedOutputStream(bytes), "test");
    var spool = new Spool();
    spool.write('b');
    sink.append("a").append("-").write(spool);
    sink.append("c").flush();
    assertEquals("a-bc", bytes.toString(UTF_8));
  }

  @Test
  void a_long_text_does_not_wait_for_its_end() {
    var bytes = new ByteArrayOutputStream();
    var sink = new Sink(bytes, "test");
    for (int i = 1; i <= 3; i++) {
      sink.append("x".repeat(20_000));
      assertEquals(i * 20_000, bytes.size());
    }
  }

  @Test
  void an_error_at_the_very_end_is_an_error_too() {
    var late =
        new ByteArrayOutputStream() {
          @Override
          public void flush() throws IOException {
            throw new IOException("late");
          }

          @Override
          public void close() throws IOException {
            throw new IOException("late");
          }
        };
    assertThrows(Failure.class, () -> new Sink(late, "test").flush());
    assertThrows(Failure.class, () -> new Sink(late, "test").close());
  }
}
