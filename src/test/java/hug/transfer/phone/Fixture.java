package hug.transfer.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.Faults;
import hug.model.Dates;
import hug.model.Failure;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.transfer.ContactLog;
import hug.transfer.DayOrders;
import hug.transfer.LogContext;
import hug.transfer.Source;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Logs of made-up people as text, and what is read from them. */
final class Fixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private Fixture() {}

  /** The context of a reader, with the user's own names and numbers. */
  static LogContext context(String... me) {
    return new LogContext(
        List.of(me), true, Dates.on(TODAY), DayOrders.withoutAsking(), ZoneId.of("Europe/Berlin"));
  }

  static Source source(String text) {
    return source(text.getBytes(UTF_8));
  }

  static Source source(byte[] bytes) {
    return Source.stream(new ByteArrayInputStream(bytes));
  }

  static Source file(Path folder, String name, String text) {
    try {
      return Source.file(Files.writeString(folder.resolve(name), text).toString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<LoggedContact> contacts(ContactLog log) {
    var all = new ArrayList<LoggedContact>();
    log.contacts().forEach(entry -> all.add(entry.read()));
    return all;
  }

  /** Each contact as one line: day, channel, direction, people, answer, note. */
  static String lines(ContactLog log) {
    var lines = new ArrayList<String>();
    log.contacts()
        .forEach(entry -> {
          try {
            lines.add(line(entry.read()));
          } catch (Failure failure) {
            if (failure.kind() != Failure.Kind.USAGE) {
              throw failure;
            }
            lines.add("line " + entry.line() + ": " + failure.getMessage());
          }
        });
    lines.addAll(log.words());
    return String.join("\n", lines);
  }

  private static String line(LoggedContact contact) {
    return contact.on()
        + " "
        + contact.by().name()
        + (contact.inbound() ? " from " : " to ")
        + contact.parties().stream().map(Fixture::party).collect(Collectors.joining(" + "))
        + (contact.answered() ? "" : " unanswered")
        + (contact.note().isEmpty() ? "" : ": " + contact.note());
  }

  private static String party(Party party) {
    return party.kind() == Party.Kind.NAME
        ? party.name()
        : party.address() + (party.name().isEmpty() ? "" : " (" + party.name() + ")");
  }

  /**
   * Reads mutations of a text; only a {@link Failure} may come out.
   *
   * @param test its name, which is kept with the seed of a failure
   */
  static void mutate(Class<?> test, String text, int times, Function<Source, ContactLog> reader) {
    for (int i = 0; i < Faults.count(times, 100 * times); i++) {
      long seed = Faults.seed() + i;
      var bytes = mutated(text.getBytes(UTF_8), new Random(seed));
      Faults.kept(
          test.getSimpleName(),
          seed,
          () -> {
            try {
              lines(reader.apply(source(bytes)));
            } catch (Failure expected) {
              // A failure is the right answer to a damaged file.
            }
          });
    }
  }

  private static byte[] mutated(byte[] original, Random random) {
    var bytes = original;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "<>&\"';,:[]\n\r-#x0".charAt(random.nextInt(16));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
          System.arraycopy(bytes.clone(), from, bytes, at, length);
        }
      }
    }
    return bytes;
  }
}
