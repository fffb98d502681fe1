package hug.transfer.calendar;

import hug.model.LoggedContact;
import hug.transfer.CardLetters;
import hug.transfer.ContactLog;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.Omissions;
import hug.transfer.PartsEncoding;
import hug.transfer.Source;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An iCalendar file (RFC 5545), whose events are meetings. */
public final class CalendarFile implements ContactLog {
  private static final Pattern BEGINNING =
      Pattern.compile("[\\s\ufeff]*+BEGIN[ \t]*:[ \t]*VCALENDAR\\b", Pattern.CASE_INSENSITIVE);

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Source source;
  private final LogContext context;
  private final CardLetters letters;
  private List<String> words = List.of();
  private Omissions leftOut = new Omissions();

  /**
   * A calendar.
   *
   * @throws hug.model.Failure if it is not a text file
   */
  public CalendarFile(Source source, LogContext context) {
    this.source = source;
    this.context = context;
    this.letters = new CardLetters(source, new PartsEncoding(this::parts)::of);
  }

  /** Passes on the texts whose encoding is unknown. */
  private void parts(Consumer<byte[]> consumer) {
    var unknown =
        new CardLetters(
            source,
            part -> {
              consumer.accept(part);
              return WINDOWS;
            });
    Components.each(source, unknown, _ -> {});
  }

  /** Whether the source starts like a calendar. */
  public static boolean fits(Source source) {
    return BEGINNING.matcher(source.head()).lookingAt();
  }

  @Override
  public Omissions leftOut() {
    return leftOut;
  }

  @Override
  public List<String> remarks() {
    return words;
  }

  /**
   * The meetings before today, and those to come. The next one of each series comes at the end. The
   * file is read twice, because the exceptions of a series may come before it.
   */
  @Override
  public Entry.Source<LoggedContact> contacts() {
    return consumer -> {
      var events = new Events(context, consumer);
      Components.each(source, letters, events::note);
      Components.each(source, letters, events::read);
      events.finish();
      var all = new ArrayList<>(events.words());
      letters.guess().ifPresent(all::add);
      words = List.copyOf(all);
      leftOut = events.leftOut();
    };
  }
}
