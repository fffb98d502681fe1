package hug.store;

import hug.model.Campaign;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.MemberHistory;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The campaigns in a book, and their members. */
public final class Campaigns {
  private static final String MEMBERS =
      """
      select member.id, campaign, client, client.name, is_held_out
      from member
      join client on client.id = member.client
      """;
  private static final String OF_CAMPAIGN =
      MEMBERS
          + """
          where campaign = ?
          order by client.key, client
          """;
  private static final String OF_CLIENTS =
      MEMBERS
          + """
          where client in (select value from json_each(?))
          order by campaign
          """;

  private static final String MAILINGS_DUE =
      """
      select distinct campaign
      from wave
      join campaign on campaign.id = wave.campaign
      where channel = 'mailing' and campaign.ended_on is null and sent_on is null and day <= ?
      order by campaign
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Campaigns(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All campaigns, in the order they were created. */
  public List<Campaign> all() {
    return Declarations.CAMPAIGN.all(sqlite);
  }

  /** The names of all campaigns, sorted. */
  public List<String> names() {
    return sqlite.all("select name from campaign order by key", Row::text);
  }

  /** The campaign with that name, ignoring case and accents. */
  public Optional<Campaign> named(String name) {
    var key = Folded.of(name);
    return all().stream().filter(one -> Folded.of(one.name()).equals(key)).findFirst();
  }

  /** The mailing campaigns with a wave that is due and unsent. */
  public List<Campaign> withMailingsDue(LocalDate day) {
    var due = sqlite.all(MAILINGS_DUE, Row::number, day);
    // Campaigns are read only if one is due, because reading a declaration is slow.
    return due.isEmpty()
        ? List.of()
        : all().stream().filter(one -> due.contains(one.id())).toList();
  }

  /** The histories of a campaign's members up to the end of {@code day}, sorted by name. */
  public List<MemberHistory> histories(Campaign campaign, LocalDate day) {
    return new CampaignHistories(sqlite, campaign, day).all();
  }

  /** Adds a campaign, under its number if that is free; returns the number. */
  public long add(Campaign campaign) {
    long id = ledger.numbers().next(LoggedTable.CAMPAIGN, campaign.id());
    ledger.adds(LoggedTable.CAMPAIGN, id, LoggedTable.NOBODY);
    put(id, campaign);
    return id;
  }

  /** Replaces everything about a campaign except its members. */
  public void update(Campaign campaign) {
    ledger.changes(LoggedTable.CAMPAIGN, campaign.id());
    put(campaign.id(), campaign);
    ledger.outdate(LoggedTable.CAMPAIGN, campaign.id());
  }

  private void put(long id, Campaign campaign) {
    Declarations.CAMPAIGN.put(sqlite, staff::idOf, id, campaign, FieldValues.NONE);
    sqlite.change("delete from wave where campaign = ?", id);
    for (var wave : campaign.waves()) {
      sqlite.change("insert into wave values (?, ?, ?)", id, wave.day(), wave.sent());
    }
  }

  /** Adds a client to a campaign. */
  public void add(Campaign.Member member) {
    long id = ledger.numbers().next(LoggedTable.MEMBER, member.id());
    ledger.adds(LoggedTable.MEMBER, id, member.client().id());
    Declarations.MEMBER.put(sqlite, staff::idOf, id, member, FieldValues.NONE);
  }

  /** The members of a campaign, sorted by name, including those held out. */
  public List<Campaign.Member> members(long campaign) {
    return sqlite.all(OF_CAMPAIGN, Campaigns::member, campaign);
  }

  /** The campaigns a client is in. */
  public List<Campaign.Member> of(ClientRef client) {
    return of(List.of(client.id())).getOrDefault(client.id(), List.of());
  }

  /** The campaigns these clients are in, by client number. */
  Map<Long, List<Campaign.Member>> of(List<Long> clients) {
    var all = new HashMap<Long, List<Campaign.Member>>();
    for (var member : sqlite.all(OF_CLIENTS, Campaigns::member, clients.toString())) {
      all.computeIfAbsent(member.client().id(), _ -> new ArrayList<>()).add(member);
    }
    return all;
  }

  private static Campaign.Member member(Row row) {
    return new Campaign.Member(
        row.number(), row.number(), new ClientRef(row.number(), row.text()), row.flag());
  }
}
