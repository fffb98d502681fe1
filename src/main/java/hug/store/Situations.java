package hug.store;

import hug.model.Channel;
import hug.model.Matter;
import hug.model.OpenCase;
import hug.model.Reached;
import hug.store.sqlite.Sqlite;
import hug.store.sqlite.SqliteErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads clients with everything that can give a reason to contact them. */
public final class Situations {
  private static final String REACHED =
      """
      select client, channel, inbound, purpose is 'status', max(made_on)
      from touch
      where client in (select value from json_each(?)) and counts = 1 and made_on <= ?
      group by client, channel, inbound, purpose is 'status'
      """;
  private static final int AT_A_TIME = 200;

  private final Sqlite sqlite;
  private final Standings standings;
  private final Matters matters;
  private final Campaigns campaigns;

  Situations(Sqlite sqlite, Standings standings, Matters matters, Campaigns campaigns) {
    this.sqlite = sqlite;
    this.standings = standings;
    this.matters = matters;
    this.campaigns = campaigns;
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
   * Passes these clients to {@code work} one by one, with what was known at the end of {@code day};
   * it may change them.
   */
  public void each(LocalDate day, List<Long> clients, Consumer<OpenCase> work) {
    for (int from = 0; from < clients.size(); from += AT_A_TIME) {
      var some = clients.subList(from, Math.min(from + AT_A_TIME, clients.size()));
      var open = matters.open(day, some);
      var sent = matters.sent(day, some);
      var memberships = campaigns.of(some);
      var reached = reached(day, withCases(some, open, memberships));
      for (var standing : standings.forRules(day, some)) {
        long id = standing.client().id();
        work.accept(
            new OpenCase(
                standing,
                open.getOrDefault(id, List.of()),
                sent.getOrDefault(id, List.of()),
                memberships.getOrDefault(id, List.of()),
                reached.getOrDefault(id, Reached.NEVER)));
      }
    }
  }

  /** The clients with a job or in a campaign, for whom it matters how touches reached them. */
  private static List<Long> withCases(
      List<Long> clients, Map<Long, List<Matter>> open, Map<Long, ?> memberships) {
    var with = new ArrayList<Long>();
    for (long id : clients) {
      boolean hasCase = memberships.containsKey(id);
      for (var matter : open.getOrDefault(id, List.of())) {
        hasCase = hasCase || matter.sort() == Matter.Sort.JOB;
      }
      if (hasCase) {
        with.add(id);
      }
    }
    return with;
  }

  private Map<Long, Reached> reached(LocalDate day, List<Long> clients) {
    var found = new HashMap<Long, Reached>();
    if (!clients.isEmpty()) {
      sqlite.all(
          REACHED,
          row -> {
            long client = row.number();
            var by = Channel.parse(row.text());
            boolean isInbound = row.flag();
            boolean isStatus = row.flag();
            var before = found.getOrDefault(client, Reached.NEVER);
            return found.put(client, before.and(by, row.day(), isInbound, isStatus));
          },
          clients.toString(),
          day);
    }
    return found;
  }
}
