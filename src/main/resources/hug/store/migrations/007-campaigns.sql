-- What a touch was for: status, problem, satisfaction, news, thanks or sale.
alter table touch add column purpose text;

create index touch_by_purpose on touch (client, purpose, made_on) where purpose is not null;

-- Something that clients should hear; of the tags, whoever has one of them. Until: the last day on
-- which it is worth telling.
create table news (
  id integer primary key,
  text text not null,
  noted_on text not null,
  staff integer references staff (id),
  until text,
  ended_on text
) strict;

create table news_tag (
  news integer not null references news (id) on delete cascade,
  key text not null,
  value text not null,
  primary key (news, key)
) strict, without rowid;

-- News that a client heard with a touch.
create table told (
  touch integer not null references touch (id) on delete cascade,
  news integer not null,
  primary key (touch, news)
) strict, without rowid;

create index told_by_news on told (news, touch);

-- Clients who are written to in waves, to win them back. Within: how long after the last wave
-- whoever comes back is counted. Hold_out: how many of a hundred were left out, to compare.
create table campaign (
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

create table wave (
  campaign integer not null references campaign (id) on delete cascade,
  day text not null,
  sent_on text,
  primary key (campaign, day)
) strict, without rowid;

create table member (
  id integer primary key,
  campaign integer not null references campaign (id) on delete cascade,
  client integer not null references client (id) on delete cascade,
  is_held_out integer not null check (is_held_out in (0, 1)),
  unique (client, campaign)
) strict;

create index member_by_campaign on member (campaign, client);

-- Meetings of the council, and what was said at those that were held. Noted: when it was planned,
-- moved or held, and after which touch; whoever was touched before that has not heard of it.
create table meeting (
  id integer primary key,
  day text not null,
  every text,
  noted_on text not null,
  noted_after integer not null,
  held_on text,
  staff integer references staff (id),
  minutes text not null default ''
) strict;

-- What somebody wants to talk about there, until it was.
create table item (
  id integer primary key,
  text text not null,
  client integer references client (id) on delete cascade,
  noted_on text not null,
  staff integer references staff (id),
  ended_on text
) strict;

create index item_by_client on item (client) where client is not null;

-- Of an answer, the number of the feedback that it answers.
alter table matter add column subject integer;

create index matter_by_subject on matter (subject) where subject is not null;

-- What a step follows: a delivery, or a job that is not delivered yet.
alter table programme add column event text not null default 'delivery'
  check (event in ('delivery', 'job'));

drop view matter_card;

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
  (select group_concat(step, ' ') from skip where job = matter.id) as skipped,
  matter.subject
from matter
join client on client.id = matter.client
left join client as other on other.id = matter.other
left join staff on staff.id = matter.staff;

drop view touch_card;

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
  touch.note,
  touch.purpose,
  (select group_concat(news, ' ') from told where told.touch = touch.id) as told
from touch
join client on client.id = touch.client
left join staff on staff.id = touch.staff;
