package hug.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of row whose every change is logged. What such a row holds is read as one JSON object, its
 * image, and can be written back from it.
 */
enum Kind {
  /** A client, with the tags and the handles. */
  CLIENT(
      "client",
      "id",
      """
      json_object(
        'name', name, 'key', key, 'company', company,
        'phone', json((
          select json_group_array(json_array(value, key))
          from (select value, key from handle where client = client.id and kind = 'phone'
            order by position))),
        'email', json((
          select json_group_array(json_array(value, key))
          from (select value, key from handle where client = client.id and kind = 'email'
            order by position))),
        'alias', json((
          select json_group_array(json_array(value, key))
          from (select value, key from handle where client = client.id and kind = 'alias'
            order by position))),
        'tag', json((
          select json_group_array(json_array(value, key))
          from (select value, key from tag where client = client.id order by key))),
        'owner', owner, 'since', since, 'every', every, 'cents', cents,
        'referred_by', referred_by,
        'referral', json(
          case when referred_on is not null then json_array(referred_on, referred_after) end),
        'note', note,
        'snooze', json(
          case
            when snoozed_until is not null
              then json_array(snoozed_until, snoozed_on, snoozed_after)
          end),
        'quiet', json(
          case when quiet_on is not null then json_array(quiet_because, quiet_on, quiet_until) end))
      """,
      """
      select 'client', ?2 ->> 'referred_by'
      where ?2 ->> 'referred_by' is not null and ?1 > 0
        and ?2 ->> 'referred_by' not in (select id from client)
      """,
      """
      select 'touch', id
      from touch
      where client = ?1
      union all
      select 'matter', id
      from matter
      where client = ?1 or other = ?1
      union all
      select 'client', id
      from client
      where referred_by = ?1 and id <> ?1
      """,
      List.of("delete from handle where client = ?", "delete from tag where client = ?"),
      List.of(
          """
          insert into client
            (id, name, key, company, owner, since, every, cents, referred_by, note, referred_on,
              referred_after, snoozed_until, snoozed_on, snoozed_after, quiet_because, quiet_on,
              quiet_until)
          select ?1, image ->> 'name', image ->> 'key', image ->> 'company', image ->> 'owner',
            image ->> 'since', image ->> 'every', image ->> 'cents', image ->> 'referred_by',
            image ->> 'note', image ->> '$.referral[0]', image ->> '$.referral[1]',
            image ->> '$.snooze[0]', image ->> '$.snooze[1]',
            image ->> '$.snooze[2]', image ->> '$.quiet[0]', image ->> '$.quiet[1]',
            image ->> '$.quiet[2]'
          from (select ?2 as image)
          where true
          on conflict (id) do update
          set name = excluded.name, key = excluded.key, company = excluded.company,
            owner = excluded.owner, since = excluded.since, every = excluded.every,
            cents = excluded.cents, referred_by = excluded.referred_by, note = excluded.note,
            referred_on = excluded.referred_on, referred_after = excluded.referred_after,
            snoozed_until = excluded.snoozed_until, snoozed_on = excluded.snoozed_on,
            snoozed_after = excluded.snoozed_after, quiet_because = excluded.quiet_because,
            quiet_on = excluded.quiet_on, quiet_until = excluded.quiet_until
          """,
          """
          insert into handle (client, kind, position, value, key)
          select ?1, list.value, handle.key, handle.value ->> 0, handle.value ->> 1
          from json_each('["alias", "email", "phone"]') as list
          join json_each(?2, '$.' || list.value) as handle
          """,
          """
          insert into tag (client, value, key)
          select ?1, value ->> 0, value ->> 1
          from json_each(?2, '$.tag')
          """)),

