package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any sequence of commands, the stored forecasts follow from the rest of the book, and a
 * short list is the beginning of the long one, today and on any other day.
 */
final class ForecastPropertyTest {
  private static final int SESSIONS = Faults.tries(25, 500);
  private static final int COMMANDS = 40;
  private static final List<String> CLIENTS = List.of("Zoë", "Jim Halpert", "Margo", "Bo Lind");
  private static final List<String> WINDOWS = List.of("1d", "2w", "1m", "31d", "3m", "1y");
  private static final List<String> TAGS = List.of("vip", "Été");
  private static final List<String> PAST = List.of("today", "3 days ago", "7 weeks ago");
  private static final List<String> AMOUNTS = List.of("100", "250", "400");

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void derived_data_follows_from_the_book_after_any_commands() {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i -> {
          var session = new Session(folder.resolve("home" + i), seed + i);
          Faults.kept("ForecastPropertyTest", seed + i, session::run);
        });
  }

  private static final class Session {
    private final Random random;
    private final HugTester office;
    private final List<String> past = new ArrayList<>();
    private LocalDate today = LocalDate.of(2024, 1, 29);

    Session(Path home, long seed) {
      this.random = new Random(seed);
      this.office = new HugTester(home).on(today.toString());
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
      return String.join("\n", past) + "\n";
    }

    private void compare(LocalDate day) {
      for (var list :
          List.of(
              "due", "lapsed", "lapsed --over 1m", "due --within 2m", "due --reason follow-up")) {
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
      if (random.nextBoolean()) {
        return practice(client);
      }
      var command =
          switch (random.nextInt(20)) {
            case 0, 1 ->
                List.of("add", client, "--since", -random.nextInt(90) + "d", "--tag", any(TAGS));
            case 2 ->
                List.of(
                    "add",
                    client,
                    "--value",
                    any(AMOUNTS),
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
            case 12 -> List.of("next", client, any(WINDOWS));
            case 13 -> List.of("next", client, "--off");
            case 14, 18 -> List.of("rule", "add", "--worth", any(AMOUNTS), "--every", any(WINDOWS));
            case 15 -> List.of("rule", "remove", "--worth", any(AMOUNTS));
            case 16 -> List.of("edit", client, "--value", any(AMOUNTS));
            case 17 -> List.of("merge", client, any(CLIENTS));
            default ->
                List.of("touch", client, "--on", -random.nextInt(30) + "d", "--next", any(WINDOWS));
          };
      return random.nextInt(4) > 0 || !command.getFirst().equals("touch")
          ? command
          : List.of("touch", client, "hello", "--by", any(List.of("call", "mailing", "note")));
    }

    /** Guesses a number, so that most commands about it are refused, but not all. */
    private List<String> practice(String client) {
      var id = String.valueOf(1 + random.nextInt(12));
      return switch (random.nextInt(20)) {
        case 0 -> List.of("promise", client, "a quote", "--by", any(WINDOWS));
        case 1 -> List.of("kept", id, "--by", any(List.of("call", "card")));
        case 2 -> List.of("drop", id, "--because", "asked");
        case 3 -> List.of("complaint", client, "late");
        case 4 -> List.of("rectified", id, "made anew");
        case 5 -> List.of("confirmed", id);
        case 6 -> List.of("reopen", id, "torn");
        case 7, 8 -> List.of("job", client, "prints", "--delivered", -random.nextInt(60) + "d");
        case 9 -> List.of("job", client, "album", "--value", any(AMOUNTS));
        case 18 -> List.of("job", client, "a", "--value", any(AMOUNTS), "--delivered", any(PAST));
        case 10 -> List.of("delivered", id, "--on", -random.nextInt(20) + "d");
        case 11 -> List.of("skip", id);
        case 12 -> step();
        case 13 -> List.of("rule", "remove", "--step", String.valueOf(1 + random.nextInt(3)));
        case 14 ->
            List.of("occasion", client, "birthday", "--on", "2000-02-29", "--before", any(WINDOWS));
        case 15 ->
            List.of("occasion", client, "contract ends", "--once", "--on", "+" + any(WINDOWS));
        case 16 -> List.of("feedback", client, String.valueOf(random.nextInt(11)));
        case 17 -> List.of("edit", client, "--referred-by", any(CLIENTS));
        default -> List.of("undo");
      };
    }

    private List<String> step() {
      var step = new ArrayList<>(List.of("rule", "add", "--after", "delivery", "note"));
      step.addAll(List.of("--in", any(WINDOWS)));
      if (random.nextBoolean()) {
        step.addAll(List.of("--by", any(List.of("card", "call"))));
      }
      if (random.nextInt(3) == 0) {
        step.addAll(List.of("--tag", any(TAGS)));
      }
      return step;
    }

    private String any(List<String> words) {
      return words.get(random.nextInt(words.size()));
    }
  }
}
