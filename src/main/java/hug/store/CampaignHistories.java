package hug.store;

import hug.model.Amount;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.MemberHistory;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the histories of a campaign's members, as known at the end of a day. */
record CampaignHistories(Sqlite sqlite, Campaign campaign, LocalDate day) {
  private static final String MEMBERS =
      """
      select
        member.id, member.campaign, member.client, client.name, member.is_held_out,
        client.quiet_on <= ?2 and (client.quiet_until is null or client.quiet_until > ?2)
          or exists (
            select 1
            from matter
            where client = member.client and kind = 'fact' and detail = 'never' and text = ?3
              and ?3 = 'mailing' and noted_on <= ?2 and (ended_on is null or ended_on > ?2)),
        exists (
          select 1
          from matter
          where client = member.client and kind = 'complaint'
            and noted_on <= ?2 and (ended_on is null or ended_on > ?2))
      from member
      join client on client.id = member.client
      where member.campaign = ?1
      order by client.key, member.client
      """;
  private static final String CONTACTS =
      """
      select member.id, made_on, channel, inbound, counts
      from member
      cross join touch on touch.client = member.client and made_on between ?2 and ?3
      where member.campaign = ?1
      order by made_on, touch.id
      """;
  private static final String JOBS =
      """
      select member.id, noted_on, coalesce(cents, 0)
      from member
      cross join matter on matter.client = member.client
      where member.campaign = ?1 and kind = 'job' and noted_on between ?2 and ?3
        and (ended_on is null or ended_on > ?3)
      order by noted_on, matter.id
      """;

  List<MemberHistory> all() {
    var contacts = new HashMap<Long, List<MemberHistory.Contact>>();
    sqlite.all(
        CONTACTS,
        row ->
            of(contacts, row.number())
                .add(
                    new MemberHistory.Contact(
                        row.day(), Channel.parse(row.text()), row.flag(), row.flag())),
        campaign.id(),
        campaign.firstDay(),
        day);
    var jobs = new HashMap<Long, List<MemberHistory.Job>>();
    sqlite.all(
        JOBS,
        row ->
            of(jobs, row.number())
                .add(new MemberHistory.Job(row.day(), Amount.ofCents(row.number()))),
        campaign.id(),
        campaign.firstDay(),
        day);
    return sqlite.all(
        MEMBERS, row -> history(row, contacts, jobs), campaign.id(), day, campaign.by());
  }

  private static <T> List<T> of(Map<Long, List<T>> all, long member) {
    return all.computeIfAbsent(member, _ -> new ArrayList<>());
  }

  private static MemberHistory history(
      Row row,
      Map<Long, List<MemberHistory.Contact>> contacts,
      Map<Long, List<MemberHistory.Job>> jobs) {
    var member =
        new Campaign.Member(
            row.number(), row.number(), new ClientRef(row.number(), row.text()), row.flag());
    return new MemberHistory(
        member,
        row.flag(),
        row.flag(),
        contacts.getOrDefault(member.id(), List.of()),
        jobs.getOrDefault(member.id(), List.of()));
  }
}
