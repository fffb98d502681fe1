CREATE TABLE staff (
  id integer primary key,
  name text not null check (length(name) between 1 and 200),
  key text not null unique
, quota integer check (quota between 0 and 1000), left_on text) strict;

CREATE TABLE client (
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
  quiet_until text, referred_on text, referred_after integer, next_on text, next_said_on text, next_after integer, next_about text not null default '',
  check ((snoozed_until is null) = (snoozed_on is null)),
  check ((snoozed_until is null) = (snoozed_after is null)),
  check ((quiet_because is null) = (quiet_on is null)),
  check (quiet_until is null or quiet_because is not null)
) strict;

CREATE INDEX client_by_key on client (key);

CREATE TABLE handle (
  client integer not null references client (id) on delete cascade,
  kind text not null check (kind in ('alias', 'email', 'phone')),
  position integer not null,
  value text not null,
  key text not null, label text not null default '',
  primary key (client, kind, position)
) strict, without rowid;

CREATE TABLE tag (
  client integer not null references client (id) on delete cascade,
  key text not null,
  value text not null,
  primary key (client, key)
) strict, without rowid;

CREATE INDEX tag_by_key on tag (key);

CREATE TABLE touch (
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
, purpose text) strict;

CREATE INDEX touch_by_client on touch (client, made_on);

CREATE INDEX touch_with_plan on touch (client, made_on) where next_on is not null;

CREATE TABLE rule (
  id integer primary key,
  tag text,
  key text not null unique,
  every text not null,
  lapse text
, cents integer check (cents is null or (cents >= 0 and tag is null))) strict;

CREATE INDEX client_by_snooze on client (snoozed_on) where snoozed_on is not null;

CREATE INDEX client_by_quiet on client (quiet_on) where quiet_on is not null;

CREATE INDEX handle_by_key on handle (key);

CREATE VIEW client_card as
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
    select group_concat(kind || ' ' || value, char(31))
    from (
      select kind, value
      from handle
      where handle.client = client.id
      order by kind, position
    )
  ) as handles,
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

CREATE VIEW client_words as
select
  client.id,
  client.key || coalesce(
    (
      select char(10) || group_concat(handle.key, char(10))
      from handle
      where handle.client = client.id and handle.kind <> 'phone'
    ),
    '') as names,
  coalesce(
    (
      select group_concat(handle.key, char(10))
      from handle
      where handle.client = client.id and handle.kind = 'phone'
    ),
    '') as phones
from client;

CREATE VIRTUAL TABLE word using fts5(names, phones, tokenize = 'trigram case_sensitive 1');

CREATE TABLE step (
  id integer primary key,
  at text not null,
  staff text not null,
  command text not null,
  undoes integer references step (id),
  seals integer not null,
  hash text not null
, mark text not null default '', machine integer not null default 0) strict;

CREATE TABLE change (
  step integer not null references step (id),
  position integer not null,
  kind text not null,
  first integer not null,
  last integer not null,
  client integer,
  before text,
  hash text not null,
  primary key (step, position)
) strict, without rowid;

CREATE INDEX change_by_first on change (kind, first);

CREATE INDEX change_by_last on change (kind, last);

CREATE INDEX change_by_client on change (client);

CREATE TABLE seal (
  client integer primary key,
  salt text not null,
  hash text not null
) strict;

CREATE INDEX client_by_referrer on client (referred_by) where referred_by is not null;

