package hug.transfer;

import hug.model.Dates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file of vCards, the contacts of a phone or mail program. */
public final class CardFile implements ContactFile {
  private static final String CARD = "VCARD";

  private final Source source;
  private int groups;

  /**
   * @throws Failure if it is not a text file
   */
  public CardFile(Source source) {
    this.source = source;
    source.requireText();
  }

  /** Whether the source starts like such a file. */
  public static boolean fits(Source source) {
    return source.beginning().replace(" ", "").equalsIgnoreCase("BEGIN:VCARD");
  }

  @Override
  public List<String> words() {
    var words = new ArrayList<String>();
    if (groups > 0) {
      words.add("Skipped " + groups + (groups == 1 ? " contact group." : " contact groups."));
    }
    source.guess().ifPresent(words::add);
    return words;
  }

  @Override
  public Entry.Source<ClientRow> clients(Dates dates) {
    return consumer -> {
      groups = 0;
      try (var lines = new CardLines(source)) {
        each(lines, dates, consumer);
      } catch (IOException e) {
        throw source.unreadable(e);
      }
    };
  }

  private void each(CardLines lines, Dates dates, Consumer<Entry<ClientRow>> consumer) {
    Card card = null;
    boolean isStray = false;
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      var line = next.get();
      if (line.is("BEGIN", CARD)) {
        requireEnd(card, consumer);
        card = new Card(line.number());
      } else if (card != null && line.is("END", CARD)) {
        take(card, dates, consumer);
        card = null;
      } else if (card != null) {
        if (!card.add(line)) {
          throw source.tooLong(
              card.line(), "this card is longer than " + Card.MOST + " characters");
        }
      } else if (!isStray) {
        consumer.accept(Entry.broken(line.number(), "is not part of a card"));
      }
      isStray = card == null && !line.is("END", CARD);
    }
    requireEnd(card, consumer);
  }

  private void take(Card card, Dates dates, Consumer<Entry<ClientRow>> consumer) {
    if (card.isGroup()) {
      groups++;
    } else {
      consumer.accept(card.entry(dates));
    }
  }

  private static void requireEnd(Card card, Consumer<Entry<ClientRow>> consumer) {
    if (card != null) {
      consumer.accept(Entry.broken(card.line(), "starts a card that has no END:VCARD"));
    }
  }
}
