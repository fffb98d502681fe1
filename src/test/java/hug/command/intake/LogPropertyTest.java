package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mailbox that grows, imported again and again between random other commands: no message is told
 * twice or lost, nothing typed by hand changes, and what was undone stays so.
 */
final class LogPropertyTest {
  private static final int SESSIONS = Faults.tries(20, 2000);
  private static final int COMMANDS = 24;
  private static final int PEOPLE = 3;
  private static final int DAYS = 3;

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void one_contact_is_one_touch_whatever_happens_between_imports() {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i -> {
          var session = new Session(folder.resolve("home" + i), seed + i);
          Faults.kept("LogPropertyTest", seed + i, session::run);
        });
  }

  /** A message, whose subject is found nowhere else. */
  private record Message(int number, int address, int day, boolean inbound) {
    String subject() {
      return "subject" + number + "x";
    }

    String on() {
      return "2026-11-1" + day;
    }

    String text() {
      var me = "me@studio.example";
      var other = "a" + address + "@example.com";
      return """
      From - Thu Nov 12 10:00:00 2026
      From: %s
      To: %s
      Subject: %s
      Date: 1%d Nov 2026 12:00:00 +0000
      Message-ID: <%d@example.com>

      the body

      """
          .formatted(inbound ? other : me, inbound ? me : other, subject(), day, number);
    }
  }

  /** A touch in the book. */
  private record Told(String client, String on, String by, String note) {}

  private static final class Session {
    private final Random random;
    private final HugTester office;
    private final Path home;
    private final List<Message> mailbox = new ArrayList<>();
    private final List<String> past = new ArrayList<>();

    /** The client who has each address. */
    private final Map<Integer, Integer> owners = new HashMap<>();

    private Set<Message> read = new HashSet<>();

    /** Messages whose address has had several clients, of which it is not said who has them. */
    private final Set<Message> loose = new HashSet<>();

    private int clients;
    private int notes;

    Session(Path home, long seed) {
      this.random = new Random(seed);
      this.home = home;
      this.office = new HugTester(home).with("HUG_DB", home.resolve("hug.db").toString());
    }

    void run() {
      for (int i = 0; i < PEOPLE; i++) {
        add(i);
      }
      hug("config", "me", "me@studio.example");
      for (int i = 0; i < COMMANDS; i++) {
        switch (random.nextInt(13)) {
          case 0, 1, 2, 3 -> takeIn();
          case 4, 5 -> undo();
          case 6 -> touch();
          case 7, 8 -> amend();
          case 9 -> move();
          case 10 -> merge();
          case 11 -> forget();
          default -> restore();
        }
      }
      assertEquals("", office.hug("check").all(), this::story);
      anotherBook();
    }

    private String story() {
      return String.join("\n", past) + "\n";
    }

    private String hug(String... command) {
      past.add(String.join(" ", command));
      var result = office.hug(command);
      past.add("  " + result.all().strip());
      assertEquals(0, result.exitCode(), this::story);
      return result.all();
    }

    private Map<Integer, Told> touches() {
      var touches = new TreeMap<Integer, Told>();
      var lines = office.hug("export", "touches").out().lines().skip(1).toList();
      for (var line : lines) {
        var cells = line.split(",", -1);
        touches.put(Integer.parseInt(cells[0]), new Told(cells[9], cells[2], cells[3], cells[7]));
      }
      return touches;
    }

    private void add(int address) {
      clients++;
      hug("add", "Client" + clients, "--email", "a" + address + "@example.com");
      owners.put(address, clients);
    }

    /** The mailbox grows, and is imported. */
    private void takeIn() {
      for (int i = random.nextInt(4); i > 0; i--) {
        mailbox.add(
            new Message(
                mailbox.size(),
                random.nextInt(PEOPLE),
                1 + random.nextInt(DAYS),
                random.nextBoolean()));
      }
      boolean again = random.nextInt(4) == 0;
      var before = touches();
      if (again) {
        hug("import", mailbox(), "--again");
      } else {
        hug("import", mailbox());
      }
      var after = touches();
      before.forEach((number, old) -> {
        var now = after.get(number);
        assertTrue(
            now.note().startsWith(old.note()) && old.by().equals(now.by()),
            () -> old + " became " + now + "\n" + story());
        if (old.note().startsWith("typed") && !old.note().contains("subject")) {
          boolean isAmended = old.note().contains("amended");
          assertTrue(isAmended || now.equals(old), this::story);
        }
      });
      for (var message : mailbox) {
        boolean wasRead = read.contains(message);
        boolean isKnown = owners.containsKey(message.address());
        if (loose.contains(message)) {
          assertTrue(count(message, after) >= count(message, before), () -> message + story());
        } else if (wasRead && !again || !isKnown) {
          assertEquals(count(message, before), count(message, after), () -> message + story());
        } else if (!wasRead) {
          assertTrue(
              count(message, after) == 1 || isTyped(message, after), () -> message + story());
        }
        if (isKnown) {
          read.add(message);
        }
      }
      unique(after);
      assertEquals(after, importedAgain(), this::story);
    }

    private String mailbox() {
      var file = home.resolve("mail.mbox");
      var text = new StringBuilder("From - Thu Nov 12 10:00:00 2026\nSubject: nobody\n\n\n");
      mailbox.forEach(message -> text.append(message.text()));
      write(file, text.toString());
      return file.toString();
    }

    /** The same once more, which leaves the file of the book as it is. */
    private Map<Integer, Told> importedAgain() {
      var bytes = book();
      hug("import", mailbox());
      assertEquals(bytes, book(), this::story);
      return touches();
    }

    private void unique(Map<Integer, Told> touches) {
      for (var message : mailbox) {
        assertTrue(count(message, touches) <= 1, () -> message + " is doubled\n" + story());
      }
    }

    private static long count(Message message, Map<Integer, Told> touches) {
      return touches.values().stream()
          .filter(told -> told.note().contains(message.subject()))
          .count();
    }

    private boolean isTyped(Message message, Map<Integer, Told> touches) {
      var client = String.valueOf(owners.get(message.address()));
      return touches.values().stream()
          .anyMatch(told ->
              told.client().equals(client)
                  && told.on().equals(message.on())
                  && told.by().equals("email")
                  && told.note().startsWith("typed"));
    }

    /** Takes the latest step back. */
    private void undo() {
      if (mailbox.isEmpty()) {
        return;
      }
      takeIn();
      var before = touches();
      var steps = hug("log", "--limit", "1");
      mailbox.add(new Message(mailbox.size(), 0, 1, true));
      hug("import", mailbox());
      if (owners.containsKey(0)) {
        read.add(mailbox.getLast());
      }
      if (steps.equals(hug("log", "--limit", "1"))) {
        return;
      }
      var after = touches();
      var redo = hug("undo").strip().replaceFirst("(?s).* ", "");
      assertEquals(before, touches(), this::story);
      hug("import", mailbox());
      assertEquals(before, touches(), this::story);
      if (random.nextBoolean()) {
        hug("undo", redo);
        assertEquals(after, touches(), this::story);
      }
    }

    private void touch() {
      if (!owners.isEmpty()) {
        var client = owners.values().iterator().next();
        var on = "2026-11-1" + (1 + random.nextInt(DAYS));
        hug("touch", "#" + client, "typed" + notes++, "--by", "email", "--on", on);
      }
    }

    /** Corrects a touch, imported or not, to a day on which no import adds to it. */
    private void amend() {
      var touches = List.copyOf(touches().entrySet());
      if (!touches.isEmpty()) {
        var one = touches.get(random.nextInt(touches.size()));
        var number = "--touch=" + one.getKey();
        var client = "#" + one.getValue().client();
        switch (random.nextInt(3)) {
          case 0 -> hug("amend", client, number, "--on", "2026-11-05");
          case 1 -> hug("amend", client, number, one.getValue().note() + " amended; a; a");
          default -> hug("amend", client, number, "--by", "call");
        }
      }
    }

    /** Gives an address to another client. */
    private void move() {
      int address = random.nextInt(PEOPLE);
      mailbox.stream().filter(message -> message.address() == address).forEach(loose::add);
      if (owners.containsKey(address)) {
        var owner = owners.get(address);
        boolean isOnly = owners.values().stream().filter(owner::equals).count() == 1;
        if (isOnly) {
          hug("edit", "#" + owner, "--unemail", "a" + address + "@example.com");
          add(address);
        }
      } else {
        add(address);
      }
    }

    private void merge() {
      var both = owners.values().stream().distinct().limit(2).toList();
      if (both.size() == 2) {
        hug("merge", "#" + both.get(0), "#" + both.get(1));
        owners.replaceAll((_, owner) -> owner.equals(both.get(1)) ? both.get(0) : owner);
      }
    }

    private void forget() {
      if (owners.isEmpty() || random.nextBoolean()) {
        return;
      }
      var client = owners.values().iterator().next();
      var told = touches().values();
      hug("forget", "#" + client, "--yes");
      var bytes = book();
      told.stream()
          .filter(one -> one.client().equals(String.valueOf(client)))
          .filter(one -> !one.note().isEmpty())
          .forEach(one -> assertFalse(bytes.contains(one.note()), () -> one + story()));
      var lost = Set.copyOf(owners.keySet());
      owners.values().removeIf(client::equals);
      for (int address : lost) {
        if (!owners.containsKey(address)) {
          mailbox.stream().filter(message -> message.address() == address).forEach(loose::add);
          add(address);
        }
      }
    }

    private void restore() {
      var copy = home.resolve("copy.db").toString();
      hug("backup", copy);
      var before = touches();
      var readBefore = new HashSet<>(read);
      takeIn();
      hug("restore", copy);
      assertEquals(before, touches(), this::story);
      read = readBefore;
      write(home.resolve("copy.db"), null);
    }

    /** Another book has the touches of this one, and takes in the mailbox. */
    private void anotherBook() {
      var all = home.resolve("all.json").toString();
      takeIn();
      var before = touches();
      hug("export", "book", "-o", all);
      office.with("HUG_DB", home.resolve("other.db").toString());
      hug("import", all);
      hug("config", "me", "me@studio.example");
      hug("import", mailbox());
      // It cannot know which of them were moved to another day, as exports have no origins.
      var after = touches();
      assertTrue(after.entrySet().containsAll(before.entrySet()), this::story);
      assertEquals("", office.hug("check").all(), this::story);
    }

    private String book() {
      try {
        return Files.readString(home.resolve("hug.db"), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    private static void write(Path file, String text) {
      try {
        if (text == null) {
          Files.delete(file);
        } else {
          Files.writeString(file, text);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
