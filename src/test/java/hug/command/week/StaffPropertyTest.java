package hug.command.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random changes to the staff, all undone again, newest first. */
final class StaffPropertyTest {
  private static final int SESSIONS = Faults.tries(20, 1_000);
  private static final int COMMANDS = 25;
  private static final List<String> NAMES = List.of("Ana", "Ben", "Cleo", "dima", "ana", "dina");
  private static final List<String> DAYS =
      List.of("2026-11-10", "2026-11-21", "2026-11-28", "2026-12-24", "2027-01-04");

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void every_change_of_the_staff_can_be_undone() {
    each(Session::backAndForth);
  }

  @Test
  void undoing_any_step_leaves_a_sound_book_or_says_why_not() {
    each(Session::undoAtRandom);
  }

  private void each(Consumer<Session> work) {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i -> {
          var session = new Session(folder.resolve("home" + i), new Random(seed + i));
          Faults.kept("StaffPropertyTest", seed + i, () -> work.accept(session));
        });
  }

  private static final class Session {
    private final Random random;
    private final HugTester office;
    private final List<String> past = new ArrayList<>();
    private final List<String> books = new ArrayList<>();

    Session(Path home, Random random) {
      this.random = random;
      this.office = new HugTester(home).with("HUG_STAFF", "Ana");
    }

    private void begin() {
      hug("add", "Jim", "--owner", "Ana");
      hug("add", "Margo", "--owner", "Ben");
      hug("promise", "jim", "send the proofs", "--by", "2026-12-01");
    }

    void undoAtRandom() {
      begin();
      for (int i = 0; i < COMMANDS; i++) {
        boolean isUndo = random.nextInt(3) == 0;
        if (isUndo) {
          hug("undo", String.valueOf(1 + random.nextInt(i + 3)));
        } else {
          hug(command());
        }
        assertEquals("", office.hug("check").all(), this::story);
      }
    }

    void backAndForth() {
      begin();
      books.add(exported());
      for (int i = 0; i < COMMANDS; i++) {
        if (hug(command()) == 0 && !exported().equals(books.getLast())) {
          books.add(exported());
        }
        assertEquals("", office.hug("check").all(), this::story);
      }
      for (int left = books.size() - 2; left >= 0; left--) {
        assertEquals(0, hug("undo", String.valueOf(step())), this::story);
        assertEquals(books.get(left), exported(), this::story);
      }
      assertEquals("", office.hug("check").all(), this::story);
      assertTrue(books.size() > 3, this::story);
    }

    /** The newest step that is neither an undo nor undone. */
    private int step() {
      var undone = new ArrayList<Integer>();
      for (var line :
          office.hug("log", "--csv", "--fields", "step,undoes").out().lines().skip(1).toList()) {
        var cells = line.split(",", -1);
        int step = Integer.parseInt(cells[0]);
        if (!cells[1].isEmpty()) {
          undone.add(Integer.parseInt(cells[1]));
        } else if (!undone.contains(step)) {
          return step;
        }
      }
      throw new AssertionError(story());
    }

    private String[] command() {
      return switch (random.nextInt(11)) {
        case 0 -> new String[] {"touch", "jim", "--who", name()};
        case 1 -> new String[] {"edit", "margo", "--owner", name()};
        case 2 -> new String[] {"staff", name(), "--away", day(), "--cover", name()};
        case 3 -> new String[] {"staff", name(), "--away", "2w", "--from", day()};
        case 4 -> new String[] {"staff", name(), "--leaves", day(), "--to", name()};
        case 5 -> new String[] {"staff", name(), "--back"};
        case 6 -> new String[] {"staff", name(), "--rename", name()};
        case 7 -> new String[] {"staff", name(), "--login", name()};
        case 8 -> new String[] {"staff", name(), "--is", name()};
        case 9 -> new String[] {"staff", name(), "--remove"};
        default -> new String[] {"staff", name(), "--quota", String.valueOf(random.nextInt(4))};
      };
    }

    private String name() {
      return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String day() {
      return DAYS.get(random.nextInt(DAYS.size()));
    }

    private int hug(String... command) {
      past.add(String.join(" ", command));
      var result = office.hug(command);
      past.add("  " + result.all().strip());
      assertTrue(result.exitCode() < 70, this::story);
      return result.exitCode();
    }

    private String exported() {
      return office.hug("export", "book").out();
    }

    private String story() {
      return String.join("\n", past) + "\n";
    }
  }
}
