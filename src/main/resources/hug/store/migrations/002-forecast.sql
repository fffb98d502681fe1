-- What the rules foretell of each client: derived, and kept true by the change that touches it.
-- There are dates in it, but no today. Not quiet: quiet_until is ''. Quiet for good: 9999-12-31.
create table forecast (
  client integer primary key references client (id) on delete cascade,
  key text not null,
  clock text not null,
  rank integer not null,
  window_days integer not null,
  due_on text not null,
  is_snoozed integer not null check (is_snoozed in (0, 1)),
  lapsed_on text not null,
  quiet_until text not null
) strict;

-- Of one reason and one length of window, the most urgent come first on every day there is.
create index forecast_by_urgency on forecast (rank, window_days, due_on, key, quiet_until);

create index forecast_by_day on forecast (due_on, quiet_until);

create index forecast_by_snooze on forecast (due_on, quiet_until) where is_snoozed = 1;

create index forecast_by_lapse on forecast (lapsed_on, key, quiet_until);

create index forecast_by_clock on forecast (clock, key, quiet_until);

create index client_by_snooze on client (snoozed_on) where snoozed_on is not null;

create index client_by_quiet on client (quiet_on) where quiet_on is not null;

create index handle_by_key on handle (key);

-- As before, but all handles in one text, each after its kind: a third of the look-ups.
drop view client_card;

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

-- What a client can be found by, each on a line.
create view client_words as
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

-- The same, for any part of a word (https://www.sqlite.org/fts5.html#the_trigram_tokenizer).
create virtual table word using fts5(names, phones, tokenize = 'trigram case_sensitive 1');

insert into word (rowid, names, phones)
select id, names, phones
from client_words;
