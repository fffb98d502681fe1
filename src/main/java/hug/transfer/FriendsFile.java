package hug.transfer;

import hug.model.Dates;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A friends.md, the file of the friends program: people, activities and notes. */
public final class FriendsFile {
  /**
   * An activity, or a note.
   *
   * @param names the people it mentions
   * @param text without the markup of names and places
   */
  public record Event(LocalDate on, List<String> names, String text) {}

  private static final String NOTES = "### Notes:";
  private static final String FRIENDS = "### Friends:";
  private static final String PLACES = "### Locations:";
  private static final Set<String> TITLES = Set.of("### Activities:", NOTES, FRIENDS, PLACES);

  /** The whole file is kept in memory, because people are imported first. */
  private static final int MOST_LINES = 100_000;

  private static final int MOST_LETTERS = 10_000_000;
  private static final int MOST_IN_LINE = 1_000_000;

  private static final Pattern EVENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d): (.*)");
  private static final Pattern NAME = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern PLACE = Pattern.compile("(?<!\\w)_([^_]+)_(?!\\w)");
  private static final Pattern FRIEND =
      Pattern.compile(
          "([^(\\[@]*[^(\\[@\\s])(?: +\\(a\\.k\\.a\\. (.+)\\))?(?: +\\[([^\\]]+)\\])?((?: +@\\S+)*)");

  private final Source source;
  private final LocalDate today;
  private final List<Entry<Event>> activities = new ArrayList<>();
  private final List<Entry<Event>> notes = new ArrayList<>();
  private final List<Entry<ClientRow>> people = new ArrayList<>();

  /**
   * @throws Failure if it is not a text file
   */
  public FriendsFile(Source source, LocalDate today) {
    this.source = source;
    this.today = today;
    source.requireText();
    try (var reader = new LineReader(source.read(), MOST_IN_LINE)) {
      read(reader);
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  /** Whether the source starts like such a file. */
  public static boolean fits(Source source) {
    return TITLES.contains(source.beginning());
  }

  public Entry.Source<Event> activities() {
    return activities::forEach;
  }

  public Entry.Source<Event> notes() {
    return notes::forEach;
  }

  /** The listed friends, then people who are only mentioned. */
  public Entry.Source<ClientRow> people() {
    return people::forEach;
  }

  private void read(LineReader reader) throws IOException {
    var title = "";
    var listed = new HashSet<String>();
    var named = new LinkedHashMap<String, Entry<ClientRow>>();
    long number = 0;
    long letters = 0;
    for (var line = reader.next(); line != null; line = reader.next()) {
      number++;
      letters += line.length();
      if (number > MOST_LINES || letters > MOST_LETTERS || reader.isCut()) {
        throw source.tooLong(
            number,
            "a friends.md can have at most "
                + MOST_LINES
                + " lines, of "
                + MOST_IN_LINE
                + " characters each and "
                + MOST_LETTERS
                + " in all");
      }
      var text = (line.startsWith("- ") ? line.substring(2) : line).strip();
      if (TITLES.contains(text)) {
        title = text;
      } else if (title.equals(FRIENDS)) {
        listed.add(Folded.of(FRIEND.matcher(text).replaceFirst("$1")));
        add(people, number, text, this::friend);
      } else if (!title.equals(PLACES)) {
        add(title.equals(NOTES) ? notes : activities, number, text, this::event);
        for (var name : names(text)) {
          named.putIfAbsent(Folded.of(name), new Entry<>(number, () -> friend(name)));
        }
      }
    }
    named.keySet().removeAll(listed);
    people.addAll(named.values());
  }

  private static <T> void add(
      List<Entry<T>> entries, long line, String text, Function<String, T> reading) {
    if (!text.isEmpty()) {
      entries.add(new Entry<>(line, () -> reading.apply(text)));
    }
  }

  private ClientRow friend(String text) {
    var parts = FRIEND.matcher(text);
    if (!parts.matches()) {
      throw Failure.usage(
          "does not describe a friend, as in Grace Hopper (a.k.a. Amazing) [Paris] @navy");
    }
    var friend = Contact.foreign().put(One.NAME, parts.group(1));
    words(parts.group(2), " a\\.k\\.a\\. ").forEach(name -> friend.add(Some.ALIAS, name));
    words(parts.group(4), "\\s*@").forEach(tag -> friend.add(Some.TAG, tag));
    words(parts.group(3), "\n").forEach(place -> friend.add(Some.FACT, "lives in " + place));
    return ContactReader.read(friend, Dates.on(today));
  }

  /** The words in a part of a line; empty for null. */
  private static List<String> words(String part, String between) {
    return part == null
        ? List.of()
        : Arrays.stream(part.split(between)).filter(word -> !word.isBlank()).toList();
  }

  private Event event(String text) {
    var parts = EVENT.matcher(text);
    if (!parts.matches()) {
      throw Failure.usage("does not start with a date, as in 2018-11-01: Lunch with **Grace**");
    }
    var on = on(parts.group(1));
    var plain = PLACE.matcher(parts.group(2).replace("**", "")).replaceAll("$1");
    return new Event(on, names(text), InputText.note(plain));
  }

  private LocalDate on(String text) {
    try {
      return ForeignDay.past(text, today);
    } catch (Failure failure) {
      throw failure.of("date");
    }
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(name -> name.group(1).strip()).distinct().toList();
  }
}
