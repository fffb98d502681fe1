package hug.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.store.Rebased.KeptOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random commands on several computers with one book, and random syncs between them. */
final class CrowdSession implements AutoCloseable {
  private static final int MOST_COMPUTERS = 4;
  private static final int COMMANDS = 30;
  private static final List<String> NAMES = List.of("Zoë", "Jim", "Margo", "Bo", "Aoife", "Kim");

  private final Random random;
  private final OfficeFixture office;
  private final List<String> story = new ArrayList<>();
  private final Set<String> texts = new TreeSet<>();
  private boolean isForgetting;
  private boolean isLosing;
  private int words;

  CrowdSession(Path folder, long seed) {
    this.random = new Random(seed);
    this.office = new OfficeFixture(folder);
  }

  /** Plays the session, and requires that all books are equal and nothing was lost. */
  void play() throws IOException {
    office.computer();
    for (int i = 0; i < 3; i++) {
      hug(1, "add", NAMES.get(i), "--tag", "vip");
    }
    office.share(1 + random.nextInt(MOST_COMPUTERS - 1));
    // Some sessions forget nobody, so that no text may be missing.
    isForgetting = random.nextInt(3) == 0;
    // Steps that a computer sent before it was restored are only in the line.
    isLosing = random.nextBoolean();
    for (int i = 0; i < COMMANDS; i++) {
      int computer = 1 + random.nextInt(office.computers.size());
      switch (random.nextInt(24)) {
        case 0, 1, 2, 3, 4 -> sync(computer);
        case 5 -> backUp(computer);
        case 6 -> restore(computer);
        case 7 -> lose();
        default -> command(computer);
      }
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= office.computers.size(); i++) {
        sync(i);
      }
    }
    compare();
  }

  private void compare() {
    var first = office.dump(1);
    assertTrue(first.startsWith("[]\n"), () -> story() + first.lines().findFirst().orElseThrow());
    for (int i = 2; i <= office.computers.size(); i++) {
      assertEquals(first, office.dump(i), this::story);
    }
    if (!isForgetting) {
      for (var text : texts) {
        assertTrue(first.contains(text), () -> text + " is lost\n" + story());
      }
    }
  }

  private String story() {
    return String.join("\n", story) + "\n";
  }

  private void sync(int computer) {
    story.add("-- sync " + computer);
    try {
      var outcome = office.sync(computer);
      story.add("   sent " + outcome.sent() + ", received " + outcome.received());
      for (KeptOut out : outcome.keptOut()) {
        story.add("   kept out " + out.step() + ": " + out.reason().getMessage());
        assertTrue(
            out.step().undoes().isPresent() || out.step().command().equals("merge"), this::story);
      }
    } catch (RuntimeException e) {
      throw new AssertionError(story() + e, e);
    }
  }

  private Path backup(int computer) {
    return office.computers.get(computer - 1).home().resolve("backup.db");
  }

  private void backUp(int computer) throws IOException {
    story.add("-- back up " + computer);
    var file = office.computers.get(computer - 1).file();
    Files.copy(file, backup(computer), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Restores a backup after all that came later was sent. */
  private void restore(int computer) throws IOException {
    if (!isForgetting && !isLosing && Files.exists(backup(computer))) {
      sync(computer);
      story.add("-- restore " + computer);
      var file = office.computers.get(computer - 1).file();
      Files.copy(backup(computer), file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void lose() {
    if (isLosing) {
      story.add("-- the line loses its newest steps");
      office.lose(random.nextInt(4));
    }
  }

  private void hug(int computer, String... command) {
    story.add(computer + "$ hug " + String.join(" ", command));
    var result = office.computers.get(computer - 1).hug(command);
    story.add("  " + result.all().strip());
    assertFalse(result.exitCode() == 70, this::story);
    if (result.exitCode() == 0) {
      for (var word : command) {
        if (word.startsWith("text")) {
          texts.add(word);
        }
      }
    }
  }

  private String text() {
    return "text" + words++ + "end";
  }

  private String client() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private String number(int most) {
    return String.valueOf(1 + random.nextInt(most));
  }

  private void command(int computer) throws IOException {
    switch (random.nextInt(46)) {
      case 0, 1, 2 -> hug(computer, "touch", client(), text());
      case 3 -> hug(computer, "touch", client(), text(), "--who", "dima", "--next", "2w");
      case 4 ->
          hug(computer, "add", client() + (random.nextBoolean() ? "" : words), "--note", text());
      case 5 -> hug(computer, "edit", client(), "--note", text());
      case 6 -> hug(computer, "edit", client(), "--company", text(), "--tag", text());
      case 7 -> hug(computer, "edit", client(), "--phone", "555-01" + random.nextInt(100));
      case 8 -> hug(computer, "edit", client(), "--untag", "vip", "--owner", "owner" + number(3));
      case 9 -> hug(computer, "merge", client(), client());
      case 10 -> hug(computer, "quiet", client(), "--because", text());
      case 11 -> hug(computer, "snooze", client(), "--until", number(9) + "w");
      case 12 -> hug(computer, "next", client(), number(9) + "w");
      case 13 -> hug(computer, "promise", client(), text());
      case 14 -> hug(computer, "done", number(6), text());
      case 15 -> hug(computer, "complaint", client(), text());
      case 16, 17, 18 -> hug(computer, "undo");
      case 19 -> hug(computer, "undo", number(30));
      case 20 -> forget(computer);
      case 21 -> hug(computer, "rule", "add", "--tag", "vip", "--every", number(9) + "w");
      case 22 ->
          hug(computer, "config", "currency", List.of("EUR", "CHF", "USD").get(random.nextInt(3)));
      case 23 -> hug(computer, "amend", client(), text());
      case 24 -> hug(computer, "know", client(), text());
      case 25 -> hug(computer, "job", client(), text());
      case 26 -> hug(computer, "delivered", number(6));
      case 27 -> hug(computer, "skip", number(6), number(3), text());
      case 28 -> hug(computer, "news", "add", text(), "--tag", "vip");
      case 29 -> hug(computer, "touch", client(), text(), "--told", number(2));
      case 30 -> hug(computer, "reopen", number(6));
      case 31 -> hug(computer, "edit", "--tag", "vip", "--untag", "vip", "--tag", text(), "--yes");
      case 32 ->
          hug(
              computer,
              "campaign",
              "add",
              "camp" + number(2),
              "--by",
              "card",
              "--on",
              "2026-12-01");
      case 33 -> hug(computer, "campaign", "sent", "camp" + number(2));
      case 34 -> hug(computer, "council", "invite", client());
      case 35 -> hug(computer, "council", "raise", text(), "--by", client());
      case 36 -> hug(computer, "feedback", client(), number(9), text());
      case 37 -> hug(computer, "edit", client(), "--name", client());
      case 38 -> hug(computer, "staff", staff(), "--rename", staff());
      case 39 -> hug(computer, "staff", staff(), "--is", staff());
      case 40 -> hug(computer, "staff", staff(), "--leaves", "today", "--to", staff());
      case 41 -> hug(computer, "staff", staff(), "--away", "2w", "--cover", staff());
      case 42 -> hug(computer, "staff", staff(), "--login", staff());
      case 43 -> hug(computer, "staff", staff(), "--quota", number(9));
      case 44 -> mail(computer);
      default -> hug(computer, "introduce", client(), "--to", client(), text());
    }
  }

  private String staff() {
    return List.of("dima", "owner1", "owner2", "staff1", "staff2").get(random.nextInt(5));
  }

  /** Imports a mailbox that several have, or the part of it that has come so far. */
  private void mail(int computer) throws IOException {
    var mailbox = new StringBuilder();
    for (int i = 1; i <= 1 + random.nextInt(3); i++) {
      mailbox
          .append("From x\nFrom: shop@example.com\nTo: jim@example.com\nMessage-ID: <")
          .append(i)
          .append("@x>\nDate: Mon, ")
          .append(i)
          .append(" Nov 2026 10:00:00 +0000\nSubject: mail ")
          .append(i)
          .append("\n\nHello\n\n");
    }
    var file = office.computers.get(computer - 1).home().resolve("mail.mbox");
    Files.writeString(file, mailbox);
    hug(computer, "edit", "Jim", "--email", "jim@example.com");
    hug(computer, "import", file.toString(), "--me", "shop@example.com");
  }

  private void forget(int computer) {
    if (isForgetting) {
      hug(computer, "forget", client(), "--yes");
    } else {
      hug(computer, "job", client(), text());
    }
  }

  @Override
  public void close() {
    office.close();
  }
}
