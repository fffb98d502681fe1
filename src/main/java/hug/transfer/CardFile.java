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
    this.letters = new CardLetters(source, new PartsEncoding(this::parts)::of);
  }

  /** Whether the source starts like such a file. */
  public static boolean fits(Source source) {
    return source.beginning().replace(" ", "").equalsIgnoreCase("BEGIN:VCARD");
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
  public Entry.Source<ClientRow> clients(Dates dates, DayOrders orders) {
    var found = orders.inAll(this::days, dates.order());
    return consumer -> {
      groups = 0;
      words.clear();
      var faults =
          each(
              letters,
              card -> {
                if (card.isGroup()) {
                  groups++;
                } else {
                  consumer.accept(card.entry(dates.today(), found));
                }
              });
      words.addAll(faults.words());
    };
  }

  /** Passes on each day, which may show the order of day and month. */
  private void days(Consumer<String> consumer) {
    each(
        new CardLetters(source, _ -> Source.WINDOWS),
        card -> card.contact().days().forEach(day -> consumer.accept(day.text())));
  }

  private CardFaults each(CardLetters read, Consumer<Card> consumer) {
    var cards = new CardSequence(source, read, consumer);
    eachLine(read, cards::take);
    cards.finish();
    return cards.faults();
  }

  private void eachLine(CardLetters read, Consumer<CardLine> consumer) {
    try (var lines = new CardLines(source, read)) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        consumer.accept(next.get());
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  /** Passes on the values whose encoding is unknown. */
  private void parts(Consumer<byte[]> consumer) {
    var unknown =
        new CardLetters(
            source,
            part -> {
              consumer.accept(part);
              return Source.WINDOWS;
            });
    eachLine(unknown, _ -> {});
  }
}
