-- What was read from mailboxes, calendars and phones, so that it is not read again: the hash of
-- what names it there and of the person, the client, and the touch that was made of it, if one was.
-- It outlives that touch: what was undone does not come back by itself.
create table origin (
  key integer primary key,
  client integer not null,
  touch integer
) strict;

create index origin_by_touch on origin (touch) where touch is not null;

-- What a planned contact is about, such as the title of a meeting.
alter table client add column next_about text not null default '';

-- Texts for clients, in the owner's words.
create table wording (
  id integer primary key,
  name text not null,
  key text not null unique,
  text text not null
) strict;

-- Snoozed clients are counted from this alone.
drop index agenda_by_snooze;

create index agenda_by_snooze on agenda (due_on, quiet_until, since, until, client)
where is_snoozed = 1;
