package hug.store;

import hug.model.Channel;
import hug.model.Matter;
import hug.model.OpenCase;
import hug.model.Reached;
import hug.store.sqlite.Sqlite;
import hug.store.sqlite.SqliteErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Clients, each with all that a reason to touch them may follow from. */
public final class Situations {
  private static final String REACHED =
      """
      select channel, inbound, purpose is 'status', max(made_on)
      from touch
      where client = ? and counts = 1 and made_on <= ?
      group by channel, inbound, purpose is 'status'
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
   * Gives these clients to {@code work}, one by one, with what was known at the end of {@code day};
   * they may be changed meanwhile.
   */
  public void each(LocalDate day, List<Long> clients, Consumer<OpenCase> work) {
    for (int from = 0; from < clients.size(); from += AT_A_TIME) {
      var some = clients.subList(from, Math.min(from + AT_A_TIME, clients.size()));
      var open = matters.open(day, some);
      var sent = matters.sent(day, some);
      var memberships = campaigns.of(some);
      for (var standing : standings.of(day, some)) {
        long id = standing.client().id();
        var own = open.getOrDefault(id, List.of());
        var campaigned = memberships.getOrDefault(id, List.of());
        boolean hasJob = own.stream().anyMatch(matter -> matter.sort() == Matter.Sort.JOB);
        work.accept(
            new OpenCase(
                standing,
                own,
                sent.getOrDefault(id, List.of()),
                campaigned,
                hasJob || !campaigned.isEmpty() ? reached(day, id) : Reached.NEVER));
      }
    }
  }

  private Reached reached(LocalDate day, long client) {
    var by = new EnumMap<Channel, LocalDate>(Channel.class);
    var last =
        new Object() {
          private Optional<LocalDate> inbound = Optional.empty();
          private Optional<LocalDate> status = Optional.empty();
        };
    sqlite.all(
        REACHED,
        row -> {
          var channel = Channel.parse(row.text());
          boolean isInbound = row.flag();
          boolean isStatus = row.flag();
          var on = row.maybeDay();
          by.merge(channel, on.orElseThrow(), (one, other) -> one.isAfter(other) ? one : other);
          last.inbound = isInbound ? Reached.later(last.inbound, on) : last.inbound;
          last.status = isStatus ? Reached.later(last.status, on) : last.status;
          return on;
        },
        client,
        day);
    return new Reached(by, last.inbound, last.status);
  }
}
