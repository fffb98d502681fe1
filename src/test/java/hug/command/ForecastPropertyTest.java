package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Try;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever commands are run in whatever order: what is stored for quick lists is what follows from
 * the book, and a short list is the beginning of the long one, today and on any other day.
 */
final class ForecastPropertyTest {
  private static final int SESSIONS = 25;
  private static final int COMMANDS = 30;
  private static final List<String> CLIENTS = List.of("Zoë", "Jim Halpert", "Margo", "Bo Lind");
  private static final List<String> WINDOWS = List.of("1d", "2w", "1m", "31d", "3m", "1y");
  private static final List<String> TAGS = List.of("vip", "Été");

  @TempDir Path folder;

  @Test
  void what_is_stored_follows_from_the_book_after_any_sequence_of_commands() {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < SESSIONS; i++) {
      new Session(folder.resolve("home" + i), seed + i).run();
    }
  }

  private static final class Session {
    private final Random random;
    private final Try office;
    private final String seed;
    private final List<String> past = new ArrayList<>();
    private LocalDate today = LocalDate.of(2024, 1, 29);

    Session(Path home, long seed) {
      this.random = new Random(seed);
      this.office = new Try(home).on(today.toString());
      this.seed = "-Dseed=" + seed;
    }

    void run() {
      for (int i = 0; i < COMMANDS; i++) {
        today = today.plusDays(random.nextInt(20));
        office.on(today.toString());
        var command = command();
        past.add(today + " " + String.join(" ", command));
        var result = office.hug(command);
        assertEquals(true, result.exitCode() <= 4, () -> story() + result.err());
      }
      var check = office.hug("check");
      assertEquals("", check.all(), this::story);
      assertEquals(0, check.exitCode(), this::story);
      for (int i = 0; i < 6; i++) {
        compare(today.plusDays(random.nextInt(400) - 200));
      }
    }

    private String story() {
      return seed + "\n" + String.join("\n", past) + "\n";
    }

    private void compare(LocalDate day) {
      for (var list : List.of("due", "lapsed", "lapsed --over 1m", "due --within 2m")) {
        var all = lines(list + " --csv --today " + day);
        for (int limit = 1; limit < all.size(); limit++) {
          assertEquals(
              all.subList(0, limit + 1),
              lines(list + " --csv --limit " + limit + " --today " + day),
              this::story);
        }
      }
    }

    private List<String> lines(String command) {
      return office.hug(command.split(" ")).out().lines().toList();
    }

    private List<String> command() {
      var client = any(CLIENTS);
      var command =
          switch (random.nextInt(13)) {
            case 0, 1 ->
                List.of("add", client, "--since", -random.nextInt(90) + "d", "--tag", any(TAGS));
            case 2 ->
                List.of(
                    "add",
                    client,
                    "--every",
                    any(WINDOWS),
                    "--phone",
                    "555 01" + random.nextInt(99));
            case 3 ->
                List.of(
                    "edit", client, "--every", any(List.of("", "2w", "1m")), "--tag", any(TAGS));
            case 4 -> List.of("edit", client, "--untag", any(TAGS), "--since", "3 days ago");
            case 5 -> List.of("snooze", client, "--until", any(WINDOWS));
            case 6 -> List.of("unsnooze", client);
            case 7 -> List.of("quiet", client, "--because", "asked", "--until", "+" + any(WINDOWS));
            case 8 -> List.of("unquiet", client);
            case 9 -> List.of("rule", "add", "--tag", any(TAGS), "--every", any(WINDOWS));
            case 10 ->
                List.of(
                    "rule", "add", "--everyone", "--every", any(WINDOWS), "--lapse", any(WINDOWS));
            case 11 -> List.of("rule", "remove", "--tag", any(TAGS));
            default ->
                List.of("touch", client, "--on", -random.nextInt(30) + "d", "--next", any(WINDOWS));
          };
      return random.nextInt(4) > 0 || !command.getFirst().equals("touch")
          ? command
          : List.of("touch", client, "hello", "--by", any(List.of("call", "mailing", "note")));
    }

    private String any(List<String> words) {
      return words.get(random.nextInt(words.size()));
    }
  }
}
