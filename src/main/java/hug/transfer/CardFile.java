package hug.transfer;

import hug.model.Dates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file of vCards, the contacts of a phone or mail program. */
public final class CardFile implements ContactFile {
  private final Source source;
  private final CardLetters letters;
  private final List<String> words = new ArrayList<>();
  private int groups;

  /**
   * @throws Failure if it is not a text file
   */
  public CardFile(Source source) {
    this.source = source;
    this.letters = new CardLetters(source);
  }

  /** Whether the source starts like such a file, or has a card on lines of its own further down. */
  public static boolean fits(Source source) {
    for (var line : source.head().lines().toList()) {
      if (line.replaceAll("[\\s\\x00\ufeff]", "").equalsIgnoreCase("BEGIN:VCARD")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> words() {
    var all = new ArrayList<>(words);
    if (groups > 0) {
      all.add("Skipped " + groups + (groups == 1 ? " contact group." : " contact groups."));
    }
    letters.guess().ifPresent(all::add);
    return all;
  }

  @Override
  public Entry.Source<ClientRow> clients(Dates dates) {
    return consumer -> {
      groups = 0;
      words.clear();
      var cards = new CardSequence(source, letters, card -> take(card, dates, consumer));
      try (var lines = new CardLines(source, letters)) {
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
          cards.take(next.get());
        }
        cards.finish();
        words.addAll(cards.faults().words());
      } catch (IOException e) {
        throw source.unreadable(e);
      }
    };
  }

  private void take(Card card, Dates dates, Consumer<Entry<ClientRow>> consumer) {
    if (card.isGroup()) {
      groups++;
    } else {
      consumer.accept(card.entry(dates));
    }
  }
}
