-- What there is between a business and a client besides touches: facts, promises, complaints, jobs,
-- occasions, introductions, offers, needs and feedback. What day, detail, cents, score and other
-- mean depends on the kind. Noted_after is the number of the newest touch when it was noted.
create table matter (
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
  ended_how text not null default '',
  check ((ended_on is null) = (ended_as is null))
) strict;

create index matter_by_client on matter (client);

create index matter_by_other on matter (other) where other is not null;

create index matter_by_day on matter (noted_on);

create index matter_by_touch on matter (noted_after);

create index matter_by_end on matter (ended_on) where ended_on is not null;

create index matter_by_kind on matter (kind, ended_on, day);

-- Steps of the programme that are left out for a job, and why.
create table skip (
  job integer not null references matter (id) on delete cascade,
  step integer not null,
  skipped_on text not null,
  because text not null,
  primary key (job, step)
) strict, without rowid;

-- What is done for a client after each delivery, and how long after.
create table programme (
  id integer primary key,
  delay text not null,
  channel text,
  tag text,
  since text,
  text text not null
) strict;

-- How many clients to hug in a week; two unless said.
alter table staff add column quota integer check (quota between 0 and 1000);

-- When it was noted who sent the client, and the number of the newest touch then.
alter table client add column referred_on text;

alter table client add column referred_after integer;

create index client_by_snoozed_after on client (snoozed_after) where snoozed_after is not null;

create index client_by_referred_after on client (referred_after)
  where referred_after is not null;

drop table forecast;

-- What the rules foretell of each client's silence: derived, and kept true by the change that
-- touches it. There are dates in it, but no today. Not quiet: quiet_until is ''. Quiet for good:
-- 9999-12-31.
create table forecast (
  client integer primary key references client (id) on delete cascade,
  key text not null,
  clock text not null,
  lapsed_on text not null,
  quiet_until text not null
) strict;

create index forecast_by_lapse on forecast (lapsed_on, key, quiet_until);

create index forecast_by_clock on forecast (clock, key, quiet_until);

-- All that falls due, and why: derived in the same way. A client has one line for silence or an
-- agreed day, and one for each matter that is open.
create table agenda (
  client integer not null references client (id) on delete cascade,
  reason text not null,
  matter integer not null,
  part integer not null,
  rank integer not null,
  key text not null,
  window_days integer not null,
  due_on text not null,
  is_snoozed integer not null check (is_snoozed in (0, 1)),
  quiet_until text not null
) strict;

create unique index agenda_by_client on agenda (client, reason, matter, part);

-- Of one rank and one length of window, the most urgent come first on every day there is.
create index agenda_by_urgency on agenda (
  rank, window_days, due_on, key, client, reason, matter, part, quiet_until);

create index agenda_by_day on agenda (due_on, quiet_until);

create index agenda_by_reason on agenda (reason, due_on, quiet_until);

create index agenda_by_snooze on agenda (due_on, quiet_until) where is_snoozed = 1;

-- All that is written of clients, by any part of a word: touches under three times their number,
-- matters one above that, clients two. The texts themselves are not kept a second time.
create virtual table found using fts5(
  body, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

-- Clients who were found to be another one, so that who forgets that one forgets them too.
create table merged (
  client integer primary key,
  into_client integer not null
) strict;

create view matter_card as
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
  (select group_concat(step, ' ') from skip where job = matter.id) as skipped
from matter
join client on client.id = matter.client
left join client as other on other.id = matter.other
left join staff on staff.id = matter.staff;