  /** A touch. */
  TOUCH(
      "touch",
      "client",
      """
      json_object(
        'client', client, 'made_on', made_on, 'channel', channel, 'inbound', inbound,
        'answered', answered, 'counts', counts, 'staff', staff, 'next_on', next_on, 'note', note)
      """,
      """
      select 'client', ?2 ->> 'client'
      where ?2 ->> 'client' not in (select id from client) and ?1 > 0
      """,
      Kind.nothing(),
      List.of(),
      List.of(
          """
          insert into touch
            (id, client, made_on, channel, inbound, answered, counts, staff, next_on, note)
          select ?1, image ->> 'client', image ->> 'made_on', image ->> 'channel',
            image ->> 'inbound', image ->> 'answered', image ->> 'counts', image ->> 'staff',
            image ->> 'next_on', image ->> 'note'
          from (select ?2 as image)
          where true
          on conflict (id) do update
          set client = excluded.client, made_on = excluded.made_on, channel = excluded.channel,
            inbound = excluded.inbound, answered = excluded.answered, counts = excluded.counts,
            staff = excluded.staff, next_on = excluded.next_on, note = excluded.note
          """)),

  /** A promise, a complaint, a job or whatever else is between a client and the business. */
  MATTER(
      "matter",
      "client",
      """
      json_object(
        'client', client, 'kind', kind, 'text', text, 'noted_on', noted_on,
        'noted_after', noted_after, 'staff', staff, 'day', day, 'detail', detail, 'cents', cents,
        'score', score, 'other', other,
        'ended', json(
          case when ended_on is not null then json_array(ended_as, ended_on, ended_how) end),
        'skipped', json((
          select json_group_array(json_array(step, skipped_on, because))
          from (select step, skipped_on, because from skip where job = matter.id order by step))))
      """,
      """
      select 'client', ?2 ->> 'client'
      where ?2 ->> 'client' not in (select id from client) and ?1 > 0
      union all
      select 'client', ?2 ->> 'other'
      where ?2 ->> 'other' is not null and ?2 ->> 'other' not in (select id from client)
      """,
      Kind.nothing(),
      List.of("delete from skip where job = ?"),
      List.of(
          """
          insert into matter
            (id, client, kind, text, noted_on, noted_after, staff, day, detail, cents, score, other,
              ended_as, ended_on, ended_how)
          select ?1, image ->> 'client', image ->> 'kind', image ->> 'text', image ->> 'noted_on',
            image ->> 'noted_after', image ->> 'staff', image ->> 'day', image ->> 'detail',
            image ->> 'cents', image ->> 'score', image ->> 'other', image ->> '$.ended[0]',
            image ->> '$.ended[1]', coalesce(image ->> '$.ended[2]', '')
          from (select ?2 as image)
          where true
          on conflict (id) do update
          set client = excluded.client, kind = excluded.kind, text = excluded.text,
            noted_on = excluded.noted_on, noted_after = excluded.noted_after,
            staff = excluded.staff, day = excluded.day, detail = excluded.detail,
            cents = excluded.cents, score = excluded.score, other = excluded.other,
            ended_as = excluded.ended_as, ended_on = excluded.ended_on,
            ended_how = excluded.ended_how
          """,
          """
          insert into skip (job, step, skipped_on, because)
          select ?1, value ->> 0, value ->> 1, value ->> 2
          from json_each(?2, '$.skipped')
          """)),

  /** A step of the programme after a delivery; it belongs to nobody. */
  PROGRAMME(
      "programme",
      "0",
      """
      json_object(
        'delay', delay, 'channel', channel, 'tag', tag, 'since', since, 'text', text,
        'stays', stays)
      """,
      Kind.allIsThere(),
      Kind.nothing(),
      List.of(),
      List.of(
          """
          insert into programme (id, delay, channel, tag, since, text, stays)
          select ?1, image ->> 'delay', image ->> 'channel', image ->> 'tag', image ->> 'since',
            image ->> 'text', image ->> 'stays'
          from (select ?2 as image)
          where true
          on conflict (id) do update
          set delay = excluded.delay, channel = excluded.channel, tag = excluded.tag,
            since = excluded.since, text = excluded.text, stays = excluded.stays
          """)),

  /** Somebody on the staff; they are there from the first mention on, and only change. */
  STAFF(
      "staff",
      "0",
      "json_object('name', name, 'key', key, 'quota', quota)",
      Kind.allIsThere(),
      Kind.nothing(),
      List.of(),
      List.of(
          """
          update staff
          set name = ?2 ->> 'name', key = ?2 ->> 'key', quota = ?2 ->> 'quota'
          where id = ?1
          """)),

