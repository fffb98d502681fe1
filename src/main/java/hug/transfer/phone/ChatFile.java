package hug.transfer.phone;

import hug.model.Channel;
import hug.model.LoggedContact;
import hug.transfer.ContactLog;
import hug.transfer.DayOrders;
import hug.transfer.Entry;
import hug.transfer.ForeignDay;
import hug.transfer.LineReader;
import hug.transfer.LogContext;
import hug.transfer.Omissions;
import hug.transfer.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A chat of WhatsApp, exported as text. */
public final class ChatFile implements ContactLog {
  /** A message, possibly of several lines, as far as it is kept. */
  private static final class Message {
    private final long line;
    private final ChatLine first;
    private final StringBuilder text;

    Message(long line, ChatLine first) {
      this.line = line;
      this.first = first;
      this.text = new StringBuilder(first.text());
    }

    void add(String more) {
      if (text.length() < LONGEST) {
        text.append('\n').append(more);
      }
    }
  }

  private static final int LONGEST = 4096;

  /** The lines in which the first message begins. */
  private static final int FIRST_LINES = 20;

  private final Source source;
  private final LogContext context;
  private final DayOrders.InFile orders;
  private List<String> words = List.of();
  private boolean isUserKnown = true;
  private int groups;

  /**
   * @throws hug.model.Failure if it is not a text
   */
  public ChatFile(Source source, LogContext context) {
    this.source = source;
    this.context = context;
    source.requireText();
    this.orders = context.orders().inAll(this::days, context.dates().order());
  }

  /** Whether the first line of a file is that of a chat, and a message follows. */
  public static boolean fits(Source source) {
    var lines = source.head().lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
    return !lines.isEmpty()
        && ChatLine.of(lines.getFirst()).isPresent()
        && lines.stream()
            .flatMap(line -> ChatLine.of(line).stream())
            .anyMatch(line -> !line.sender().isEmpty());
  }

  @Override
  public Entry.Source<LoggedContact> contacts() {
    return this::read;
  }

  @Override
  public Omissions leftOut() {
    var all = new Omissions();
    all.add(groups, "group chat", "group chats");
    return all;
  }

  @Override
  public boolean isUserKnown() {
    return isUserKnown;
  }

  @Override
  public List<String> remarks() {
    var all = new ArrayList<String>();
    source.guess().ifPresent(all::add);
    all.addAll(words);
    return all;
  }

  private void days(Consumer<String> consumer) {
    each(message -> consumer.accept(message.first.day()));
  }

  private void read(Consumer<Entry<LoggedContact>> consumer) {
    var people = new ChatPeople(source.name(), context);
    each(message -> people.see(message.first));
    if (people.isGroup()) {
      groups = 1;
      return;
    }
    if (people.isAlone()) {
      words =
          List.of(
              "Left out a chat in which nobody answered: its file does not say who it is with.");
      return;
    }
    var other = people.other();
    isUserKnown = other.isPresent();
    words =
        isUserKnown
            ? List.of()
            : List.of(
                "To count your own messages, name yourself with --me NAME (see hug config me).");
    each(message -> {
      if (!message.first.sender().isEmpty()) {
        consumer.accept(new Entry<>(message.line, () -> contact(message, other)));
      }
    });
  }

  private LoggedContact contact(Message message, Optional<String> other) {
    var first = message.first;
    var day = ForeignDay.past(first.day(), context.dates().today(), orders.at("the chat"));
    var party = ChatPeople.party(other.orElse(first.sender()));
    boolean isInbound = other.isEmpty() || first.sender().equals(other.get());
    var origin = "text:" + Fingerprint.of(first.sender(), day, first.time(), message.text);
    return new LoggedContact(List.of(party), day, Channel.TEXT, isInbound, true, "", origin);
  }

  /** Passes on every message and every line of the program itself. */
  private void each(Consumer<Message> consumer) {
    try (var lines = new LineReader(source.read(), LONGEST)) {
      Message open = null;
      long number = 0;
      for (var line = lines.next(); line != null; line = lines.next()) {
        number++;
        var first = ChatLine.of(line);
        if (first.isPresent() && open != null) {
          consumer.accept(open);
        }
        if (first.isPresent()) {
          open = new Message(number, first.get());
        } else if (open != null) {
          open.add(line);
        }
      }
      if (open != null) {
        consumer.accept(open);
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }
}
