package hug.transfer;

import hug.model.Dates;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** An LDIF file (RFC 2849): the address book of Thunderbird, or the people in a directory. */
public final class LdifFile implements ContactFile {
  /** Enough for a contact with many long notes. */
  private static final int MOST_LETTERS = 4_000_000;

  private static final int MOST_NAMED = 10;

  private final Source source;
  private final List<String> changes = new ArrayList<>();
  private long groups;
  private long things;
  private long changed;
  private final PartsEncoding encoding;
  private Optional<Charset> guess = Optional.empty();

  public LdifFile(Source source) {
    this.source = source;
    this.encoding = new PartsEncoding(this::parts);
  }

  /** Whether the source starts like such a file. */
  public static boolean fits(Source source) {
    for (var line : source.head().lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        return line.toLowerCase(Locale.ROOT).matches("(dn::?|version: *1$).*");
      }
    }
    return false;
  }

  @Override
  public List<String> words() {
    var words = new ArrayList<String>();
    if (groups > 0) {
      words.add("Skipped " + groups + (groups == 1 ? " contact group." : " contact groups."));
    }
    if (things > 0) {
      words.add(
          things == 1
              ? "Skipped 1 directory entry that is not a contact."
              : "Skipped " + things + " directory entries that are not contacts.");
    }
    if (changed > 0) {
      words.add(
          "Skipped "
              + (changed == 1 ? "1 change record: " : changed + " change records: ")
              + String.join(", ", changes)
              + (changed > changes.size() ? " and more." : "."));
    }
    guess.map(Source::guessed).ifPresent(words::add);
    return words;
  }

  @Override
  public Entry.Source<ClientRow> clients(Dates dates, DayOrders orders) {
    var found = orders.inAll(this::days, dates.order());
    return consumer -> {
      groups = 0;
      things = 0;
      changed = 0;
      changes.clear();
      try (var lines = new LdifLines(source, encoding::of)) {
        each(lines, entry -> give(entry, dates.today(), found, consumer));
        guess = lines.guess();
      } catch (IOException e) {
        throw source.unreadable(e);
      }
    };
  }

  /** Passes on each day, which may show the order of day and month. */
  private void days(Consumer<String> consumer) {
    try (var lines = new LdifLines(source, _ -> Source.WINDOWS)) {
      each(
          lines,
          entry ->
              LdifContact.of(new LdifRecord(entry))
                  .days()
                  .forEach(day -> consumer.accept(day.text())));
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  /** Passes on the values whose encoding is unknown. */
  private void parts(Consumer<byte[]> consumer) {
    try (var lines =
        new LdifLines(
            source,
            part -> {
              consumer.accept(part);
              return Source.WINDOWS;
            })) {
      while (lines.next().isPresent()) {}
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private void each(LdifLines lines, Consumer<List<LdifLine>> consumer) throws IOException {
    var entry = new ArrayList<LdifLine>();
    var block = new ArrayList<LdifLine>();
    long letters = 0;
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      var line = next.get();
      boolean isBlank = line.name().isEmpty() && line.text().isBlank();
      if (isBlank || line.is("dn")) {
        take(entry, block, consumer);
        letters = entry.stream().mapToLong(LdifLine::length).sum();
      }
      if (!isBlank && !(block.isEmpty() && line.is("version"))) {
        block.add(line);
        letters += line.length();
        if (letters > MOST_LETTERS) {
          throw source.tooLong(
              block.getFirst().number(),
              "this entry is longer than " + MOST_LETTERS + " characters");
        }
      }
    }
    take(entry, block, consumer);
    if (!entry.isEmpty()) {
      consumer.accept(entry);
    }
  }

  /** Adds a block of lines to the entry, or passes the entry on and starts another. */
  private static void take(
      List<LdifLine> entry, List<LdifLine> block, Consumer<List<LdifLine>> consumer) {
    // The last lines of ldapsearch are about the search.
    boolean isAbout =
        !block.isEmpty() && (block.getFirst().is("search") || block.getFirst().is("result"));
    if (!isAbout && !block.isEmpty()) {
      if (LdifRecord.isWhole(block)) {
        if (!entry.isEmpty()) {
          consumer.accept(List.copyOf(entry));
        }
        entry.clear();
      }
      entry.addAll(block);
    }
    block.clear();
  }

  private void give(
      List<LdifLine> entry,
      LocalDate today,
      DayOrders.InFile orders,
      Consumer<Entry<ClientRow>> consumer) {
    var whole = new LdifRecord(entry);
    if (whole.change().isPresent()) {
      changed++;
      if (changes.size() < MOST_NAMED) {
        changes.add(whole.change().get() + " (line " + whole.line() + ")");
      }
    } else if (whole.isGroup()) {
      groups++;
    } else if (whole.isThing()) {
      things++;
    } else if (entry.stream().allMatch(line -> line.name().isEmpty())) {
      consumer.accept(
          Entry.broken(whole.line(), "is not an attribute, such as mail: ida@example.com"));
    } else {
      consumer.accept(
          new Entry<>(
              whole.line(), () -> ContactReader.read(LdifContact.of(whole), today, orders)));
    }
  }
}