  /** A rule; it belongs to nobody. */
  RULE(
      "rule",
      "0",
      "json_object('tag', tag, 'key', key, 'every', every, 'lapse', lapse)",
      """
      select 'rule', id
      from rule
      where key = ?2 ->> 'key' and id <> ?1
      """,
      Kind.nothing(),
      List.of(),
      List.of(
          """
          insert into rule (id, tag, key, every, lapse)
          select ?1, image ->> 'tag', image ->> 'key', image ->> 'every', image ->> 'lapse'
          from (select ?2 as image)
          where true
          on conflict (id) do update
          set tag = excluded.tag, key = excluded.key, every = excluded.every,
            lapse = excluded.lapse
          """));

  /** Who hangs on nobody: the rules, and the names of the staff. */
  static final long NOBODY = 0;

  private final String table;
  private final String owner;
  private final String image;
  private final String missing;
  private final String hanging;
  private final List<String> clearing;
  private final List<String> putting;

  Kind(
      String table,
      String owner,
      String image,
      String missing,
      String hanging,
      List<String> clearing,
      List<String> putting) {
    this.table = table;
    this.owner = owner;
    this.image = image;
    this.missing = missing;
    this.hanging = hanging;
    this.clearing = clearing;
    this.putting = putting;
  }

  /** A query for rows of which there are none: nothing keeps such a row from going. */
  private static String nothing() {
    return "select '', 0 where ?1 < 0";
  }

  /** A query for rows of which all are there: nothing keeps such a row from coming back. */
  private static String allIsThere() {
    return "select '', 0 where ?1 < 0 and ?2 = ''";
  }

  static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word for it in the log. */
  String word() {
    return table;
  }

  String table() {
    return table;
  }

  /** The image of the row with a number, and the client it hangs on. */
  String byNumber() {
    return "select " + image + ", " + owner + " from " + table + " where id = ?";
  }

  /** The client that a row (?1) with an image (?2) hangs on. */
  String ofImage() {
    return switch (this) {
      case CLIENT -> "select ?1 where ?2 <> ''";
      case RULE, PROGRAMME, STAFF -> "select " + NOBODY + " where ?1 > 0 and ?2 <> ''";
      case TOUCH, MATTER -> "select ?2 ->> 'client' where ?1 > 0";
    };
  }

  /** The numbers and images of all rows that hang on a client. */
  String ofClient() {
    return "select id || ' ' || "
        + image
        + " from "
        + table
        + " where "
        + owner
        + " = ? order by id";
  }

  /** The client, and the number and image, of each row that hangs on one of those between. */
  String ofClients() {
    return "select "
        + owner
        + ", id || ' ' || "
        + image
        + " from "
        + table
        + " where +"
        + owner
        + " between ? and ? order by id";
  }

  /** Makes the row with a number what it is in an image, or nothing. */
  void put(Sqlite sqlite, long row, Optional<String> image) {
    clearing.forEach(sql -> sqlite.change(sql, row));
    if (image.isEmpty()) {
      sqlite.change(removal(), row);
    } else {
      putting.forEach(sql -> sqlite.change(sql, row, image.get()));
    }
  }

  String removal() {
    return "delete from " + table + " where id = ?";
  }

  /** The rows that keep a row from being put as it is in an image: kinds and numbers. */
  String missing() {
    return missing;
  }

  /** The rows that keep a row from being removed. */
  String hanging() {
    return hanging;
  }

  /** The highest number that a row of this kind ever had. */
  String highest() {
    return "select max((select coalesce(max(id), 0) from "
        + table
        + "), (select coalesce(max(last), 0) from change where kind = '"
        + table
        + "'), "
        + switch (this) {
          case CLIENT -> "(select coalesce(max(client), 0) from forgotten)";
          case TOUCH ->
              """
              (select coalesce(max(snoozed_after), 0) from client where snoozed_after is not null),
              (select coalesce(max(referred_after), 0) from client
                where referred_after is not null),
              (select coalesce(max(noted_after), 0) from matter)\
              """;
          case PROGRAMME -> "(select coalesce(max(step), 0) from skip)";
          case MATTER, RULE, STAFF -> "0";
        }
        + ")";
  }
}
