package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the properties of a file together as cards. A card may lack its first or last line, or have
 * another one inside.
 */
final class CardSequence {
  private static final String CARD = "VCARD";
  private static final String AGENT = "AGENT";
  private static final int DEEPEST = 20;

  /** Properties that each card has once, near its beginning. */
  private static final Set<String> FIRST = Set.of("VERSION", "FN", "N");

  private final Source source;
  private final CardLetters letters;
  private final Consumer<Card> consumer;

  /** The cards whose agents are being read, the innermost first. */
  private final Deque<Card> principals = new ArrayDeque<>();

  /** A card in which another has begun, and which may go on after it; may be null. */
  private Card outer;

  /** The card that is being read; may be null. */
  private Card card;

  /** Whether the card has ended, and waits for the outer one. */
  private boolean isClosed;

  private final CardFaults faults = new CardFaults();

  CardSequence(Source source, CardLetters letters, Consumer<Card> consumer) {
    this.source = source;
    this.letters = letters;
    this.consumer = consumer;
  }

  void take(CardLine line) {
    if (line.is("BEGIN", CARD)) {
      begin(line.number());
    } else if (line.is("END", CARD)) {
      end();
    } else {
      property(line);
    }
  }

  private void begin(long number) {
    boolean isOpen = card != null && !isClosed;
    if (isOpen && card.awaitsAgent() && principals.size() < DEEPEST) {
      principals.push(card);
      card = new Card(number);
      return;
    }
    endAgents();
    if (!isOpen || outer != null) {
      flush();
    }
    outer = card;
    card = new Card(number);
    isClosed = false;
  }

  private void end() {
    if (!principals.isEmpty()) {
      endAgent();
    } else if (card != null && outer == null) {
      consumer.accept(card);
      card = null;
    } else if (isClosed) {
      consumer.accept(outer);
      consumer.accept(card);
      outer = null;
      card = null;
      isClosed = false;
    } else {
      isClosed = card != null;
    }
  }

  private void property(CardLine line) {
    boolean isAnother = FIRST.contains(line.name());
    if (card != null && !isClosed && !(isAnother && isSecond(card, line))) {
      add(card, line);
    } else if (card != null && isClosed && !(isAnother && outer.has(line.name()))) {
      require(outer.add(line), outer);
    } else if (isAnother) {
      finish();
      card = new Card(line.number());
      faults.lackBeginning(line.number());
      add(card, line);
    } else {
      faults.leaveOut(line.number());
    }
  }

  /** Whether a card that lacks its first line begins here. */
  private boolean isSecond(Card card, CardLine line) {
    return line.name().equals("VERSION")
        && principals.isEmpty()
        && card.has("VERSION")
        && (card.has("FN") || card.has("N"));
  }

  private void add(Card card, CardLine line) {
    require(card.add(line), card);
    if (line.is(AGENT, "BEGIN:VCARD")) {
      begin(line.number());
    } else if (line.name().equals(AGENT) && line.value().regionMatches(true, 0, "BEGIN:", 0, 6)) {
      var agent = new Card(line.number());
      for (var own : line.text().split("\n")) {
        agent.add(CardLine.of(line.number(), new String(own.getBytes(UTF_8), ISO_8859_1), letters));
      }
      require(card.addAgent(agent), card);
    }
  }

  private void require(boolean isShort, Card card) {
    if (!isShort) {
      throw source.tooLong(card.line(), "this card is longer than " + Card.MOST + " characters");
    }
  }

  private void endAgents() {
    while (!principals.isEmpty()) {
      endAgent();
    }
  }

  private void endAgent() {
    var agent = card;
    card = principals.pop();
    require(card.addAgent(agent), card);
  }

  /** Ends the cards that are open. */
  void finish() {
    endAgents();
    flush();
  }

  private void flush() {
    if (outer != null) {
      faults.lackEnd(outer.line());
      consumer.accept(outer);
    }
    if (card != null) {
      if (!isClosed) {
        faults.lackEnd(card.line());
      }
      consumer.accept(card);
    }
    outer = null;
    card = null;
    isClosed = false;
  }

  /** The lines that were missing or did not belong to a card. */
  CardFaults faults() {
    return faults;
  }
}
