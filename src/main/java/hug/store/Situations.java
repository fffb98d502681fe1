package hug.store;

import hug.model.Channel;
import hug.model.ContactState;
import hug.model.Matter;
import hug.model.OpenCase;
import hug.store.sqlite.Sqlite;
import hug.store.sqlite.SqliteErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Clients, each with all that a reason to touch them may follow from. */
public final class Situations {
  private static final String REACHED =
      """
      select channel, max(made_on)
      from touch
      where client = ? and counts = 1 and made_on <= ?
      group by channel
      """;
  private static final int AT_A_TIME = 200;

  private final Sqlite sqlite;
  private final Standings standings;
  private final Matters matters;

  Situations(Sqlite sqlite, Standings standings, Matters matters) {
    this.sqlite = sqlite;
    this.standings = standings;
    this.matters = matters;
  }

  /** One client, with what was known at the end of {@code day}. */
  public OpenCase of(LocalDate day, long client) {
    var found = new ArrayList<OpenCase>(1);
    each(day, List.of(client), found::add);
    if (found.isEmpty()) {
      throw SqliteErrors.gone();
    }
    return found.getFirst();
  }

  /**
   * Gives these clients to {@code work}, one by one, with what was known at the end of {@code day};
   * they may be changed meanwhile.
   */
  public void each(LocalDate day, List<Long> clients, Consumer<OpenCase> work) {
    for (int from = 0; from < clients.size(); from += AT_A_TIME) {
      var some = clients.subList(from, Math.min(from + AT_A_TIME, clients.size()));
      var open = matters.open(day, some);
      var sent = matters.sent(day, some);
      for (var standing : standings.of(day, some)) {
        long id = standing.client().id();
        var own = open.getOrDefault(id, List.of());
        work.accept(
            new OpenCase(
                standing, own, sent.getOrDefault(id, List.of()), reached(day, standing, own)));
      }
    }
  }

  private Map<Channel, LocalDate> reached(
      LocalDate day, ContactState standing, List<Matter> matters) {
    var reached = new EnumMap<Channel, LocalDate>(Channel.class);
    for (var matter : matters) {
      if (matter.sort() == Matter.Sort.JOB && reached.isEmpty()) {
        sqlite.all(
            REACHED,
            row -> reached.put(Channel.parse(row.text()), row.day()),
            standing.client().id(),
            day);
      }
    }
    return reached;
  }
}
