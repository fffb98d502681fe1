package hug.command.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import hug.InMemory;
import hug.store.backup.BookOpener;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any commands in any order, no client who is back, quiet, held out, forgotten or complaining
 * gets a wave, each member is in exactly one state, and hug due agrees.
 */
final class CampaignPropertyTest {
  private static final int SESSIONS = Faults.tries(12, 400);
  private static final int COMMANDS = 30;
  private static final List<String> CLIENTS = List.of("Zoë", "Jim", "Margo", "Bo", "Ann", "Kai");
  private static final List<String> CAMPAIGNS = List.of("letters", "calls", "cards");

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void no_client_gets_an_unwelcome_wave_after_any_commands() {
    long seed = Faults.seed();
    IntStream.range(0, SESSIONS)
        .parallel()
        .forEach(i -> {
          var session = new Session(folder.resolve("home" + i), seed + i);
          Faults.kept("CampaignPropertyTest", seed + i, session::run);
        });
  }

  private static final class Session {
    private final Random random;
    private final HugTester office;
    private final String book;
    private final List<String> past = new ArrayList<>();
    private LocalDate today = LocalDate.of(2027, 1, 4);

    Session(Path home, long seed) {
      this.random = new Random(seed);
      this.office = new HugTester(home).on(today.toString());
      this.book = home.resolve("book.db").toString();
      office.with("HUG_DB", book);
    }

    void run() {
      var begun = office.hug("init", book);
      assertEquals(0, begun.exitCode(), begun.all());
      for (var client : CLIENTS) {
        hug(List.of("add", client, "--since", "2026-01-01", "--phone", "555 01" + past.size()));
        hug(List.of("edit", client, "--address", "Mill Lane " + past.size()));
      }
      add("letters", "mailing");
      add("calls", "call");
      add("cards", "card");
      for (int i = 0; i < COMMANDS; i++) {
        today = today.plusDays(random.nextInt(5));
        office.on(today.toString());
        act();
        check(CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())));
      }
      assertEquals("", office.hug("check").all(), this::story);
    }

    private void add(String name, String by) {
      var line = new ArrayList<>(List.of("campaign", "add", name, "--over", "1d", "--by", by));
      for (int wave = 0; wave <= random.nextInt(4); wave++) {
        line.addAll(List.of("--on", today.plusDays(random.nextInt(60)).toString()));
      }
      line.addAll(List.of("--within", 1 + random.nextInt(40) + "d", "--yes"));
      if (random.nextBoolean()) {
        line.addAll(List.of("--hold-out", "34%"));
      }
      hug(line);
    }

    private String hug(List<String> command) {
      past.add(today + " " + String.join(" ", command));
      var result = office.hug(command);
      assertTrue(result.exitCode() <= 4, () -> story() + result.err());
      return result.all();
    }

    private String story() {
      return String.join("\n", past) + "\n";
    }

    private void act() {
      var client = CLIENTS.get(random.nextInt(CLIENTS.size()));
      var id = String.valueOf(1 + random.nextInt(8));
      switch (random.nextInt(17)) {
        case 0 -> hug(List.of("touch", client, "--inbound"));
        case 1 -> hug(List.of("touch", client, "--inbound", "--on", "3 days ago"));
        case 2 -> hug(List.of("touch", client, "--by", "card", "--no-answer"));
        case 3 -> hug(List.of("complaint", client, "late"));
        case 4 -> hug(List.of("rectified", id, "made it again"));
        case 5 -> hug(List.of("confirmed", id));
        case 6 -> hug(List.of("job", client, "prints", "--value", "90"));
        case 7 -> hug(List.of("drop", id));
        case 8 -> hug(List.of("quiet", client, "--because", "asked", "--until", "+9d"));
        case 9 -> hug(List.of("quiet", client, "--off"));
        case 10 -> hug(List.of("know", client, "--never", "mailing"));
        case 11 ->
            hug(random.nextInt(5) == 0 ? List.of("forget", client, "--yes") : List.of("undo"));
        case 12 -> hug(List.of("undo"));
        case 13 ->
            hug(
                List.of(
                    "campaign", "end", CAMPAIGNS.get(random.nextInt(random.nextInt(6) + 1) % 3)));
        case 14, 15 -> send();
        default -> touchThoseDue();
      }
    }

    /** Sends the next letters, perhaps before their planned day. */
    private void send() {
      var before = new TreeSet<Long>();
      var model = model("letters");
      if (model == null) {
        return;
      }
      model
          .members()
          .forEach(member -> {
            if (model.isWelcome(member)) {
              before.add(member.client().id());
            }
          });
      var labels =
          office.hug("export", "labels", "--campaign", "letters", "--fields", "id", "--csv");
      assertEquals(before, numbers(labels.out()), this::story);
      var said = hug(List.of("campaign", "sent", "letters", "--yes"));
      var many = before.size() == 1 ? " 1 client" : " " + before.size() + " clients";
      assertEquals(!before.isEmpty(), said.contains("a mailing to" + many), () -> story() + said);
    }

    private void touchThoseDue() {
      for (var by : List.of("call", "card")) {
        for (var id : due(by + "s")) {
          if (random.nextInt(3) > 0) {
            hug(List.of("touch", id.toString(), "--by", by));
          }
        }
      }
    }

    private TreeSet<Long> due(String campaign) {
      var ids = new TreeSet<Long>();
      var due = office.hug("due", "--csv", "--reason", "campaign", "--fields", "id,about");
      due.out()
          .lines()
          .filter(line -> line.endsWith("," + campaign))
          .forEach(line -> ids.add(Long.valueOf(line.substring(0, line.indexOf(',')))));
      return ids;
    }

    private static TreeSet<Long> numbers(String csv) {
      var numbers = new TreeSet<Long>();
      csv.lines().skip(1).forEach(line -> numbers.add(Long.valueOf(line)));
      return numbers;
    }

    private CampaignModel model(String campaign) {
      try (var opened = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inPlace(book)) {
        return CampaignModel.of(opened, campaign, today);
      }
    }

    private void check(String campaign) {
      var model = model(campaign);
      if (model == null) {
        return;
      }
      var expected = new TreeMap<Long, String>();
      model.members().forEach(member -> expected.put(member.client().id(), model.state(member)));
      var shown = new ArrayList<Map.Entry<Long, String>>();
      office
          .hug("campaign", "show", campaign, "--csv", "--fields", "id,state")
          .out()
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(cells -> shown.add(Map.entry(Long.valueOf(cells[0]), cells[1])));
      shown.sort(Map.Entry.comparingByKey());
      assertEquals(List.copyOf(expected.entrySet()), shown, () -> story() + campaign);
      if (!campaign.equals("letters")) {
        expected.values().removeIf(state -> !state.equals("due"));
        assertEquals(expected.keySet(), due(campaign), () -> story() + campaign);
      }
      assertEquals(List.of(), model.waves(), () -> story() + campaign);
    }
  }
}
