package hug.transfer;

import hug.model.Dates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private boolean isGuess;

  public LdifFile(Source source) {
    this.source = source;
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
    if (isGuess) {
      words.add(Source.guessed(Source.WINDOWS));
    }
    return words;
  }

  @Override
  public Entry.Source<ClientRow> clients(Dates dates) {
    return consumer -> {
      groups = 0;
      things = 0;
      changed = 0;
      changes.clear();
      try (var lines = new LdifLines(source)) {
        each(lines, dates, consumer);
        isGuess = lines.isGuess();
      } catch (IOException e) {
        throw source.unreadable(e);
      }
    };
  }

  private void each(LdifLines lines, Dates dates, Consumer<Entry<ClientRow>> consumer)
      throws IOException {
    var entry = new ArrayList<LdifLine>();
    var block = new ArrayList<LdifLine>();
    long letters = 0;
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      var line = next.get();
      boolean isBlank = line.name().isEmpty() && line.text().isBlank();
      if (isBlank || line.is("dn")) {
        take(entry, block, dates, consumer);
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
    take(entry, block, dates, consumer);
    give(entry, dates, consumer);
  }

  /** Adds a block of lines to the entry, or passes the entry on and starts another. */
  private void take(
      List<LdifLine> entry,
      List<LdifLine> block,
      Dates dates,
      Consumer<Entry<ClientRow>> consumer) {
    // The last lines of ldapsearch are about the search.
    boolean isAbout =
        !block.isEmpty() && (block.getFirst().is("search") || block.getFirst().is("result"));
    if (!isAbout && !block.isEmpty()) {
      if (LdifRecord.isWhole(block)) {
        give(entry, dates, consumer);
        entry.clear();
      }
      entry.addAll(block);
    }
    block.clear();
  }

  private void give(List<LdifLine> entry, Dates dates, Consumer<Entry<ClientRow>> consumer) {
    if (entry.isEmpty()) {
      return;
    }
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
          new Entry<>(whole.line(), () -> ContactReader.read(LdifContact.of(whole), dates)));
    }
  }
}