CREATE TABLE matter (
  id integer primary key,
  client integer not null references client (id) on delete cascade,
  kind text not null,
  text text not null,
  noted_on text not null check (noted_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  noted_after integer not null,
  staff integer references staff (id),
  day text,
  detail text not null default '',
  cents integer,
  score integer check (score between 0 and 10),
  other integer references client (id),
  ended_on text,
  ended_as text,
  ended_how text not null default '', subject integer,
  check ((ended_on is null) = (ended_as is null))
) strict;

CREATE INDEX matter_by_client on matter (client);

CREATE INDEX matter_by_other on matter (other) where other is not null;

CREATE INDEX matter_by_day on matter (noted_on);

CREATE INDEX matter_by_touch on matter (noted_after);

CREATE INDEX matter_by_end on matter (ended_on) where ended_on is not null;

CREATE INDEX matter_by_kind on matter (kind, ended_on, day);

CREATE TABLE skip (
  job integer not null references matter (id) on delete cascade,
  step integer not null,
  skipped_on text not null,
  because text not null,
  primary key (job, step)
) strict, without rowid;

CREATE TABLE programme (
  id integer primary key,
  delay text not null,
  channel text,
  tag text,
  since text,
  text text not null
, stays text, event text not null default 'delivery'
  check (event in ('delivery', 'job'))) strict;

CREATE INDEX client_by_snoozed_after on client (snoozed_after) where snoozed_after is not null;

CREATE INDEX client_by_referred_after on client (referred_after)
  where referred_after is not null;

CREATE VIRTUAL TABLE found using fts5(
  body, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

CREATE TABLE merged (
  id integer primary key,
  into_client integer not null
) strict;

CREATE INDEX client_by_referral on client (referred_on) where referred_on is not null;

CREATE TABLE forecast (
  client integer primary key references client (id) on delete cascade,
  key text not null,
  clock text not null,
  lapsed_on text not null,
  holds_until text not null,
  quiet_until text not null
) strict;

CREATE INDEX forecast_by_lapse on forecast (lapsed_on, key, quiet_until);

CREATE INDEX forecast_by_clock on forecast (clock, key, quiet_until);

CREATE INDEX forecast_by_end on forecast (holds_until) where holds_until < '9999';

CREATE TABLE agenda (
  client integer not null references client (id) on delete cascade,
  reason text not null,
  matter integer not null,
  part integer not null,
  about text not null,
  settle text not null,
  rank integer not null,
  key text not null,
  window_days integer not null,
  slack_days integer not null,
  day text not null,
  due_on text not null,
  is_snoozed integer not null check (is_snoozed in (0, 1)),
  lapsed_on text not null,
  since text not null,
  until text not null,
  quiet_until text not null
) strict;

CREATE UNIQUE INDEX agenda_by_client on agenda (client, reason, matter, part, since);

CREATE INDEX agenda_by_urgency on agenda (
  rank, window_days, slack_days, due_on, key, client, reason, matter, part, quiet_until, since,
  until);

CREATE INDEX agenda_by_lapse on agenda (lapsed_on desc, key, client, due_on, quiet_until)
  where lapsed_on < '9999';

CREATE INDEX agenda_by_day on agenda (due_on, quiet_until, since, until);

CREATE INDEX agenda_by_reason on agenda (reason, due_on, quiet_until);

CREATE INDEX client_by_next on client (next_said_on) where next_said_on is not null;

CREATE TABLE setting (
  id integer primary key,
  key text not null unique,
  value text
) strict;

CREATE INDEX touch_by_purpose on touch (client, purpose, made_on) where purpose is not null;

CREATE TABLE news (
  id integer primary key,
  text text not null,
  noted_on text not null,
  staff integer references staff (id),
  until text,
  ended_on text
) strict;

CREATE TABLE news_tag (
  news integer not null references news (id) on delete cascade,
  key text not null,
  value text not null,
  primary key (news, key)
) strict, without rowid;

CREATE TABLE told (
  touch integer not null references touch (id) on delete cascade,
  news integer not null,
  primary key (touch, news)
) strict, without rowid;

CREATE INDEX told_by_news on told (news, touch);

CREATE TABLE campaign (
  id integer primary key,
  name text not null,
  key text not null unique,
  channel text not null,
  offer text not null default '',
  within text not null,
  hold_out integer check (hold_out between 1 and 99),
  made_on text not null,
  staff integer references staff (id),
  passed_over text not null default '',
  ended_on text
) strict;

CREATE TABLE wave (
  campaign integer not null references campaign (id) on delete cascade,
  day text not null,
  sent_on text,
  primary key (campaign, day)
) strict, without rowid;

CREATE TABLE member (
  id integer primary key,
  campaign integer not null references campaign (id) on delete cascade,
  client integer not null references client (id) on delete cascade,
  is_held_out integer not null check (is_held_out in (0, 1)),
  unique (client, campaign)
) strict;

CREATE INDEX member_by_campaign on member (campaign, client);

CREATE TABLE meeting (
  id integer primary key,
  day text not null,
  every text,
  noted_on text not null,
  noted_after integer not null,
  held_on text,
  staff integer references staff (id),
  minutes text not null default ''
) strict;

CREATE TABLE item (
  id integer primary key,
  text text not null,
  client integer references client (id) on delete cascade,
  noted_on text not null,
  staff integer references staff (id),
  ended_on text
) strict;

CREATE INDEX item_by_client on item (client) where client is not null;

CREATE INDEX matter_by_subject on matter (subject) where subject is not null;

CREATE VIEW matter_card as
select
  matter.id,
  matter.client,
  client.name,
  matter.kind,
  matter.text,
  matter.noted_on,
  matter.noted_after,
  staff.name as staff,
  matter.day,
  matter.detail,
  matter.cents,
  matter.score,
  matter.other,
  other.name as other_name,
  matter.ended_on,
  matter.ended_as,
  matter.ended_how,
  (select group_concat(step, ' ') from skip where job = matter.id) as skipped,
  matter.subject
from matter
join client on client.id = matter.client
left join client as other on other.id = matter.other
left join staff on staff.id = matter.staff;

CREATE VIEW touch_card as
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
  touch.note,
  touch.purpose,
  (select group_concat(news, ' ') from told where told.touch = touch.id) as told
from touch
join client on client.id = touch.client
left join staff on staff.id = touch.staff;

CREATE INDEX touch_by_day on touch (made_on, staff, client, counts, channel);

CREATE INDEX matter_by_delivery on matter (day) where kind = 'job';

CREATE TABLE "detail" (
  client integer not null references client (id) on delete cascade,
  kind text not null check (kind in ('address', 'website', 'field', 'uid')),
  position integer not null,
  label text not null default '',
  value text not null,
  primary key (client, kind, position)
) strict, without rowid;

CREATE INDEX touch_of_visit on touch (client, made_on, inbound, answered, channel)
where +answered = 1 and (+inbound = 1 or +channel in ('visit', 'meeting'));

CREATE TABLE origin (
  key integer primary key,
  client integer not null,
  touch integer
, step integer not null default 0) strict;

CREATE INDEX origin_by_touch on origin (touch) where touch is not null;

CREATE TABLE wording (
  id integer primary key,
  name text not null,
  key text not null unique,
  text text not null
) strict;

CREATE INDEX agenda_by_snooze on agenda (due_on, quiet_until, since, until, client)
where is_snoozed = 1;

CREATE UNIQUE INDEX step_by_mark on step (mark) where mark <> '';

CREATE TABLE "forgotten" (
  id integer primary key,
  client integer not null,
  mark text not null unique,
  was_first integer not null check (was_first in (0, 1)),
  forgotten_at text not null
) strict;

CREATE TABLE sharing (
  id integer primary key check (id = 1),
  book text not null,
  machine integer not null,
  place text not null,
  shared integer not null,
  synced_at text
, thinned integer not null default 0) strict;

CREATE TABLE clash (
  step integer not null references step (id),
  position integer not null,
  kind text not null,
  row integer not null,
  client integer not null,
  field text not null,
  was text,
  theirs text,
  mine text,
  hash text not null,
  primary key (step, position)
) strict, without rowid;

CREATE INDEX clash_by_client on clash (client);

CREATE TABLE renumbered (
  kind text not null,
  was integer not null,
  became integer not null,
  at text not null,
  primary key (kind, was)
) strict, without rowid;

CREATE TABLE login (
  staff integer not null references staff (id) on delete cascade,
  key text not null,
  name text not null,
  primary key (staff, key)
) strict, without rowid;

CREATE INDEX login_by_key on login (key);

CREATE TABLE absence (
  staff integer not null references staff (id) on delete cascade,
  first text not null,
  last text not null check (last >= first),
  cover integer references staff (id),
  primary key (staff, first)
) strict, without rowid;

CREATE INDEX origin_by_step on origin (step);
