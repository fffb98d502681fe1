create table staff (
  id integer primary key,
  name text not null check (length(name) between 1 and 200),
  key text not null unique
) strict;

create table client (
  id integer primary key,
  name text not null check (length(name) between 1 and 200),
  key text not null,
  company text not null default '',
  owner integer references staff (id),
  since text not null check (since glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  every text,
  cents integer,
  referred_by integer references client (id),
  note text not null default '',
  snoozed_until text,
  snoozed_on text,
  snoozed_after integer,
  quiet_because text,
  quiet_on text,
  quiet_until text,
  check ((snoozed_until is null) = (snoozed_on is null)),
  check ((snoozed_until is null) = (snoozed_after is null)),
  check ((quiet_because is null) = (quiet_on is null)),
  check (quiet_until is null or quiet_because is not null)
) strict;

create index client_by_key on client (key);

-- Other ways to name or reach a client, in the order in which they were given.
create table handle (
  client integer not null references client (id) on delete cascade,
  kind text not null check (kind in ('alias', 'email', 'phone')),
  position integer not null,
  value text not null,
  key text not null,
  primary key (client, kind, position)
) strict, without rowid;

create table tag (
  client integer not null references client (id) on delete cascade,
  key text not null,
  value text not null,
  primary key (client, key)
) strict, without rowid;

create index tag_by_key on tag (key);

create table touch (
  id integer primary key,
  client integer not null references client (id) on delete cascade,
  made_on text not null check (made_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  channel text not null,
  inbound integer not null check (inbound in (0, 1)),
  answered integer not null check (answered in (0, 1)),
  counts integer not null check (counts in (0, 1)),
  staff integer references staff (id),
  next_on text,
  note text not null default ''
) strict;

create index touch_by_client on touch (client, made_on);

create index touch_by_day on touch (made_on);

create index touch_with_plan on touch (client, made_on) where next_on is not null;

create table rule (
  id integer primary key,
  tag text,
  key text not null unique,
  every text not null,
  lapse text
) strict;

-- What hangs on a client, several values in one text with char(31) between them.
create view client_card as
select
  client.id,
  client.name,
  client.key,
  client.company,
  owner.name as owner,
  owner.key as owner_key,
  client.since,
  client.every,
  client.cents,
  client.referred_by,
  referrer.name as referrer,
  client.note,
  client.snoozed_until,
  client.snoozed_on,
  client.snoozed_after,
  client.quiet_because,
  client.quiet_on,
  client.quiet_until,
  (
    select group_concat(value, char(31))
    from (
      select value
      from handle
      where handle.client = client.id and kind = 'alias'
      order by position
    )
  ) as aliases,
  (
    select group_concat(value, char(31))
    from (
      select value
      from handle
      where handle.client = client.id and kind = 'email'
      order by position
    )
  ) as emails,
  (
    select group_concat(value, char(31))
    from (
      select value
      from handle
      where handle.client = client.id and kind = 'phone'
      order by position
    )
  ) as phones,
  (
    select group_concat(value, char(31))
    from (
      select value
      from tag
      where tag.client = client.id
      order by tag.key
    )
  ) as tags
from client
left join staff as owner on owner.id = client.owner
left join client as referrer on referrer.id = client.referred_by;

create view touch_card as
select
  touch.id,
  touch.client,
  client.name,
  touch.made_on,
  touch.channel,
  touch.inbound,
  touch.answered,
  touch.counts,
  staff.name as staff,
  touch.next_on,
  touch.note
from touch
join client on client.id = touch.client
left join staff on staff.id = touch.staff;
